import CallCore
import TerminalUI

/// The name a form is kept under as a template.
struct NamingState: Sendable {
    var editor = LineEditor()
}

extension ConsoleState {
    mutating func nameTemplate() {
        settleFocused()
        guard case .compose(let compose)? = layers.last else { return }
        guard !compose.isUntouched || !compose.values.isEmpty else {
            say("Nothing is filled in yet: there is nothing to keep as a template.", .warning)
            return
        }
        layers.append(.naming(NamingState()))
    }

    mutating func handleNaming(_ key: KeyPress) {
        guard case .naming(var naming)? = layers.last, naming.editor.handle(key) else { return }
        layers[layers.count - 1] = .naming(naming)
    }

    /// Keeps the form under the name that was typed; one that exists is asked about.
    mutating func keepTemplate() -> [Effect] {
        guard case .naming(let naming)? = layers.last, let compose = composing else { return [] }
        guard let name = FormTemplate.name(naming.editor.text) else {
            say("A template needs a name of 1 to \(FormTemplate.longestName) characters on one line.", .warning)
            return []
        }
        let template = compose.template(named: name, at: now)
        guard shelf.template(name) == nil else {
            ask("There is a template \u{201C}\(name)\u{201D}. Replace it?", .keepTemplate(template, replacing: true))
            return []
        }
        layers.removeLast()
        return [.keepTemplate(template, replacing: false)]
    }
}

struct NamingView {
    let state: ConsoleState
    let naming: NamingState
    let theme: Theme

    func draw(on frame: inout Frame) {
        let rect = frame.bounds.centered(width: min(70, frame.size.width - 4), height: 6)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.borderFocused], title: "Save as template", titleStyle: theme[.title],
            glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        let used = frame.write("Name  ", at: inner.origin, style: theme[.accent])
        naming.editor.draw(
            in: inner.row(0).splitLeft(used).rest, on: &frame, style: theme[.fieldFocused],
            placeholder: "such as spring renewal", placeholderStyle: theme[.placeholder], glyphs: state.settings.glyphs)
        frame.write("Times that are past when it is used are left out.", in: inner.row(1), style: theme[.hint])
        let dot = state.settings.glyphs.separator
        frame.write("enter save \(dot) esc back", in: inner.row(3), style: theme[.key])
    }
}
