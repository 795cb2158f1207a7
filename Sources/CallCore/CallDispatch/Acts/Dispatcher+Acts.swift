import CallDomain
import CallJournal
import CallProviders
import Foundation

/// What a person may do to a call that was placed. Each is kept before it is asked and after it is answered.
extension Dispatcher {
    /// Does what was asked for, once, and tells how the call stands then.
    ///
    /// Throws `ActError`, `DispatchError`, or `ProviderError` where the provider refuses or offers no such thing. Where
    /// the answer is lost the call is read, and nothing is repeated; as long as nobody knows what came of an act, the next
    /// one reads the call first.
    @discardableResult
    public func perform(_ act: CallOperation, on call: CallID, by person: String) async throws -> ActOutcome {
        if act == .readAgain {
            return ActOutcome(act: act, call: try await refresh(call), verdict: .done)
        }
        guard acting.insert(call).inserted else { throw ActError.underWay }
        defer { acting.remove(call) }
        return try await performAlone(act, on: call, by: person)
    }

    /// Asks the provider how a call stands.
    @discardableResult
    public func refresh(_ call: CallID) async throws -> Call {
        let report = try await read(call)
        return try await journal.record(report, of: call, from: .poll, at: clock.now)
    }

    private func read(_ call: CallID) async throws -> CallReport {
        let (kept, id) = try await placed(call)
        let client = try client(of: kept.account, at: kept.provider)
        let isWhole = client.offer(of: .readCall).isOffered
        let began = clock.now
        var report = try await isWhole ? client.call(id) : client.status(of: id)
        report.askedAt = began
        return report
    }

    /// Throws what speaks against an act before anybody is asked, the provider included.
    public func check(_ act: CallOperation, on call: CallID) async throws {
        _ = try await checked(act, on: call)
    }

    private func checked(_ act: CallOperation, on call: CallID) async throws -> (Call, String, any ProviderClient) {
        let known = try await known(call)
        if !known.state.isPlaced, let reason = act.reason(against: known.state) { throw ActError.notNow(reason) }
        let (kept, id) = try await placed(call)
        let client = try client(of: kept.account, at: kept.provider)
        if let reason = client.offer(of: act.capability).reason { throw ProviderError.notOffered(reason) }
        if case .reschedule(let instant, let reason) = act {
            if instant <= clock.now { throw ActError.past }
            try await refuseMove(of: kept, to: instant, unless: reason, by: client.account.rules)
        }
        if act != .hangUp, let reason = act.reason(against: kept.state) { throw ActError.notNow(reason) }
        return (kept, id, client)
    }

    private func performAlone(_ act: CallOperation, on call: CallID, by person: String) async throws -> ActOutcome {
        let (kept, id, client) = try await checked(act, on: call)
        let now = try await settleEarlier(kept)
        if act == .hangUp, now.state.isEnded { return ActOutcome(act: act, call: now, verdict: .wasOver) }
        if let reason = act.reason(against: now.state) { throw ActError.notNow(reason) }
        try await keepOverride(of: act, on: now, by: person, client.account.rules)
        let operation = PendingOperation(act)
        try await begin(operation, on: call, by: person)
        return try await attempts(operation, of: now, id, with: client)
    }

    private func begin(_ operation: PendingOperation, on call: CallID, by person: String) async throws {
        guard case .reschedule(let instant, _) = operation.act else {
            return try await note(operation, .begun(by: person), of: call, .person)
        }
        let event = CallEvent(
            call: call, at: clock.now, source: .person, kind: operation.event(.begun(by: person)))
        try await journal.beginMove(event, to: instant)
    }

    /// An act of which nobody knows what came is looked into before another one: the provider is not asked twice blindly.
    private func settleEarlier(_ call: Call) async throws -> Call {
        let open = PendingOperation.all(in: try await journal.events(of: call.id))
        guard let last = open.last else { return call }
        do {
            let read = try await refresh(call.id)
            for operation in open {
                try await note(operation, .ended(.readBefore(read.state)), of: call.id, .trunkline)
            }
            return read
        } catch let error as ProviderError {
            throw ActError.earlierUnsettled(act: last.act.words, reading: error.words)
        }
    }

