import CallDomain
import CallJournal
import CallProviders
import Foundation

/// Looks for a call whose outcome is unknown where its provider can be read. It never sends a call.
public struct UnknownLookup: Sendable {
    public enum Finding: Hashable, Sendable {
        case found(Call)
        /// Not there so far, or several that could be it.
        case undecided(candidates: Int)
        case notOffered(String)
        case failed(ProviderError)
        /// It is not unknown any more.
        case settled(Call)
    }

    private let journal: any CallJournal
    private let clients: Dispatcher.Clients
    private let clock: WallClock
    private let pacer: Pacer
    /// Seconds before each look.
    public static let waits: [Double] = [1, 3, 10, 30, 60, 120, 240]
    private static let mostPages = 10

    public init(
        journal: any CallJournal, clients: @escaping Dispatcher.Clients, clock: WallClock = .system,
        pacer: Pacer = .system
    ) {
        self.journal = journal
        self.clients = clients
        self.clock = clock
        self.pacer = pacer
    }

    /// Looks several times with growing waits, until the call is settled or a person has to say.
    public func follow(_ id: CallID, waits: [Double] = UnknownLookup.waits) async throws -> Finding {
        var last = Finding.undecided(candidates: 0)
        for wait in waits {
            try await pacer.sleep(wait)
            last = try await answeredLook(for: id)
            switch last {
            case .found, .settled, .notOffered: return last
            case .undecided, .failed: continue
            }
        }
        try await say(.givenUp(looks: waits.count), of: id)
        return last
    }

    /// A look that nobody answered is no look: the trouble that made the call unknown may last.
    private func answeredLook(for id: CallID) async throws -> Finding {
        for _ in 0..<Self.mostFailures {
            let finding = try await look(for: id, pausing: Self.mostPauses)
            guard case .failed = finding else { return finding }
            try await pacer.sleep(Self.failureWait)
        }
        return try await look(for: id, pausing: Self.mostPauses)
    }

    /// Half a day.
    private static let mostFailures = 180
    private static let failureWait = 240.0

    /// Pauses of one look that the provider, or our own budget, asks for: after a crash very many calls may be looked for
    /// at once, and whoever has to wait for its turn has not looked yet.
    private static let mostPauses = 300
    private static let usualPause = 10.0
    private static let longestPause = 300.0

    /// One look; what was looked for and found is kept with the call. Throws `DispatchError.otherProvider` unasked.
    ///
    /// - Parameter pauses: how often to wait for a turn before it is given back as throttled.
    public func look(for id: CallID, pausing pauses: Int = 0) async throws -> Finding {
        guard let call = try await journal.call(id) else { throw JournalError.noSuchCall(id) }
        guard call.state == .unknown, let intent = try await journal.intent(id) else { return .settled(call) }
        let client = try await client(of: call)
        if let reason = client.offer(of: .listCalls).reason {
            try await sayOnce(.notOffered(reason), of: id)
            return .notOffered(reason)
        }
        let evidence = try await journal.evidence(of: intent)
        do {
            return try await decide(evidence, listed(evidence, by: client, pauses), at: client.account)
        } catch ProviderError.throttled(let seconds) {
            return .failed(.throttled(retryAfter: seconds))
        } catch let error as ProviderError {
            let failure = CallEvent.LookupResult.failed(error.words.clipped)
            if try await journal.events(of: id).last?.kind != .lookup(failure) {
                try await say(failure, of: id, raw: CallLook.raw(nil))
            }
            return .failed(error)
        }
    }

    private func client(of call: Call) async throws -> any ProviderClient {
        do {
            return try clients(call.account).serving(call.provider)
        } catch let error as DispatchError {
            if case .otherProvider(let account, let then, let now) = error {
                try await sayOnce(.otherProvider(account: account, then: then, now: now), of: call.id)
            }
            throw error
        }
    }

    private struct Listed {
        var reports: [CallReport] = []
        /// There are no more pages.
        var isWhole = false
    }

    private func decide(_ evidence: CallEvidence, _ listed: Listed, at account: Account) async throws -> Finding {
        let id = evidence.intent.id
        let claimed = try await journal.claimed(listed.reports, at: account, besides: id)
        var verdict = evidence.judge(listed.reports, claimed: claimed, isWhole: listed.isWhole)
        if case .isThis = verdict {
            let rivals = try await journal.rivals(of: evidence.intent)
            verdict = evidence.judge(listed.reports, claimed: claimed, rivals: rivals, isWhole: listed.isWhole)
        }
        switch verdict {
        case .isThis(let report):
            do {
                let call = try await journal.accept(report, for: id, from: .poll, at: clock.now)
                try await say(.found(scope(of: evidence), as: report.providerCallID), of: id)
                return .found(call)
            } catch JournalError.claimed(let other) {
                try await say(.claimed(providerCallID: report.providerCallID, by: other), of: id)
                return .undecided(candidates: 0)
            }
        case .undecided(let reports):
            let result = CallEvent.LookupResult.undecided(
                scope(of: evidence), listed: listed.reports.count, candidates: reports.count, isWhole: listed.isWhole)
            try await say(result, of: id, raw: CallLook.raw(reports, listed: listed.reports.count))
            return .undecided(candidates: reports.count)
        }
    }

    private func listed(
        _ evidence: CallEvidence, by client: any ProviderClient, _ pauses: Int
    ) async throws -> Listed {
        var query = query(evidence, at: client.account.provider)
        var listed = Listed()
        for _ in 0..<Self.mostPages {
            let page = try await page(query, of: client, pauses)
            listed.reports += page.calls
            guard let next = page.next else {
                listed.isWhole = true
                break
            }
            query.cursor = next
        }
        return listed
    }

    /// Where a provider does not list by number, the agent narrows the list.
    private func query(_ evidence: CallEvidence, at provider: ProviderID) -> CallListQuery {
        let (callee, caller) = (evidence.intent.callee, evidence.intent.caller)
        let isByNumber = callee.number != nil && ProviderCatalog.profile(of: provider).listsByNumber
        return CallListQuery(
            toNumber: callee.number, contactID: callee.number == nil ? callee.contactID : nil,
            agentID: isByNumber ? nil : caller.agentID, createdAfter: evidence.window.lowerBound,
            createdBefore: evidence.window.upperBound)
    }

    /// A page that has to wait is waited for: to begin anew with the first would never come to the last.
    private func page(
        _ query: CallListQuery, of client: any ProviderClient, _ pauses: Int
    ) async throws -> CallPage {
        for _ in 0..<pauses {
            do {
                return try await client.calls(query)
            } catch ProviderError.throttled(let seconds) {
                try await pacer.sleep(min(Backoff.atLeast(Self.usualPause, asked: seconds), Self.longestPause))
            }
        }
        return try await client.calls(query)
    }

    private func scope(of evidence: CallEvidence) -> CallEvent.LookupScope {
        let callee = evidence.intent.callee
        return CallEvent.LookupScope(callee: callee.number ?? callee.contactID, since: evidence.window.lowerBound)
    }

    /// Each start of the program would say it again.
    private func sayOnce(_ result: CallEvent.LookupResult, of id: CallID) async throws {
        guard try await !journal.events(of: id).contains(where: { $0.kind == .lookup(result) }) else { return }
        try await say(result, of: id, raw: CallLook.raw(nil))
    }

    private func say(_ result: CallEvent.LookupResult, of id: CallID, raw: String = "") async throws {
        try await journal.append(
            CallEvent(call: id, at: clock.now, source: .trunkline, kind: .lookup(result), raw: raw))
    }
}
