import CallDomain
import TerminalUI

/// What the month was opened for: a field of the form, or a time that is asked for on its own.
enum MomentHost {
    case form(ComposeState)
    case question(TimeQuestion)

    /// What a choice would come to.
    func trial(_ moment: MomentState, _ state: ConsoleState) -> (problem: FieldProblem?, clocks: ClockNotes) {
        switch self {
        case .form(let compose):
            var trial = compose
            trial.set(.text(moment.text), at: moment.field.path, state.formContext(for: compose))
            return (trial.reading.problem(at: moment.field.path), ClockNotes(state: state, compose: trial))
        case .question(let question):
            let answer = question.answer(moment.text, now: state.now)
            let clocks = ClockNotes(
                state: state, instant: answer.instants.first, zones: answer.calleeZones,
                tellsTheirs: question.people.count == 1)
            return (answer.problem, clocks)
        }
    }
}
