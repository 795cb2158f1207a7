import CallCore
import Console

extension EffectInterpreter {
    func place(_ intent: CallIntent) async {
        do {
            mailbox.post(.callSent(intent.id, try await services.desk.place(intent)))
        } catch {
            mailbox.post(.callRefused(intent.id, words: ErrorWords.of(error)))
        }
    }

    func act(_ effect: Effect, by person: String) async {
        do {
            mailbox.post(.actSucceeded(words: try await perform(effect, by: person)))
        } catch {
            mailbox.post(.actFailed(words: ErrorWords.of(error)))
        }
    }

    /// What was done, in words.
    private func perform(_ effect: Effect, by person: String) async throws -> String {
        let desk = services.desk
        switch effect {
        case .hangUp(let call):
            try await desk.hangUp(call, by: person)
            return "Hung up."
        case .cancelScheduled(let call):
            try await desk.cancel(call, by: person)
            return "The call is canceled."
        case .readAgain(let call):
            try await desk.readAgain(call)
            return "Read again."
        case .lookUp(let call):
            return try await desk.lookUp(call)
        case .resolve(let call, let resolution):
            try await desk.resolve(call, resolution, by: person)
            return resolution.placedAs == nil ? "Settled: it was not placed." : "Settled: it was placed."
        default:
            return ""
        }
    }
}
