import Foundation

/// What the journal knows of a number that bears on whether it may be called.
public struct NumberStanding: Hashable, Sendable {
    /// Seconds back that calls are looked at: a day of any zone lies within.
    public static let reach = 50.0 * 3600

    /// `nil` for a number that may be called.
    public var doNotCall: DoNotCallEntry?
    /// When calls to it rang or will ring, from two days ago on, as far as they may have rung at all.
    public var calls: [Date]

    /// The calls to it that hold others back, oldest first.
    public var unsettled: [UnsettledCall]

    public init(doNotCall: DoNotCallEntry? = nil, calls: [Date] = [], unsettled: [UnsettledCall] = []) {
        self.doNotCall = doNotCall
        self.unsettled = unsettled
        self.calls = calls
    }
}
