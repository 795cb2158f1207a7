import CallDomain
import CallJournal
import Foundation

/// What is known of one followed call, besides what the journal holds.
struct FollowedCall: Hashable {
    /// What its provider calls it, and the account that is asked.
    struct Address: Hashable {
        var providerCallID: String
        var account: String
    }

    /// `nil` while nobody is asked about it.
    var address: Address?
    /// It was seen to end, and was read so many times since.
    var readsAfterEnd: Int?
    /// On the pacer's clock; `nil` where it was never read.
    var lastRead: Double?
    /// How often in a row the provider did not know it.
    var notFoundCount = 0
    /// What unsigned webhooks said, until it is confirmed.
    var hints: [WebhookHint] = []
    /// How often the provider was asked for what they said.
    var lookupCount = 0

    /// What is kept of it while it is not followed; `nil` where nothing is.
    fileprivate var unfollowed: FollowedCall? {
        hints.isEmpty ? nil : FollowedCall(hints: hints, lookupCount: lookupCount)
    }
}

/// The calls that are followed, and what came of asking about each. No IO, no clock of its own.
struct FollowedCalls: Hashable {
    /// What is followed depends on besides the calls themselves.
    struct Circumstances {
        /// By the clock and by the pacer's.
        var now: Date
        var elapsed: Double
        /// Seconds of the clock in one of the pacer's.
        var clockRate = 1.0
        /// The calls that somebody looks at.
        var focus: Set<CallID> = []
        /// Whose each account is, as far as there is one.
        var providers: [String: ProviderID] = [:]
        /// What may be read at all.
        var plan: PollPlan
    }

    /// What the provider did not know so many times in a row, it will not know later either.
    private static let notFoundCountOfALostCall = 4

    private var calls: [CallID: FollowedCall] = [:]

    subscript(id: CallID) -> FollowedCall? { calls[id] }

    /// The calls that somebody is asked about, and those of which something waits to be confirmed.
    var ids: Set<CallID> { Set(calls.lazy.filter { $0.value.address != nil || !$0.value.hints.isEmpty }.map(\.key)) }

    /// Follows these calls from now on, and forgets what came of asking about others: a day has many calls, and the
    /// program runs for many days.
    ///
    /// Gives back those that are worth asking about.
    mutating func follow(_ open: [Call], in circumstances: Circumstances) -> [PollPlan.Subject] {
        let before = calls
        calls = before.compactMapValues(\.unfollowed)
        return open.compactMap { follow($0, knowing: before[$0.id] ?? FollowedCall(), in: circumstances) }
    }

    private mutating func follow(
        _ call: Call, knowing before: FollowedCall, in circumstances: Circumstances
    ) -> PollPlan.Subject? {
        guard let id = call.providerCallID ?? before.hints.first?.providerCallID,
            circumstances.providers[call.account] ?? call.provider == call.provider
        else { return nil }
        var followed = before
        var subject = PollPlan.Subject(call, followed, in: circumstances)
        if let outcome = call.state.outcome, subject.looks == nil {
            let reads = followed.readsAfterEnd ?? 0
            let most = outcome.hasConversation ? PollRhythm.afterEnd.count : 1
            subject.readsAfterEnd = reads
            // What is not read here is not kept in mind either: it would be for ever.
            guard !call.isTold, reads < most, circumstances.plan.mayRead(subject) else { return nil }
            followed.readsAfterEnd = reads
        }
        followed.address = FollowedCall.Address(providerCallID: id, account: call.account)
        calls[call.id] = followed
        return subject
    }
}

/// What came of asking.
extension FollowedCalls {
    /// The provider told of it.
    mutating func noteFound(_ id: CallID) {
        calls[id]?.notFoundCount = 0
        countReadAfterEnd(id)
    }

    /// The provider knows no such call. Gives back whether that was said so often that it is lost, the first time only.
    mutating func noteNotFound(_ id: CallID) -> Bool {
        countReadAfterEnd(id)
        guard let count = calls[id]?.notFoundCount else { return false }
        calls[id]?.notFoundCount = count + 1
        return count + 1 == Self.notFoundCountOfALostCall
    }

    /// What nobody answered was no look at what came after the end.
    private mutating func countReadAfterEnd(_ id: CallID) {
        if let reads = calls[id]?.readsAfterEnd { calls[id]?.readsAfterEnd = reads + 1 }
    }

    /// It was asked about, whatever came of it; `elapsed` on the pacer's clock.
    mutating func noteRead(_ id: CallID, at elapsed: Double) { calls[id]?.lastRead = elapsed }
}

/// What unsigned webhooks said.
extension FollowedCalls {
    /// Everything that waits to be confirmed; what is not among these waits no more.
    mutating func replaceHints(by all: [WebhookHint]) {
        let hints = Dictionary(grouping: all, by: \.call)
        for id in Set(calls.keys).union(hints.keys) {
            calls[id, default: FollowedCall()].hints = hints[id] ?? []
            if hints[id] == nil { calls[id]?.lookupCount = 0 }
        }
    }

    mutating func removeHint(_ hint: WebhookHint) {
        calls[hint.call]?.hints.removeAll { $0.delivery == hint.delivery }
    }

    /// Takes out all that waits for a call that is there no more.
    mutating func removeHints(of id: CallID) -> [WebhookHint] {
        defer { calls[id]?.hints = [] }
        return calls[id]?.hints ?? []
    }

    /// The provider was asked for what they said.
    mutating func countLookup(_ id: CallID) { calls[id]?.lookupCount += 1 }

    /// Whether the next look for what they said is the last.
    func isLastLookup(_ id: CallID) -> Bool { (calls[id]?.lookupCount ?? 0) + 1 >= PollRhythm.afterEnd.count }
}

extension PollPlan.Subject {
    fileprivate init(_ call: Call, _ followed: FollowedCall, in circumstances: FollowedCalls.Circumstances) {
        let due = (call.scheduledAt ?? call.createdAt).timeIntervalSince(circumstances.now) / circumstances.clockRate
        self.init(
            id: call.id, account: call.account, state: call.state, dueAt: circumstances.elapsed + due,
            isFocused: circumstances.focus.contains(call.id),
            looks: followed.hints.isEmpty ? nil : followed.lookupCount, lastRead: followed.lastRead,
            misses: followed.notFoundCount)
    }
}

extension Call {
    /// What was said and what came of it are both here: a list may tell the one without the other.
    var isTold: Bool { analysis.summary != nil && lastLine != nil }
}

extension Outcome {
    /// Whether a summary of it can be expected.
    var hasConversation: Bool {
        switch self {
        case .completed, .voicemail, .unstated: true
        case .noAnswer, .busy, .failed, .canceled: false
        }
    }
}
