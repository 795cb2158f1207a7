import Foundation

/// A call that holds back others to the same person: it is under way, or nobody knows yet whether it was placed.
public struct HoldingCall: Hashable, Sendable {
    public let id: CallID
    public let createdAt: Date
    public let state: CallState
    /// Nothing was placed so far, and the process that has it in hand will send it again.
    public let willBeSentAgain: Bool
    public let scheduledAt: Date?
    /// IANA: the zone its time was chosen in.
    public let zone: String?
    public let calleeName: String?
    /// E.164.
    public let calleeNumber: String?
    /// It goes to the same number; else to the same contact.
    public let isToNumber: Bool

    /// `query` is whom was asked about.
    public init(_ call: Call, asked query: CalleeQuery? = nil) {
        (id, createdAt, state, willBeSentAgain) = (call.id, call.createdAt, call.state, call.willBeSentAgain)
        (scheduledAt, zone) = (call.scheduledAt, call.zone)
        (calleeName, calleeNumber) = (call.callee.name, call.callee.number)
        isToNumber =
            call.callee.number != nil && query.map { LineSpellings.areSame($0.number, call.callee.number) } ?? true
    }

    /// Nobody knows whether it was placed.
    public var isUnknown: Bool { state == .unknown }

    /// The provider has it, and it is not known to be over.
    public var isUnderWay: Bool { state.isPlaced }

    /// It is decided, and neither unknown nor placed: it may still come to be either at any moment.
    public var isBeingSent: Bool { !isUnknown && !isUnderWay }

    /// A person may judge: nothing more is sent of it by itself.
    public var canBeSetAside: Bool { !isBeingSent }
}
