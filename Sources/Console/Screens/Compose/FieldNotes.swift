import CallDomain
import Foundation
import TerminalUI
import Wording

/// What stands under a field: what is wrong with it, or what it was understood as.
struct FieldNotes {
    let state: ConsoleState
    let compose: ComposeState

    private var glyphs: GlyphSet { state.settings.glyphs }

    func notes(_ field: Field, width: Int) -> [(text: SafeText, role: Role)] {
        if let problem = compose.shownProblem(at: field.path) { return wrapped(words(problem), look(problem), width) }
        if field.role == .calleeNumber, let number = compose.reading.numbers[field.path] {
            let unusual = UnusualNumber(number.e164)
            return wrapped(words(number, unusual), unusual == nil ? .success : .warning, width)
                + found(width) { if case .otherPerson = $0 { true } else { false } }
        }
        if field.kind.list != nil, field.path != compose.focusedField?.path {
            let unlisted = found(width) {
                if case .unlisted(let value) = $0 { value.path == field.path } else { false }
            }
            if !unlisted.isEmpty { return unlisted }
        }
        if field.kind == .contact { return contact(field).flatMap { wrapped($0.text, $0.role, width) } }
        if field.role == .schedule || field.role == .delay, compose.values.isFilled(field.path) {
            return ClockNotes(state: state, compose: compose).lines(width: width).map { ($0, .info) }
        }
        return []
    }

    /// What was found about whom or what the field names: where there is no room for the checks, it stands here alone.
    private func found(_ width: Int, _ isWanted: (PlacementFinding) -> Bool) -> [(text: SafeText, role: Role)] {
        state.review(compose).findings.filter(isWanted).flatMap { finding in
            let words = FindingWords(finding, state: state)
            return wrapped(words.text, words.role, width)
        }
    }

    private func wrapped(_ text: SafeText, _ role: Role, _ width: Int) -> [(text: SafeText, role: Role)] {
        text.wrapped(to: width).map { ($0, role) }
    }

    private func words(_ problem: FieldProblem) -> SafeText {
        let sign = problem.severity == .error ? glyphs.cross : glyphs.warning
        let hint: SafeText = problem.choices.isEmpty ? "" : " (enter)"
        return "\(sign) \(problem.words)\(hint)"
    }

    private func look(_ problem: FieldProblem) -> Role { problem.severity == .error ? .danger : .warning }

    private func words(_ number: PhoneNumber, _ unusual: UnusualNumber?) -> SafeText {
        let sign = unusual == nil ? glyphs.check : glyphs.warning
        let place: SafeText =
            "\(sign) \(number.country ?? "no country's own"), \(unusual?.words ?? number.kind.words)"
        guard number.readIn != nil else { return place }
        return "\(place) \(glyphs.separator) read in \(callerLabel)'s country"
    }

    private var callerLabel: String {
        (compose.form.field(for: .callerNumber) ?? compose.form.field(for: .callerNumberID))?.label ?? "the caller ID"
    }

    /// Who it is stands in the field itself; here, what helps to be sure.
    private func contact(_ field: Field) -> [(text: SafeText, role: Role)] {
        let id = compose.values.text(field.path)
        let note = FieldWords(state: state, compose: compose).contactNote(field)
        let zone = state.knownContact(id, account: compose.way.account)?.timeZone.flatMap(Zone.init(identifier:))
        let clock = zone.map { zone -> (text: SafeText, role: Role) in
            let time = TimeWords(now: state.now, zone: zone).moment(state.now)
            return ("it is \(time) there (\(TimeWords.zoneName(zone)))", .info)
        }
        return [note.map { (text: $0.0, role: $0.1) }, clock].compactMap(\.self)
    }
}
