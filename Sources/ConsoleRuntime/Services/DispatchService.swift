import CallCore
import Console
import Wording

/// The desk that really calls: the dispatcher, the follower and the look for what is unknown.
struct DispatchService: CallDesk {
    let dispatcher: Dispatcher
    let follower: CallFollower
    let lookup: UnknownLookup
    let pacer: Pacer
    let ledger: RateLedger
    let journal: any CallJournal
    let doNotCall: any DoNotCallStore
    let clock: WallClock
    private let budgets = ActBudgets()

    func place(_ intent: CallIntent) async throws -> Delivery { try await dispatcher.place(intent).1 }

    func act(
        _ steps: [ActStep], by person: String, onProgress: @Sendable (ActProgress) -> Void
    ) async -> ActSummary {
        let round = OperationBatch(pacer: pacer, ledger: ledger, budgets: budgets, words: { ErrorWords.of($0) }) {
            [dispatcher] act, call in
            try await dispatcher.perform(act, on: call, by: person)
        }
        return await round.run(steps, onProgress: onProgress)
    }

    func lookUp(_ call: CallID) async throws -> String {
        switch try await lookup.look(for: call) {
        case .found(let found): "Found: it was placed as \(found.providerCallID ?? found.id.short)."
        case .undecided(candidates: 0): "Not there so far."
        case .undecided(let count): "\(count) calls could be it: a person has to say which."
        case .notOffered(let reason): "\(reason) A person has to say."
        case .failed(let error): error.words
        case .settled(let settled): "It is settled: \(settled.state.words)."
        }
    }

    func resolve(_ call: CallID, _ resolution: Resolution, by person: String) async throws {
        let decision = resolution.placedAs.map(CallResolution.placed) ?? .notPlaced
        try await dispatcher.resolve(call, decision, reason: resolution.reason, by: person)
    }

    func remark(_ remark: CallRemark, on calls: [CallID], by person: String) async -> RemarkOutcome {
        let (receipts, left, reason) = await eachOf(calls) { call in
            try await journal.remark(remark, on: call, by: person, at: clock.now)
        }
        return RemarkOutcome(
            calls: calls, remark: remark, unkept: left, reason: reason, receipts: receipts,
            waiting: await callsToRing(at: receipts))
    }

    func takeBack(_ receipts: [RemarkReceipt], by person: String) async -> RemarkReturnOutcome {
        let (returns, left, reason) = await eachOf(receipts) { receipt in
            try await journal.takeBack(receipt, by: person, at: clock.now)
        }
        return RemarkReturnOutcome(returns: returns, unkept: left.map(\.call.id), reason: reason)
    }

    /// What was done for each, those it was not done for, and the first reason why.
    private func eachOf<Item, Value>(
        _ items: [Item], _ work: (Item) async throws -> Value
    ) async -> (done: [Value], left: [Item], reason: String) {
        var (done, left, reason) = ([Value](), [Item](), "")
        for (index, item) in items.enumerated() {
            do {
                done.append(try await work(item))
            } catch {
                if reason.isEmpty { reason = ErrorWords.of(error) }
                left.append(item)
                // Each further call would wait as long, and in vain.
                guard case JournalError.locked = error else { continue }
                left += items[(index + 1)...]
                break
            }
        }
        return (done, left, reason)
    }

    /// Providers have taken calls to numbers that were put on the list just now.
    private func callsToRing(at receipts: [RemarkReceipt]) async -> Int {
        let numbers = Set(receipts.compactMap(\.record.number))
        guard !numbers.isEmpty, let calls = try? await doNotCall.callsToDoNotCall() else { return 0 }
        return calls.count { $0.callee.number.map(numbers.contains) ?? false }
    }

    func follow(_ calls: [CallID]) async { await follower.focus(on: Set(calls)) }
}
