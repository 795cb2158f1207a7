import CallCore
import Console
import Wording

extension EffectInterpreter {
    func place(_ intent: CallIntent) async {
        do {
            let delivery = try await services.desk.place(intent)
            mailbox.post(.callSent(intent.id, delivery, differs: difference(delivery, from: intent)))
        } catch {
            mailbox.post(await whatBecame(of: intent.id, await words(error, placing: intent)))
        }
    }

    private func difference(_ delivery: Delivery, from intent: CallIntent) -> AnswerDifference? {
        guard case .accepted(let report) = delivery else { return nil }
        return AnswerDifference(report, to: intent, at: services.clock.now)
    }

    /// What the journal refuses, in the words in which the review says it.
    private func words(_ error: any Error, placing intent: CallIntent) async -> String {
        guard let verdict = await services.journal.verdict(error, against: intent) else { return ErrorWords.of(error) }
        return "\(verdict.words). \(verdict.way(isOverridable: verdict.rule != nil))"
    }

    /// The journal failed: before anything was sent, or afterwards? What cannot be told counts as sent.
    private func whatBecame(of id: CallID, _ words: String) async -> Action {
        let outcome = Action.callSent(id, .unknown(reason: "what became of it could not be kept: \(words)", raw: ""))
        do {
            guard let state = try await services.journal.call(id)?.state else { return .callRefused(id, words: words) }
            return state == .intended || state == .notSent ? .callRefused(id, words: words) : outcome
        } catch {
            return outcome
        }
    }

    func act(_ steps: [ActStep], round: Int, by person: String) async {
        let summary = await services.desk.act(steps, by: person) { mailbox.post(.actsProgressed($0, round: round)) }
        mailbox.post(.actsFinished(summary, round: round))
    }

    func keep(_ remark: CallRemark, of calls: [CallID], by person: String) async {
        mailbox.post(.remarked(await services.desk.remark(remark, on: calls, by: person)))
    }

    func takeBack(_ receipts: [RemarkReceipt], by person: String) async {
        mailbox.post(.remarksTakenBack(await services.desk.takeBack(receipts, by: person)))
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
        case .addDoNotCall(let number, let reason):
            let entry = DoNotCallEntry(
                number: number, addedAt: services.clock.now, addedBy: person, reason: reason, source: "console")
            let isNew = try await services.doNotCall.addDoNotCall([entry]) > 0
            let waiting = try await services.doNotCall.callsToDoNotCall().count { $0.callee.number == number }
            let words = isNew ? "\(number) is not called from now on." : "\(number) was on the list already."
            guard waiting > 0 else { return words }
            return words
                + " \(waiting) \(waiting == 1 ? "call is" : "calls are") scheduled to it: cancel what is not to ring."
        case .removeDoNotCall(let number, let reason):
            try await services.doNotCall.removeDoNotCall(
                number, reason: reason, by: person, at: services.clock.now)
            return "\(number) may be called again."
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
