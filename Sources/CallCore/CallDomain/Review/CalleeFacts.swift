import Foundation

/// What the journal knows of somebody that bears on whether they may be called: gathered in one read.
public struct CalleeFacts: Hashable, Sendable {
    /// Seconds back that calls are looked at: a day of any zone lies within.
    public static let reach = 50.0 * 3600

    /// `nil` for a number that may be called.
    public var doNotCall: DoNotCallEntry?
    /// When calls to the number rang or will ring, from two days ago on, as far as they may have rung at all.
    public var calls: [Date]
    /// The calls that hold others to this number or contact back, oldest first.
    public var holders: [HoldingCall]
    /// Calls to this number or contact that the provider has and that are not over, the next one first; those that hold
    /// others back too.
    public var underWay: [HoldingCall]
    /// The newest call to this number or contact that may have rung.
    public var lastCall: Call?
    /// What people said came of calls to this number or contact, each thing once, the newest first.
    public var said: [SaidOfCallee]
    /// Where the person is, as it was known when the call that is to be moved was decided.
    public var place: CalleePlace?

    public init(
        doNotCall: DoNotCallEntry? = nil, calls: [Date] = [], holders: [HoldingCall] = [],
        underWay: [HoldingCall] = [], lastCall: Call? = nil, said: [SaidOfCallee] = [], place: CalleePlace? = nil
    ) {
        self.doNotCall = doNotCall
        self.calls = calls
        self.holders = holders
        self.underWay = underWay
        self.lastCall = lastCall
        self.said = said
        self.place = place
    }
}

/// What somebody said came of a call.
public struct SaidOfCallee: Hashable, Sendable {
    public let call: CallID
    /// In the operator's words, such as "Wrong number".
    public let disposition: String
    /// It was said of this number; else of this contact.
    public let isOfNumber: Bool
    /// When, and who said it; `nil` where an older version kept neither.
    public let at: Date?
    public let by: String?

    public init(call: CallID, disposition: String, isOfNumber: Bool = true, at: Date? = nil, by: String? = nil) {
        (self.call, self.disposition, self.isOfNumber, self.at, self.by) = (call, disposition, isOfNumber, at, by)
    }
}
