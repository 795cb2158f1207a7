import CallDomain
import CallProviders
import Foundation

/// Decides what to read next: which requests now, and when to look again. No IO, no clock of its own.
struct PollPlan {
    /// A call worth asking about.
    struct Subject: Hashable {
        var id: CallID
        var account: String
        var state: CallState
        /// When the telephone is to ring, on the pacer's clock.
        var dueAt: Double
        var isFocused = false
        /// It is over, and was read so many times for what comes afterwards.
        var readsAfterEnd: Int?
        /// What an unsigned delivery said waits to be confirmed, and was looked for so many times.
        var looks: Int?
        /// On the pacer's clock; `nil` where it was never read.
        var lastRead: Double?
        /// How often in a row the provider did not know it.
        var misses = 0
    }

    /// What an account offers and allows.
    struct AccountView: Hashable {
        var name: String
        var offers: Set<Capability>
        /// As it stood when the decision began.
        var allowance = RateAllowance()
        /// This process has the account's turn; where another has it, only what is looked at here is read here.
        var isLed = true
        var lastSweep: Double?
        /// Where the sweep of older calls goes on.
        var deeper: String?
        var lastDeeper: Double?
        /// Nothing is asked before; on the pacer's clock.
        var restsUntil: Double = -.infinity

        var canReadCalls: Bool { offers.contains(.readStatus) || offers.contains(.readCall) }
    }

    struct Decision: Hashable {
        var requests: [PollRequest] = []
        /// On the pacer's clock; `nil` where nothing is to come.
        var next: Double?
    }

    /// Allowances are spent here as requests are decided on.
    var accounts: [String: AccountView]
    var subjects: [Subject]
    /// Requests that were decided on and are not answered yet.
    var underWay: Set<PollRequest> = []

    private struct Candidate {
        let request: PollRequest
        let account: String
        let at: Double
        let urgency: Int
    }

    mutating func decide(at now: Double) -> Decision {
        var decision = Decision()
        var free: [String: Free] = [:]
        for candidate in candidates(at: now).sorted(by: { ($0.urgency, $0.at) < ($1.urgency, $1.at) }) {
            let at = isAllowed(candidate, at: now, &free)
            if at <= now {
                spend(candidate, at: now)
                free[candidate.account] = nil
                decision.requests.append(candidate.request)
            } else if at.isFinite {
                decision.next = min(decision.next ?? at, at)
            }
        }
        return decision
    }

    private func candidates(at now: Double) -> [Candidate] {
        let sweeps = accounts.values.sorted { $0.name < $1.name }.flatMap(sweeps)
        return (sweeps + subjects.compactMap { candidate($0, at: now) }).filter { !underWay.contains($0.request) }
    }

    /// The earliest moment at which account, budgets and the call's own rhythm all allow it.
    private func isAllowed(_ candidate: Candidate, at now: Double, _ known: inout [String: Free]) -> Double {
        guard let account = accounts[candidate.account] else { return .infinity }
        let free = known[candidate.account] ?? Free(account.allowance, at: now)
        known[candidate.account] = free
        return max(candidate.at, account.restsUntil, candidate.request.isList ? free.lists : free.all)
    }

    /// When the next request may be made: there may be very many candidates, and few that change it.
    private struct Free {
        let all: Double
        let lists: Double

        init(_ allowance: RateAllowance, at now: Double) {
            all = allowance.nextFree(isList: false, for: .plan, at: now)
            lists = allowance.nextFree(isList: true, for: .plan, at: now)
        }
    }

    private mutating func spend(_ candidate: Candidate, at now: Double) {
        underWay.insert(candidate.request)
        accounts[candidate.account]?.allowance.spend(isList: candidate.request.isList, at: now)
    }
}

extension PollPlan {
    private func sweeps(of account: AccountView) -> [Candidate] {
        guard account.isLed, account.offers.contains(.listCalls) else { return [] }
        let newest = account.lastSweep.map { $0 + PollRhythm.sweep } ?? -.infinity
        let sweep = Candidate(request: .sweep(account: account.name), account: account.name, at: newest, urgency: 0)
        guard let cursor = account.deeper else { return [sweep] }
        let older = Candidate(
            request: .deeper(account: account.name, cursor: cursor), account: account.name,
            at: account.lastDeeper.map { $0 + PollRhythm.deeper } ?? -.infinity, urgency: 3)
        return [sweep, older]
    }

    /// Whether anything is ever asked about a call here.
    func mayRead(_ subject: Subject) -> Bool { readable(subject) != nil }

    private func readable(_ subject: Subject) -> (account: AccountView, kind: PollRequest)? {
        guard let account = accounts[subject.account], account.isLed || subject.isFocused,
            let kind = kind(of: subject, account.offers)
        else { return nil }
        return (account, kind)
    }

    private func candidate(_ subject: Subject, at now: Double) -> Candidate? {
        guard let (account, kind) = readable(subject) else { return nil }
        if let looks = subject.looks {
            let at = looks == 0 ? -.infinity : (subject.lastRead ?? now) + PollRhythm.look(looks)
            return Candidate(request: kind, account: account.name, at: at, urgency: 2)
        }
        guard let wait = PollRhythm.wait(for: subject, at: now) else { return nil }
        let first = PollRhythm.firstRead(of: subject)
        let at = subject.lastRead.map { $0 + wait } ?? first
        return Candidate(
            request: kind, account: account.name, at: max(at, first), urgency: subject.isFocused ? 1 : 2)
    }

    /// The whole call where the conversation is looked at, or where what comes after the end is awaited.
    private func kind(of subject: Subject, _ offers: Set<Capability>) -> PollRequest? {
        let wantsWhole = subject.state.isEnded || subject.looks != nil || (subject.state.isLive && subject.isFocused)
        if wantsWhole, offers.contains(.readTranscript) || offers.contains(.readCall) { return .whole(subject.id) }
        if subject.state.isEnded, subject.looks == nil { return nil }
        if offers.contains(.readStatus) { return .status(subject.id) }
        return offers.contains(.readCall) ? .whole(subject.id) : nil
    }
}

extension PollRequest {
    var isList: Bool {
        switch self {
        case .sweep, .deeper: true
        case .status, .whole: false
        }
    }
}
