import CallDomain
import Foundation
import TerminalUI
import Wording

extension ConsoleState {
    mutating func act(_ id: CommandID) -> [Effect] {
        switch id {
        case .settle: return openOutcome()
        case .hangUp: askAbout(.hangUp)
        case .cancelScheduled: askAbout(.cancel)
        case .reschedule: openReschedule()
        case .dispose: openDisposition()
        case .exportList: openExport()
        case .writeNote: openNote()
        case .takeBackRemarks: return takeBackRemarks()
        case .readAgain: return begin(plan(.readAgain).calls.map { ActStep(.readAgain, on: $0) })
        case .stopActs:
            acting.removeAll()
            return [.stopActs]
        default: return subject.map { [.loadValues($0.id)] } ?? []
        }
        return []
    }

    /// Asks before something is done to one call or to several.
    private mutating func askAbout(_ act: CallOperation) {
        let plan = plan(act)
        guard let first = plan.calls.first else { return }
        var confirm = ConfirmState(
            question: question(act, plan), effect: .act(plan.calls.map { ActStep(act, on: $0) }, round: 0))
        confirm.lines = confirmationLines(plan)
        if act == .hangUp, first.state.isWaiting, plan.calls.count == 1 {
            confirm.lines.append("It does not ring yet: the provider is asked up to six times in ten seconds.")
        }
        confirm.isProduction = plan.calls.contains { settings.account($0.account)?.environment == .production }
        layers.append(.confirm(confirm))
    }

    private func question(_ act: CallOperation, _ plan: ActPlan) -> SafeText {
        let verb: SafeText = act == .cancel ? "Cancel" : "Hang up on"
        guard plan.count > 1, let first = plan.calls.first else {
            guard let call = plan.calls.first else { return "" }
            let words = words(of: call)
            let whom: SafeText = "\(words.who) \(words.number)"
            return act == .cancel ? "Cancel the call to \(whom)?" : "Hang up on \(whom)? The conversation ends at once."
        }
        guard plan.excludedCount > 0 else { return "\(verb) all \(plan.count) calls?" }
        guard plan.calls.count > 1 else { return "\(verb) 1 of \(plan.count) calls, \(words(of: first).who)?" }
        return "\(verb) \(plan.calls.count) of \(plan.count) calls?"
    }

    /// Whom it concerns, and who is left alone and why.
    func confirmationLines(_ plan: ActPlan) -> [SafeText] {
        let isOne = plan.count == 1
        let named = plan.calls.prefix(Self.callsNamed).map { isOne ? circumstances($0) : line($0) }
        let rest = plan.calls.count - named.count
        return named + (rest > 0 ? ["and \(rest) more"] : []) + plan.exclusionLines
    }

    private static let callsNamed = 8

    /// One of several calls in a line.
    private func line(_ call: Call) -> SafeText {
        let words = words(of: call)
        return "\(words.look.sign) \(words.who)  \(words.number)  \(words.when)  \(call.account)"
    }

    private func circumstances(_ call: Call) -> SafeText {
        let words = words(of: call)
        let dot = settings.glyphs.separator
        return
            "\(words.look.sign) \(words.look.word) \(words.when) \(dot) \(words.agent) \(dot) \(call.account) \(dot) \(words.id)"
    }

    mutating func ask(_ question: SafeText, _ effect: Effect) {
        layers.append(.confirm(ConfirmState(question: question, effect: effect)))
    }

    /// Starts a round that was confirmed, or needs no question.
    mutating func begin(_ steps: [ActStep]) -> [Effect] {
        guard let first = steps.first else { return [] }
        return [.act(steps, round: acting.begin(first.act, of: steps.count))]
    }

    /// Says what came of a round.
    mutating func take(_ summary: ActSummary, of round: Int) -> [Effect] {
        acting.finish(round)
        let isUnknown = summary.count(.unknown) > 0
        say(SafeText(untrusted: summary.words, limit: 600), summary.isWhole ? .info : isUnknown ? .failure : .warning)
        return reload()
    }
}
