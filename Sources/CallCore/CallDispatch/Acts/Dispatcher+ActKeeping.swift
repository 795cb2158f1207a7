import CallDomain
import CallJournal
import CallProviders

/// The request has gone, or may have: a journal that fails from here on does not make it one that was not sent.
extension Dispatcher {
    /// The provider took it.
    func keep(
        _ report: CallReport, wasOver: Bool, of operation: PendingOperation, on call: CallID
    ) async throws -> ActOutcome {
        let (act, end) = (operation.act, wasOver ? OperationEnd.wasOver : .taken)
        try await keepingOutcome(of: act, end.words) {
            try await note(operation, .ended(end), of: call, .answer, raw: report.raw.compact)
        }
        let after = try await keepingOutcome(of: act, end.words) {
            try await journal.record(report, of: call, from: .answer, at: clock.now)
        }
        return ActOutcome(act: act, call: after, verdict: wasOver ? .wasOver : .done)
    }

    /// The provider refused it, or it was not sent: that is so whether or not it can be kept.
    func keep(_ error: ProviderError, of operation: PendingOperation, on call: CallID) async throws {
        do {
            try await keepingOutcome(of: operation.act, error.words) {
                let end = OperationEnd.failed(error.words.clipped)
                try await note(operation, .ended(end), of: call, error.isAnswer ? .answer : .trunkline)
            }
        } catch is ActError where !error.isAnswer {}
    }

    /// Throws `ActError.notKept` where the journal does not take it; `outcome` is what came of the act, in words.
    func keepingOutcome<Value: Sendable>(
        of act: CallOperation, _ outcome: String, _ work: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await keeping(work)
        } catch let failure as JournalError {
            throw ActError.notKept(act: act.words, outcome: outcome, failure)
        }
    }
}
