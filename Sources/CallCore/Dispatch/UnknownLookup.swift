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
    private static let mostPages = 5

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
            last = try await look(for: id, pausing: Self.mostPauses)
            switch last {
            case .found, .settled, .notOffered: return last
            case .undecided, .failed: continue
            }
        }
        try await say("not settled by \(waits.count) looks: a person has to say", of: id)
        return last
    }

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
            try await sayOnce("cannot be looked up: \(reason)", of: id)
            return .notOffered(reason)
        }
        let evidence = CallEvidence(intent: intent, sentAt: try await lastSent(id) ?? intent.createdAt)
        do {
            return try await decide(evidence, listed(evidence, by: client, pauses), at: client.account)
        } catch ProviderError.throttled(let seconds) {
            return .failed(.throttled(retryAfter: seconds))
        } catch let error as ProviderError {
            try await say("could not be looked up: \(error.words)".clipped, of: id)
            return .failed(error)
        }
    }

    private func client(of call: Call) async throws -> any ProviderClient {
        do {
            return try clients(call.account).serving(call.provider)
        } catch let error as DispatchError {
            try await sayOnce(error.description, of: call.id)
            throw error
        }
    }

    private func decide(_ evidence: CallEvidence, _ reports: [CallReport], at account: Account) async throws -> Finding
    {
        let id = evidence.intent.id
        var claimed: Set<String> = []
        for report in reports {
            let kept = try await journal.call(
                provider: account.provider, account: account.name, providerCallID: report.providerCallID)
            if let kept, !kept.form.isEmpty { claimed.insert(report.providerCallID) }
        }
        switch evidence.judge(reports, claimed: claimed) {
        case .isThis(let report):
            try await say("\(what(evidence)): found as \(report.providerCallID)", of: id)
            return .found(try await journal.accept(report, for: id, from: .poll, at: clock.now))
        case .undecided(let candidates):
            let words = candidates == 0 ? "not there so far" : "\(candidates) could be it"
            try await say("\(what(evidence)): \(reports.count) listed, \(words)", of: id)
            return .undecided(candidates: candidates)
        }
    }

    private func listed(
        _ evidence: CallEvidence, by client: any ProviderClient, _ pauses: Int
    ) async throws -> [CallReport] {
        let callee = evidence.intent.callee
        var query = CallListQuery(
            toNumber: callee.number, contactID: callee.number == nil ? callee.contactID : nil,
            createdAfter: evidence.sentAt.addingTimeInterval(-CallEvidence.tolerance))
        var reports: [CallReport] = []
        for _ in 0..<Self.mostPages {
            let page = try await page(query, of: client, pauses)
            reports += page.calls
            guard let next = page.next else { break }
            query.cursor = next
        }
        return reports
    }

    /// A page that has to wait is waited for: to begin anew with the first would never come to the last.
    private func page(
        _ query: CallListQuery, of client: any ProviderClient, _ pauses: Int
    ) async throws -> CallPage {
        for _ in 0..<pauses {
            do {
                return try await client.calls(query)
            } catch ProviderError.throttled(let seconds) {
                try await pacer.sleep(min(max(seconds ?? Self.usualPause, 1), Self.longestPause))
            }
        }
        return try await client.calls(query)
    }

    private func what(_ evidence: CallEvidence) -> String {
        let whom = evidence.intent.callee.number ?? evidence.intent.callee.contactID ?? "anyone"
        let since = evidence.sentAt.addingTimeInterval(-CallEvidence.tolerance).formatted(.iso8601)
        return "looked for calls to \(whom) since \(since)"
    }

    private func lastSent(_ id: CallID) async throws -> Date? {
        try await journal.events(of: id).last { $0.reported == .sending }?.at
    }

    /// Each start of the program would say it again.
    private func sayOnce(_ words: String, of id: CallID) async throws {
        guard try await !journal.events(of: id).contains(where: { $0.words == words }) else { return }
        try await say(words, of: id)
    }

    private func say(_ words: String, of id: CallID) async throws {
        try await journal.append(CallEvent(call: id, at: clock.now, source: .trunkline, words: words))
    }
}
