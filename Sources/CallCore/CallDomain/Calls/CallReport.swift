import Foundation

/// What a provider says of one call, in our words: from a list, a status, a whole call, a result or a delivery.
///
/// Every field but the id is optional, and `nil` means "not said", never "gone".
public struct CallReport: Hashable, Sendable {
    public let providerCallID: String
    public var state: CallState?
    /// The provider's own word for the state, as it was written.
    public var rawStatus: String?
    public var scheduledAt: Date?
    public var startedAt: Date?
    public var endedAt: Date?
    /// Seconds of conversation.
    public var duration: Double?
    public var disconnectionReason: String?
    public var analysis: CallAnalysis?
    public var recordingURL: String?
    public var cost: CallCost?
    /// The conversation so far, whole; `nil` where this answer does not carry it.
    public var transcript: [TranscriptLine]?
    public var toNumber: String?
    public var toName: String?
    public var fromNumber: String?
    public var agentID: String?
    public var contactID: String?
    public var createdAt: Date?
    /// Our own id, where the provider gave back the metadata we sent.
    public var reference: CallID?
    /// When the provider was asked, where we asked: it answers with what stood there then, at the earliest.
    public var askedAt: Date?
    /// The whole answer, as it was read.
    public var raw: JSON

    public init(providerCallID: String, raw: JSON) {
        self.providerCallID = providerCallID
        self.raw = raw
    }
}
