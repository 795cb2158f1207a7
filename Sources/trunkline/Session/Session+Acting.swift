import CallCore

extension Session {
    /// Does something to a placed call at its provider, and says how the call stands then.
    ///
    /// `question` is asked first unless `isSure`; what the call's state forbids is refused before.
    func act(
        _ act: CallOperation, on name: String, isSure: Bool, question: (Call) -> String
    ) async throws {
        let dispatcher = try await dispatcher()
        let call = try await call(name)
        try await dispatcher.check(act, on: call.id)
        if !isSure, !(act == .hangUp && call.state.isEnded) { try await confirm(question(call)) }
        let outcome = try await perform(act, on: call, dispatcher)
        // It is done and kept, also where nobody reads that.
        try? printer.document(outcome.call.outputJSON) { "#\(call.id.short) \(call.who): \(outcome.words)" }
    }

    private func confirm(_ question: String) async throws {
        guard Confirmation.isPossible else {
            throw CommandFailure(.usage, "Nothing was sent: nobody can be asked here. Say --yes to do it.")
        }
        guard try await Confirmation.ask(question) else { throw CommandFailure(.notSent, "Nothing was sent.") }
    }

    private func perform(_ act: CallOperation, on call: Call, _ dispatcher: Dispatcher) async throws -> ActOutcome {
        do {
            return try await WaitNote.during("Waiting for the answer of account \(call.account).") {
                try await UnderWay.shared.during {
                    try await dispatcher.perform(act, on: call.id, by: Session.operatorName)
                }
            }
        } catch ProviderError.unreachable(let words) {
            throw CommandFailure(.notSent, "Not sent: \(words). Nothing was changed; it is safe to repeat.")
        }
    }

    /// Does something to a call in the journal, and says how it stands then.
    func act(on name: String, _ words: String, _ work: (Dispatcher, CallID) async throws -> Call) async throws {
        let dispatcher = try await dispatcher()
        let call = try await call(name)
        let after = try await WaitNote.during("Waiting for account \(call.account), or for the journal.") {
            try await work(dispatcher, call.id)
        }
        try? printer.document(after.outputJSON) { "#\(after.id.short) \(words): \(after.state.words)" }
    }
}
