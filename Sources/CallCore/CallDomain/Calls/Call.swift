import Foundation

/// A call as the journal knows it: the intent and everything learned since, folded into one value.
public struct Call: Hashable, Sendable {
    public let id: CallID
    public let account: String
    public let provider: ProviderID
    public let form: String
    public var state: CallState
    public var callee: Callee
    public var caller: Caller
    public var providerCallID: String?
    public var scheduledAt: Date?
    public var zone: String?
    public var createdAt: Date
    /// When anything was last learned of it.
    public var updatedAt: Date
    public var startedAt: Date?
    public var endedAt: Date?
    /// Seconds of conversation.
    public var duration: Double?
    public var analysis: CallAnalysis
    public var recordingURL: String?
    public var disconnectionReason: String?
    /// The newest line of the conversation, for lists and cards.
    public var lastLine: TranscriptLine?
    /// Nothing was placed so far, and the process that has it in hand will send it again.
    public var willBeSentAgain = false
    /// What a person should know about how it stands ("401: Invalid API key"), in words.
    public var note: String?
    /// What came of it, in a person's words.
    public var disposition: String?
    /// When a person wants to call again.
    public var callbackAt: Date?
    /// A person's newest note.
    public var remark: String?
    public var cost: CallCost?
    /// When it was first reported to ring, by our clock; `nil` where that was never reported, or only afterwards.
    public var ringingAt: Date?
    /// When it was first reported to be in progress, by our clock; `nil` where that was never reported.
    public var answeredAt: Date?

    public init(
        id: CallID, account: String, provider: ProviderID, form: String, state: CallState, callee: Callee,
        caller: Caller, createdAt: Date
    ) {
        self.id = id
        self.account = account
        self.provider = provider
        self.form = form
        self.state = state
        self.callee = callee
        self.caller = caller
        self.createdAt = createdAt
        self.updatedAt = createdAt
        self.analysis = CallAnalysis()
    }

    /// It was placed elsewhere and found at the provider.
    public var isExternal: Bool { form.isEmpty }
}

extension Call {
    /// Takes down when it moved to a state.
    package mutating func note(_ state: CallState, at: Date) {
        if state == .ringing, answeredAt == nil { ringingAt = ringingAt ?? at.asStored }
        if state == .inProgress { answeredAt = answeredAt ?? at.asStored }
    }

    /// What people added to a call that turned out to be this one.
    package mutating func inheritRemarks(of other: Call) {
        disposition = disposition ?? other.disposition
        callbackAt = callbackAt ?? other.callbackAt
        remark = remark ?? other.remark
        ringingAt = ringingAt ?? other.ringingAt
        answeredAt = answeredAt ?? other.answeredAt
    }
}
