import CallDomain
import CallProviders
import Foundation
import TerminalUI

/// A call whose outcome is unknown: what was looked for and found, and what a person says of it.
struct OutcomeState: Sendable {
    enum Step: Sendable {
        case choosing
        /// Which of the calls that could be it.
        case picking
        /// The provider's id of the call it was.
        case naming(LineEditor)
        /// How the person knows; with the provider's id, or `nil` where it was not placed.
        case explaining(placedAs: String?, LineEditor)
        /// It is known by now; what was about to be typed must not become commands on what lies below.
        case settled
    }

    private(set) var call: Call
    private(set) var looks: [CallLook] = []
    var step: Step = .choosing
    /// The cursor among the candidates; behind them stands that it was another one.
    private(set) var picked = 0

    init(call: Call, events: [CallEvent] = []) {
        self.call = call
        looks = CallLook.all(in: events)
    }

    var context: Context {
        switch step {
        case .choosing: .outcome
        case .picking: .candidates
        case .naming, .explaining: .settling
        case .settled: .settled
        }
    }

    /// As the last look that was answered found them.
    var candidates: [CallCandidate] { looks.last { $0.candidates != nil }?.candidates ?? [] }

    mutating func take(_ opened: CallDetail) {
        let before = candidates.indices.contains(picked) ? candidates[picked] : nil
        call = opened.call
        looks = CallLook.all(in: opened.events)
        if call.state != .unknown { step = .settled }
        picked = candidates.firstIndex { $0.providerCallID == before?.providerCallID } ?? candidates.count
        if case .picking = step, candidates.isEmpty { step = .naming(LineEditor()) }
    }

    mutating func pick(_ index: Int) { picked = min(max(0, index), candidates.count) }

    /// It was placed: as which call, the person says first.
    mutating func declarePlaced() {
        picked = 0
        step = candidates.isEmpty ? .naming(LineEditor()) : .picking
    }

    mutating func edit(_ change: (inout LineEditor) -> Void) {
        switch step {
        case .choosing, .picking, .settled: break
        case .naming(var editor):
            change(&editor)
            step = .naming(editor)
        case .explaining(let id, var editor):
            change(&editor)
            step = .explaining(placedAs: id, editor)
        }
    }

    /// The next step, or the decision where it is complete.
    mutating func takeStep() -> Resolution? {
        switch step {
        case .choosing, .settled: return nil
        case .picking:
            let isListed = candidates.indices.contains(picked)
            step =
                isListed
                ? .explaining(placedAs: candidates[picked].providerCallID, LineEditor()) : .naming(LineEditor())
        case .naming(let editor):
            let id = editor.text.trimmingCharacters(in: .whitespaces)
            if !id.isEmpty { step = .explaining(placedAs: id, LineEditor()) }
        case .explaining(let id, let editor):
            let reason = editor.text.trimmingCharacters(in: .whitespaces)
            return reason.saysNothing ? nil : Resolution(placedAs: id, reason: reason)
        }
        return nil
    }
}
