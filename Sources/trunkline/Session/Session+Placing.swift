import CallCore
import Foundation
import Wording

extension Session {
    /// What places calls and acts on them; `patience` is how many seconds it may wait for a throttling provider.
    func dispatcher(patience: Double = 60) async throws -> Dispatcher {
        Dispatcher(
            journal: try await writableJournal(), clients: try clientFinder(),
            policy: SendPolicy(throttleBudget: patience), clock: clock, onWaiting: { [waits] in waits.tell($0) })
    }

    /// What reads the deliveries that were kept.
    func deliveryProcessor() async throws -> WebhookProcessor {
        WebhookProcessor(journal: try await writableJournal(), clients: try clientFinder(), clock: clock)
    }

    func clientFinder() throws -> Dispatcher.Clients {
        let clients = try clients()
        let known = try configuration().accounts.map(\.name)
        return { name in
            if let client = clients[name] { return client }
            let near = NearestNames.sentence(NearestNames.to(name, among: known))
            throw CommandFailure(.usage, "The configuration has no account \u{201C}\(name)\u{201D} any more.\(near)")
        }
    }

    /// Keeps the intent, sends it once, and keeps what became of it.
    func place(_ intent: CallIntent, patience: Double) async throws -> PlacementReport {
        let dispatcher = try await dispatcher(patience: patience)
        return try await withTaskCancellationHandler {
            try await WaitNote.during("Waiting for the answer of account \(intent.account).") {
                try await UnderWay.shared.during { try await place(intent, by: dispatcher) }
            }
        } onCancel: {
            WaitNote.say(
                "Interrupted: the request under way cannot be taken back, so its answer is waited for. "
                    + "A second signal leaves call #\(intent.id.short) unknown.")
        }
    }

    private func place(_ intent: CallIntent, by dispatcher: Dispatcher) async throws -> PlacementReport {
        do {
            let (call, delivery) = try await dispatcher.place(intent)
            let report = PlacementReport(call: call, delivery: delivery)
            if report.status == .unknown { UnderWay.shared.noteUnknown() }
            return report
        } catch let error as JournalError {
            // What was decided by another process a moment ago is told as it would have been before.
            if let verdict = try? await journal().verdict(error, against: intent) {
                throw DispatchError.forbidden(verdict)
            }
            throw await failure(placing: intent.id, error)
        }
    }

    /// The journal failed: before anything was sent, or afterwards? What cannot be told counts as sent.
    private func failure(placing id: CallID, _ error: JournalError) async -> CommandFailure {
        if error.refusal != nil { return CommandFailure(error) }
        let words = CommandFailure(error).words
        do {
            let state = try await journal().call(id)?.state
            if state == nil || state == .intended || state == .notSent { return CommandFailure(.notSent, words) }
        } catch {}
        return CommandFailure(
            .unknown,
            "OUTCOME UNKNOWN: what became of call #\(id.short) could not be kept. Do not repeat it. \(words)")
    }

    /// Follows open calls of these accounts until the task ends.
    func follower(of accounts: [Account]) async throws -> CallFollower {
        CallFollower(
            journal: try await followedJournal(), clients: accounts.map(client(for:)), clock: clock, ledger: ledger)
    }

    private func clients() throws -> [String: any ProviderClient] {
        let pairs = try configuration().accounts.map { ($0.name, client(for: $0)) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Who decides, for the journal.
    static var operatorName: String {
        let environment = ProcessInfo.processInfo.environment
        return ["USER", "LOGNAME"].lazy.compactMap { environment[$0] }.first { !$0.saysNothing } ?? "somebody"
    }
}
