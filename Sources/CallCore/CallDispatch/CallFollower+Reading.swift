import CallDomain
import CallJournal
import CallProviders
import Foundation

extension CallFollower {
    func perform(_ request: PollRequest) async {
        defer {
            plan.underWay.remove(request)
            ring()
        }
        switch request {
        case .sweep(let account): await sweep(account, from: nil)
        case .deeper(let account, let cursor): await sweep(account, from: cursor)
        case .status(let id): await read(id) { client, name in try await client.status(of: name) }
        case .whole(let id): await read(id) { client, name in try await client.call(name) }
        }
    }

    private func read(
        _ id: CallID, _ work: @Sendable (any ProviderClient, String) async throws -> CallReport
    ) async {
        guard let address = followed[id]?.address, let client = clients[address.account],
            let call = try? await journal.call(id), call.provider == client.account.provider
        else { return }
        let began = clock.now
        do {
            var report = try await work(client, address.providerCallID)
            report.askedAt = began
            settle(address.account, nil)
            followed.noteFound(id)
            try await keep(report, of: id, at: client.account)
        } catch let error as ProviderError {
            settle(address.account, error)
            if error.isAboutTheCall {
                if followed.noteNotFound(id) { try? await journal.limitHold(of: id, at: clock.now) }
                try? await confirm(call, by: nil, at: client.account)
            }
        } catch {}
        followed.noteRead(id, at: pacer.elapsed())
    }

    /// The call may have learned its id while the provider was asked: how it stands is read again.
    private func keep(_ report: CallReport, of id: CallID, at account: Account) async throws {
        guard let call = try await journal.call(id) else { return }
        if call.providerCallID != nil { try await journal.record(report, of: id, from: .poll, at: clock.now) }
        try await confirm(call, by: report, at: account)
    }

    /// The newest calls each time, and the older ones page by page, once.
    private func sweep(_ account: String, from cursor: String?) async {
        guard let client = clients[account] else { return }
        let began = clock.now
        do {
            let page = try await client.calls(CallListQuery(cursor: cursor))
            settle(account, nil)
            let calls = page.calls.map { $0.asked(at: began) }
            try await journal.adopt(calls, account: client.account, at: clock.now)
            let pages = sweptPages[account, default: 0]
            if cursor != nil || pages == 0 {
                sweptPages[account] = pages + 1
                plan.accounts[account]?.deeper = pages < Self.mostPages ? page.next : nil
            }
        } catch let error as ProviderError {
            settle(account, error, isList: true)
            if cursor != nil, error.isAboutTheCall { plan.accounts[account]?.deeper = nil }
        } catch {}
        if cursor == nil {
            plan.accounts[account]?.lastSweep = pacer.elapsed()
        } else {
            plan.accounts[account]?.lastDeeper = pacer.elapsed()
        }
    }

    private static let mostPages = 40

    /// What an answer, or none, says of the account: how long it rests, and how it looks.
    private func settle(_ account: String, _ error: ProviderError?, isList: Bool = false) {
        let count = failures[account, default: 0]
        let verdict = HealthVerdict(error, failures: count, jitter: .random(in: 0...1))
        let now = pacer.elapsed()
        guard let verdict, let restsUntil = plan.accounts[account]?.restsUntil else { return tell(account, nil) }
        // An answer to an earlier request does not end a pause that was asked for since.
        guard verdict.isFailure || restsUntil <= now else { return tell(account, nil) }
        failures[account] = verdict.isFailure ? count + 1 : 0
        guard case .throttled? = error else {
            if verdict.isFailure { plan.accounts[account]?.restsUntil = max(restsUntil, now + verdict.rest) }
            return tell(account, verdict.health(at: clock.now))
        }
        // Whoever reads the answers' headers may know already, and which of the limits it is.
        if ledger.wait(of: account, isList: isList) <= 0 { ledger.rest(account, seconds: verdict.rest) }
        let wait = ledger.wait(of: account, isList: isList)
        tell(account, .throttled(until: clock.now.addingTimeInterval(wait)))
    }

    /// `nil` where the account stands as it did.
    func tell(_ account: String, _ health: ProviderHealth?) {
        guard let health = health ?? lastHealth[account]?.health else { return }
        let news = AccountHealth(account: account, health: health, budget: ledger.reading(of: account))
        guard lastHealth.updateValue(news, forKey: account) != news else { return }
        healthSink.yield(news)
    }
}

extension CallReport {
    fileprivate func asked(at moment: Date) -> CallReport {
        var report = self
        report.askedAt = moment
        return report
    }
}

extension ProviderError {
    /// Says nothing of the account or of the way to it.
    fileprivate var isAboutTheCall: Bool {
        switch self {
        case .notFound, .refused, .notOffered: true
        default: false
        }
    }
}
