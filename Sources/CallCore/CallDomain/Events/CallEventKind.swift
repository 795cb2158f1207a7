import Foundation

extension CallEvent {
    /// What happened, with what belongs to it. Times are instants; texts in it are a person's or a provider's, and nothing
    /// is read out of them.
    public enum Kind: Hashable, Sendable {
        /// A person decided the call; nothing is sent yet.
        case committed(by: String)
        /// A person set a rule aside when the call was placed, or moved.
        case ruleOverridden(RuleOverride)
        case sending
        case notSent(reason: String)
        /// The process that had the call in hand ended; it was already being sent, or not yet.
        case interrupted(wasSending: Bool)
        /// It will not be sent again by itself.
        case retryAbandoned(RetryEnd)
        case accepted(providerCallID: String)
        case rejected(status: Int, message: String)
        /// Seconds to wait, where the provider named any.
        case throttled(retryAfter: Double?, message: String)
        /// Nothing proves whether it was placed.
        case outcomeUnknown(reason: String)
        /// The provider says how the call stands.
        case reported(ReportStanding, reason: String?)
        /// The provider says more of the call than was known.
        case learned(dueAt: Date?, [Finding])
        case transcriptGrew(lines: Int)
        /// One conversation took the place of another.
        case transcriptRewritten(linesBefore: Int, linesAfter: Int)
        /// A call that was placed elsewhere was met at the provider.
        case importedExternal
        /// The provider has our call under a second id.
        case alsoKnownAs(providerCallID: String)
        case operation(OperationID, CallOperation, OperationStep)
        case lookup(LookupResult)
        /// A person said that it was placed; `isChecked` where the provider was asked for that id.
        case resolvedPlaced(by: String, as: String, isChecked: Bool, reason: String)
        case resolvedNotPlaced(by: String, reason: String)
        /// A person said what came of it.
        case annotated(RemarkRecord)
        /// A webhook that nobody signed says something of the call.
        case hintReceived(CallState?)
        case hintUnconfirmed
        /// The same at a provider that cannot be asked: a person has to say whether it is so.
        case hintForPerson(CallState?, providerCallID: String)
        /// What an older version kept as a sentence, and this one cannot tell the meaning of. Nothing is decided by it.
        case told(String)
    }

    /// A rule that a person set aside, as the event of it keeps it.
    public struct RuleOverride: Hashable, Sendable {
        public let by: String
        /// What was set aside, as the end of "placed it …".
        public let what: String
        public let reason: String
        /// The call was moved to another time; else it was placed.
        public let isMove: Bool

        public init(by: String, what: String, reason: String, isMove: Bool = false) {
            (self.by, self.what, self.reason, self.isMove) = (by, what, reason, isMove)
        }
    }

    /// Why a call is not sent again.
    public enum RetryEnd: Hashable, Sendable {
        /// Nobody waits for it any more, or it cannot be tried.
        case stopped
        /// A rule stands against it now.
        case forbidden(String)
        case programEnded
    }

    /// How a provider's report stands to what was known.
    public enum ReportStanding: Hashable, Sendable {
        case news
        /// The call stands higher already.
        case late
        /// Nothing may move a call from this state to the one that is reported.
        case contradicts(CallState)
    }

    /// What a provider can say of a call besides its state.
    public enum Finding: String, Hashable, Sendable, CaseIterable {
        case analysis
        case summary
        case goal
        case recording
    }
}

extension CallEvent {
    /// What a look for a call whose outcome is unknown came to.
    public enum LookupResult: Hashable, Sendable {
        case found(LookupScope, as: String)
        /// So many calls are listed and so many of them could be it; there may be more than were read.
        case undecided(LookupScope, listed: Int, candidates: Int, isWhole: Bool)
        /// The id belongs to another call of ours.
        case claimed(providerCallID: String, by: CallID)
        /// The provider cannot be asked; the sentence is the provider profile's.
        case notOffered(String)
        case failed(String)
        /// So many looks have settled nothing: a person has to say.
        case givenUp(looks: Int)
        /// The account has come to mean another provider, which is not asked.
        case otherProvider(account: String, then: ProviderID, now: ProviderID)
    }

    /// Which calls were looked for.
    public struct LookupScope: Hashable, Sendable {
        /// Number or contact; `nil` for calls to anybody.
        public let callee: String?
        public let since: Date

        public init(callee: String?, since: Date) { (self.callee, self.since) = (callee, since) }
    }
}
