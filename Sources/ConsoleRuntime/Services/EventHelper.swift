import CallCore
import Console

/// Hands what is told of calls to the operator's own program: an argument list, no shell, JSON on its standard input.
///
/// A few run at once, so many wait, none runs for long; nobody waits for any of them, and none outlives the console.
public actor EventHelper {
    static let atOnce = 2
    static let mostWaiting = 100
    private static let seconds = 10.0

    private let arguments: [String]
    private let seconds: Double
    private var waiting: [CallNotice] = []
    private var running: [UInt64: Task<Void, Never>] = [:]
    private var started: UInt64 = 0
    private var isStopped = false
    /// The same trouble is told once, until it went well again.
    private var isInTrouble = false

    public init(_ arguments: [String], seconds: Double? = nil) {
        self.arguments = arguments
        self.seconds = seconds ?? Self.seconds
    }

    /// What was handed over has so long to come to its end; then what runs is killed, what waits is dropped, and nothing
    /// is run any more.
    func stop(within limit: Duration) async {
        let deadline = Task {
            try await Task.sleep(for: limit)
            giveUp()
        }
        while let task = running.values.first { await task.value }
        deadline.cancel()
        giveUp()
    }

    private func giveUp() {
        isStopped = true
        waiting = []
        running.values.forEach { $0.cancel() }
    }

    /// Takes a notice; where too many wait it is dropped, and that is told.
    func hand(_ notice: CallNotice, telling mailbox: Mailbox) {
        guard !isStopped else { return }
        guard waiting.count < Self.mostWaiting else {
            return fail("more than \(Self.mostWaiting) events wait for it; some are not handed over.", mailbox)
        }
        waiting.append(notice)
        start(mailbox)
    }

    private func start(_ mailbox: Mailbox) {
        while running.count < Self.atOnce, !waiting.isEmpty {
            started += 1
            let (notice, number) = (waiting.removeFirst(), started)
            running[number] = Task {
                let trouble = await run(notice)
                finished(number, trouble, mailbox)
            }
        }
    }

    private func finished(_ number: UInt64, _ trouble: String?, _ mailbox: Mailbox) {
        running[number] = nil
        guard !isStopped else { return }
        if let trouble { fail(trouble, mailbox) } else { isInTrouble = false }
        start(mailbox)
    }

    private func fail(_ words: String, _ mailbox: Mailbox) {
        guard !isInTrouble else { return }
        isInTrouble = true
        mailbox.post(.actFailed(words: "on_event: \(words)"))
    }

    private func run(_ notice: CallNotice) async -> String? {
        do {
            try await HelperCommand.run(arguments, input: notice.json.compact + "\n", within: seconds)
            return nil
        } catch {
            return "\(error)"
        }
    }
}

extension CallNotice {
    private static let longestText = 1_000

    /// What a helper program reads; nothing of it is secret.
    var json: JSON {
        func text(_ value: String?) -> JSON { value.map { .string(String($0.prefix(Self.longestText))) } ?? .null }
        return [
            "event": .string(kind.rawValue), "call": .string(call.id.description),
            "provider_call_id": text(call.providerCallID), "account": text(call.account),
            "provider": .string(call.provider.rawValue), "state": .string(call.state.name),
            "outcome": text(call.state.outcome?.rawValue), "name": text(call.callee.name),
            "number": text(call.callee.number), "words": text(words), "note": text(call.note),
        ]
    }
}
