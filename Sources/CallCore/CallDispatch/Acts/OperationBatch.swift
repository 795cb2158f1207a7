import CallDomain
import CallProviders
import Foundation

/// Does something to several calls, one after the other and no faster than an account's provider is to be asked.
public struct OperationBatch: Sendable {
    public typealias Perform = @Sendable (CallOperation, CallID) async throws -> ActOutcome

    /// Seconds that one step may wait altogether for a provider that asks for a pause.
    private static let patience = 90.0
    /// Seconds to wait at least, the first and the second time …
    private static let usualPauses = [5.0, 10, 20, 40]

    private let pacer: Pacer
    private let ledger: RateLedger?
    private let budgets: ActBudgets
    private let words: @Sendable (any Error) -> String
    private let perform: Perform

    /// `words` says an error in a sentence; `ledger` counts what else is asked of the accounts, where that is known;
    /// rounds that run side by side are to share their `budgets`.
    public init(
        pacer: Pacer = .system, ledger: RateLedger? = nil, budgets: ActBudgets = ActBudgets(),
        words: @escaping @Sendable (any Error) -> String = { "\($0)" },
        perform: @escaping Perform
    ) {
        self.pacer = pacer
        self.ledger = ledger
        self.budgets = budgets
        self.words = words
        self.perform = perform
    }

    /// Never throws: what came of each step is the answer. Ends early where the task is cancelled.
    public func run(
        _ steps: [ActStep], onProgress: @Sendable (ActProgress) -> Void = { _ in }
    ) async -> ActSummary {
        /// Why nothing more is asked in an account.
        var closed: [String: String] = [:]
        var results: [ActResult] = []
        for step in steps {
            let count = results.count
            func report(_ waiting: Double?) {
                onProgress(ActProgress(done: count, total: steps.count, waiting: waiting))
            }
            report(nil)
            if let reason = closed[step.account] {
                results.append(ActResult(step: step, kind: .notTried, words: reason))
                continue
            }
            let result = await take(step, report)
            results.append(result.result)
            if let reason = result.closing { closed[step.account] = reason }
        }
        onProgress(ActProgress(done: results.count, total: steps.count))
        return ActSummary(results)
    }

    private func take(
        _ step: ActStep, _ report: (Double?) -> Void
    ) async -> (result: ActResult, closing: String?) {
        var (waited, pauses) = (0.0, 0)
        while true {
            guard await waitForTurn(step, report) else {
                return (ActResult(step: step, kind: .notTried, words: Self.stopped), Self.stopped)
            }
            do {
                let outcome = try await perform(step.act, step.call)
                let kind = outcome.verdict == .wasOver ? ActResult.Kind.wasOver : .done
                return (ActResult(step: step, kind: kind, words: outcome.words), nil)
            } catch ProviderError.throttled(let seconds) {
                let pause = Backoff.wait(asked: seconds, usual: Self.usualPauses, after: pauses) ?? Self.patience
                let error = ProviderError.throttled(retryAfter: seconds)
                guard waited + pause <= Self.patience else { return judge(error, step) }
                waited += pause
                pauses += 1
                report(pause)
                guard (try? await pacer.sleep(pause)) != nil else { return judge(error, step) }
            } catch {
                return judge(error, step)
            }
        }
    }

    /// `false` where somebody stopped the round. What changes a call waits for nothing that reading has used up: somebody
    /// may be on the line.
    private func waitForTurn(_ step: ActStep, _ report: (Double?) -> Void) async -> Bool {
        while true {
            let read = step.act == .readAgain ? ledger?.wait(of: step.account, isList: false) ?? 0 : 0
            let wait = max(budgets.wait(of: step.account, at: pacer.elapsed()), read)
            guard wait > 0 else { break }
            report(wait)
            guard (try? await pacer.sleep(max(0.1, wait))) != nil else { return false }
        }
        budgets.spend(step.account, at: pacer.elapsed())
        return !Task.isCancelled
    }

    private static let stopped = "It was stopped before."

    /// What an error says of the step, and whether it says the same of every other in the account.
    private func judge(_ error: any Error, _ step: ActStep) -> (result: ActResult, closing: String?) {
        let words = words(error)
        func result(_ kind: ActResult.Kind) -> ActResult { ActResult(step: step, kind: kind, words: words) }
        switch error {
        case ProviderError.keyRefused, ProviderError.noKey: return (result(.refused), words)
        case ProviderError.unreachable, ProviderError.throttled: return (result(.notSent), words)
        case ProviderError.unanswered, ActError.unknown, ActError.notSeen, ActError.notKept:
            return (result(.unknown), nil)
        case is CancellationError: return (result(.notTried), Self.stopped)
        case is ProviderError, is DispatchError: return (result(.refused), nil)
        case let error as ActError: return (result(error.isAboutConnection ? .notSent : .refused), nil)
        default: return (result(.notSent), words)
        }
    }
}

extension ActError {
    fileprivate var isAboutConnection: Bool {
        guard case .earlierUnsettled = self else { return false }
        return true
    }
}