    /// Only what the provider says is not placed yet is asked again, so often and no more; each time is kept.
    private func attempts(
        _ operation: PendingOperation, of call: Call, _ id: String, with client: any ProviderClient
    ) async throws -> ActOutcome {
        let act = operation.act
        let isSoon = call.state != .scheduled || call.scheduledAt.map { $0 <= clock.now + Self.aboutToRing } ?? false
        let waits = isSoon ? Self.notPlacedWaits : []
        for (index, wait) in waits.enumerated() {
            do {
                return try await attempt(operation, on: call.id, id, with: client, isLast: false)
            } catch ProviderError.notPlacedYet(let words) {
                let step = OperationStep.deferred(
                    message: words.clipped, seconds: Int(wait), attempt: index + 1, of: waits.count)
                try await keepingOutcome(of: act, Self.notPlacedYet) {
                    try await note(operation, step, of: call.id, .answer)
                }
                guard (try? await pacer.sleep(wait)) != nil, !Task.isCancelled else {
                    try await keepingOutcome(of: act, Self.notPlacedYet) {
                        try await note(operation, .ended(.stopped), of: call.id, .trunkline)
                    }
                    throw ProviderError.notPlacedYet(words)
                }
            }
        }
        return try await attempt(operation, on: call.id, id, with: client, isLast: true)
    }

    /// As the provider's own sample does: up to five times more, two seconds apart.
    private static let notPlacedWaits = [2.0, 2, 2, 2, 2]
    private static let aboutToRing = 10.0
    private static let notPlacedYet = "not placed yet"

    /// In a task of its own, which nobody can cancel.
    private func attempt(
        _ operation: PendingOperation, on call: CallID, _ id: String, with client: any ProviderClient, isLast: Bool
    ) async throws -> ActOutcome {
        try await Task {
            do {
                let (report, wasOver) = try await Self.ask(operation.act, of: id, client)
                let outcome = try await keep(report, wasOver: wasOver, of: operation, on: call)
                // What was over is shown as over: its end was not told yet.
                guard wasOver, !outcome.call.state.isEnded, let read = try? await refresh(call) else { return outcome }
                return ActOutcome(act: outcome.act, call: read, verdict: outcome.verdict)
            } catch let error as ProviderError {
                if error.mayHaveBeenDone { return try await readBack(operation, on: call, after: error) }
                if case .notPlacedYet = error, !isLast { throw error }
                try await keep(error, of: operation, on: call)
                throw error
            }
        }.value
    }

    private static func ask(
        _ act: CallOperation, of id: String, _ client: any ProviderClient
    ) async throws -> (CallReport, wasOver: Bool) {
        var (report, wasOver): (CallReport, Bool)
        switch act {
        case .cancel:
            (report, wasOver) = (try await client.cancel(id), false)
            report.state = report.state ?? .ended(.canceled)
        case .reschedule(let instant, _):
            (report, wasOver) = (try await client.reschedule(id, to: instant), false)
            report.scheduledAt = report.scheduledAt ?? instant
        case .hangUp:
            let answer = try await client.hangUp(id)
            (report, wasOver) = (answer.report, answer.wasOver)
        case .readAgain:
            (report, wasOver) = (try await client.call(id), false)
        }
        guard report.providerCallID == id else { throw ProviderError.namesNoCall }
        if let words = act.contradiction(in: report) { throw ProviderError.badAnswer(status: 200, message: words) }
        return (report, wasOver)
    }

    /// The answer was lost: what the call looks like now says what came of it, as far as anything does.
    private func readBack(
        _ operation: PendingOperation, on call: CallID, after error: ProviderError
    ) async throws -> ActOutcome {
        let act = operation.act
        let now = try await readAfterLoss(of: operation, on: call, error)
        guard act.isSeen(in: now) else {
            throw ActError.notSeen(act: act.words, because: error.words, state: now.state)
        }
        try await keepingOutcome(of: act, OperationEnd.seenDone.words) {
            try await note(operation, .ended(.seenDone), of: call, .trunkline)
        }
        return ActOutcome(act: act, call: now, verdict: .seenDone)
    }

    private func readAfterLoss(
        of operation: PendingOperation, on call: CallID, _ error: ProviderError
    ) async throws -> Call {
        let act = operation.act
        do {
            try await keeping {
                try await note(operation, .lost(reason: error.words.clipped), of: call, .trunkline)
            }
            let report = try await read(call)
            return try await keeping { try await journal.record(report, of: call, from: .poll, at: clock.now) }
        } catch let reading as ProviderError {
            throw ActError.unknown(act: act.words, because: error.words, reading: reading.words)
        } catch let failure as JournalError {
            let reading = "what it says could not be kept: \(failure.cause)."
            throw ActError.unknown(act: act.words, because: error.words, reading: reading)
        }
    }

    func note(
        _ operation: PendingOperation, _ step: OperationStep, of call: CallID, _ source: EventSource, raw: String = ""
    ) async throws {
        try await journal.append(
            CallEvent(call: call, at: clock.now, source: source, kind: operation.event(step), raw: raw))
    }
}
