import Foundation

/// One thing that happened to a call, kept for ever in the order it was learned.
///
/// What happened is `kind`, and whatever is decided is decided by that. `words` are made of it when it is shown.
public struct CallEvent: Hashable, Sendable {
    /// The journal's own order; 0 before it is kept.
    public var sequence: Int64
    public let call: CallID
    public let at: Date
    public let source: EventSource
    /// The state this event reports, if it reports one; the call may stand higher already.
    public let reported: CallState?
    public let kind: Kind
    /// What the provider said, as it said it; empty where nobody said anything.
    public let raw: String

    public init(
        sequence: Int64 = 0, call: CallID, at: Date, source: EventSource, reported: CallState? = nil, kind: Kind,
        raw: String = ""
    ) {
        self.sequence = sequence
        self.call = call
        self.at = at
        self.source = source
        self.reported = reported
        self.kind = kind
        self.raw = raw
    }
}
