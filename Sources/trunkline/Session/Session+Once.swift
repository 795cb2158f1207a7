import CallCore
import Foundation

/// What a script may call the call it wants.
enum OnceName {
    /// In bytes of UTF-8.
    static let longest = 200
}

extension Session {
    /// How the call stands that a script's name placed before; `nil` where the name is free, or where nothing of that call
    /// reached the provider and nobody sends it again. While it is being sent, its outcome is waited for.
    ///
    /// Throws `CommandFailure` (65) where the name belongs to a call to somebody else.
    func first(once name: String, _ order: CallOrder, patience: Double) async throws -> PlacementReport? {
        let journal = try await writableJournal()
        guard let known = try await journal.call(once: name), known.id != order.intent.id else { return nil }
        try refuse(known, once: name, as: order.intent)
        let call = try await settled(known, in: journal, patience: patience)
        guard !call.isKnownNotPlaced else { return nil }
        return PlacementReport(call: call, delivery: try await outcome(of: call, in: journal))
    }

    private func refuse(_ call: Call, once name: String, as intent: CallIntent) throws(CommandFailure) {
        let isSame =
            call.account == intent.account && call.form == intent.form
            && (call.callee.number ?? "") == (intent.callee.number ?? call.callee.number ?? "")
            && (intent.callee.contactID == nil || call.callee.contactID == intent.callee.contactID)
        guard !isSame else { return }
        let whom = call.callee.number ?? call.callee.contactID ?? "somebody else"
        throw CommandFailure(
            .badData,
            "Not sent: \u{201C}\(name)\u{201D} is the name of call #\(call.id.short) to \(whom) with account "
                + "\(call.account). Choose another name.")
    }

    /// Until nobody has it in hand any more, as far as that is waited for.
    private func settled(_ call: Call, in journal: SQLiteJournal, patience: Double) async throws -> Call {
        func isOpen(_ call: Call) -> Bool { [.intended, .sending].contains(call.state) || call.willBeSentAgain }
        guard isOpen(call) else { return call }
        printer.note("Call #\(call.id.short) is being sent by another command: its outcome is waited for.")
        let changes = journal.changes()
        let end = ContinuousClock.now + .seconds(patience)
        let waiting = Task {
            for await _ in changes {
                guard let now = try await journal.call(call.id), isOpen(now) else { return }
            }
        }
        let limit = Task {
            try await Task.sleep(until: end, clock: .continuous)
            waiting.cancel()
        }
        defer { limit.cancel() }
        // What was committed before anybody listened is told by no change.
        if let now = try await journal.call(call.id), !isOpen(now) { waiting.cancel() }
        _ = try? await withTaskCancellationHandler {
            try await waiting.value
        } onCancel: {
            waiting.cancel()
        }
        return try await journal.call(call.id) ?? call
    }

    /// What was proved of a call that was decided before, as it would have been told then.
    private func outcome(of call: Call, in journal: SQLiteJournal) async throws -> Delivery {
        if let id = call.providerCallID { return .accepted(CallReport(providerCallID: id, raw: .null)) }
        for event in try await journal.events(of: call.id).reversed() {
            switch event.kind {
            case .rejected(let status, let message): return .rejected(status: status, message: message, raw: "")
            case .throttled(let seconds, let message) where call.state == .throttled:
                return .throttled(retryAfter: seconds, message: message, raw: "")
            case .resolvedNotPlaced(let by, let reason):
                return .rejected(status: 0, message: "resolved as not placed by \(by): \(reason)", raw: "")
            case .outcomeUnknown(let reason): return .unknown(reason: reason, raw: "")
            case .interrupted(wasSending: true):
                return .unknown(reason: "the program ended while sending", raw: "")
            default: continue
            }
        }
        return .unknown(reason: "the call is \(call.state.words)", raw: "")
    }
}
