import CallDomain
import TerminalUI

/// Draws an account as it is being written down; its key is dots at all times.
struct AccountFormView {
    private static let labelWidth = 14

    let state: ConsoleState
    let form: AccountFormState
    let theme: Theme

    private var glyphs: GlyphSet { state.settings.glyphs }

    func draw(on frame: inout Frame) {
        let width = min(96, frame.size.width - 4)
        let lines = lines(width: width - 6)
        let rect = frame.bounds.centered(
            width: width, height: min(max(20, lines.count + 8), frame.size.height - 4))
        frame.fill(rect, style: theme[.text])
        let title: SafeText = form.original.map { "Account \($0.name)" } ?? "New account"
        frame.box(rect, style: theme[.borderFocused], title: title, titleStyle: theme[.title], glyphs: glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        let (bottom, body) = inner.splitBottom(5)
        for (y, line) in lines.prefix(body.height).enumerated() { draw(line, in: body.row(y), on: &frame) }
        drawState(in: bottom, on: &frame)
        ButtonRow(context: .accountForm, theme: theme).draw(in: bottom.row(4), on: &frame)
    }

    private enum Line {
        case row(AccountFormState.Row)
        case note(SafeText, Role)
    }

    private func lines(width: Int) -> [Line] {
        let problems = form.shownProblems(among: state.settings.accounts)
        return AccountFormState.Row.allCases.flatMap { row -> [Line] in
            let notes = notes(row, problems[row]).flatMap { text, role in
                text.wrapped(to: max(8, width - Self.labelWidth)).map { Line.note($0, role) }
            }
            return [.row(row)] + notes
        }
    }

    private func notes(_ row: AccountFormState.Row, _ problem: String?) -> [(SafeText, Role)] {
        if let problem { return [("\(glyphs.cross) \(problem)", .danger)] }
        switch row {
        case .environment where form.environment == .production:
            return [("\(glyphs.warning) Calls of this account ring real telephones.", .warning)]
        case .address:
            let warning: [(SafeText, Role)] = form.warning.map { [("\(glyphs.warning) \($0)", .warning)] } ?? []
            guard form.isElsewhere else { return warning }
            return warning + [("\(glyphs.warning) Another server than before: it gets the account's key.", .warning)]
        case .key where form.keyPlace == .file:
            if case .file(let path)? = form.original?.key, form.keepsItsFile {
                return [("It stays in \(path). Type another to replace it.", .hint)]
            }
            guard AccountRules.problem(name: form.name.text) == nil else { return [] }
            return [
                ("Kept in a file of its own in \(form.keyFolder), readable by you alone; never in config.toml.", .hint)
            ]
        default: return []
        }
    }

    private func draw(_ line: Line, in row: Rect, on frame: inout Frame) {
        let (label, value) = row.splitLeft(Self.labelWidth)
        switch line {
        case .note(let text, let role): frame.write(text, in: value, style: theme[role])
        case .row(let field):
            let isFocused = field == form.focus
            frame.write(words(of: field), in: label, style: theme[isFocused ? .accent : .text])
            frame.addHit(row, id: HitID(rawValue: "field:\(field.rawValue)"))
            drawValue(field, isFocused, in: value, on: &frame)
        }
    }

    private func words(of field: AccountFormState.Row) -> SafeText {
        switch field {
        case .name: "Name *"
        case .provider: "Provider"
        case .environment: "Environment"
        case .address: "Base URL"
        case .keyPlace: "Key kept in"
        case .key:
            switch form.keyPlace {
            case .file: "Key *"
            case .command: "Command *"
            case .variable: "Variable *"
            }
        }
    }

    private func drawValue(
        _ field: AccountFormState.Row, _ isFocused: Bool, in rect: Rect, on frame: inout Frame
    ) {
        let isWrong = form.shownProblems(among: state.settings.accounts)[field] != nil
        let style = theme[isWrong ? .fieldError : isFocused ? .fieldFocused : .field]
        switch field {
        case .name where form.original != nil:
            frame.write("\(form.name.text)  (an account keeps its name)", in: rect, style: theme[.muted])
        case .name: drawText(form.name, "letters, digits, - and _", isFocused, style, in: rect, on: &frame)
        case .provider where form.original != nil:
            let words: SafeText = "\(form.provider.name)  (an account keeps its provider: its calls refer to it)"
            frame.write(words, in: rect, style: theme[.muted])
        case .provider: drawChoice(SafeText(untrusted: form.provider.name), isFocused, style, in: rect, on: &frame)
        case .environment:
            let role: Role = form.environment == .production ? .production : .sandbox
            drawChoice(words(of: form.environment), isFocused, theme[role].over(style), in: rect, on: &frame)
        case .address:
            drawText(form.address, SafeText(untrusted: form.standardAddress), isFocused, style, in: rect, on: &frame)
        case .keyPlace: drawChoice(words(of: form.keyPlace), isFocused, style, in: rect, on: &frame)
        case .key: drawKey(isFocused, style, in: rect, on: &frame)
        }
    }

    private func words(of environment: Account.Environment) -> SafeText {
        environment == .production ? " PRODUCTION " : " \(environment.rawValue) "
    }

    private func words(of place: AccountFormState.KeyPlace) -> SafeText {
        switch place {
        case .file: "a file of its own"
        case .command: "a helper command that prints it"
        case .variable: "an environment variable"
        }
    }

    private func drawChoice(
        _ text: SafeText, _ isFocused: Bool, _ style: Style, in rect: Rect, on frame: inout Frame
    ) {
        let sign = theme[isFocused ? .accent : .muted]
        frame.write(
            [Span("\(glyphs.choiceLeft) ", sign), Span(text, style), Span(" \(glyphs.choiceRight)", sign)],
            at: rect.origin, clip: rect)
        if isFocused { frame.cursor = rect.origin.moved(right: 2) }
    }

    private func drawText(
        _ editor: LineEditor, _ placeholder: SafeText, _ isFocused: Bool, _ style: Style, in rect: Rect,
        on frame: inout Frame
    ) {
        editor.draw(
            in: rect, on: &frame, style: style, placeholder: placeholder,
            placeholderStyle: theme[.placeholder].over(style), isFocused: isFocused, glyphs: glyphs)
    }

    private func drawKey(_ isFocused: Bool, _ style: Style, in rect: Rect, on frame: inout Frame) {
        switch form.keyPlace {
        case .file: form.secret.draw(in: rect, on: &frame, style: style, isFocused: isFocused, glyphs: glyphs)
        case .command: drawText(form.command, "pass show provider", isFocused, style, in: rect, on: &frame)
        case .variable: drawText(form.variable, "PROVIDER_KEY", isFocused, style, in: rect, on: &frame)
        }
    }

    /// What the check saw, or why it could not be saved.
    private func drawState(in rect: Rect, on frame: inout Frame) {
        frame.horizontalLine(
            at: rect.origin, length: rect.width, style: theme[.border], character: glyphs.box.horizontal)
        let (text, role): (SafeText, Role) =
            if form.isSaving {
                ("Saving\(glyphs.ellipsis)", .info)
            } else if let failure = form.failure {
                ("\(glyphs.cross) \(failure)", .danger)
            } else {
                checkWords
            }
        for (line, part) in text.wrapped(to: max(8, rect.width)).prefix(3).enumerated() {
            frame.write(part, in: rect.row(1 + line), style: theme[role])
        }
    }

    private var checkWords: (SafeText, Role) {
        guard let check = form.check else {
            return ("^T tries the key with a harmless request, before anything is kept.", .hint)
        }
        switch check.result {
        case nil: return ("Asking \(form.provider.name)\(glyphs.ellipsis)", .info)
        case .fine(let words)?: return ("\(glyphs.check) \(words)", .success)
        case .failed(let words)?: return ("\(glyphs.cross) \(words)", .danger)
        }
    }
}
