import Foundation

/// A call that holds back others to the same person, because nobody knows yet whether it was placed.
public struct UnsettledCall: Hashable, Sendable {
    public let id: CallID
    public let createdAt: Date
    /// It is neither being sent nor will be sent again: its outcome is unknown, and a person may judge.
    public var isUnknown: Bool { state == .unknown }
    public let state: CallState

    public init(_ call: Call) { (id, createdAt, state) = (call.id, call.createdAt, call.state) }
}
