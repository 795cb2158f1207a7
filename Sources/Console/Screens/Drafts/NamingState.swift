import CallDomain
import TerminalUI

/// The name a form is kept under as a template, or a list of calls as a view.
struct NamingState: Sendable {
    enum Subject: Sendable {
        case template
        case view(SavedView)
    }

    var subject = Subject.template
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

    /// Keeps what the name is for.
    mutating func keepNamed() -> [Effect] {
        guard case .naming(let naming)? = layers.last, case .view(let view) = naming.subject else {
            return keepTemplate()
        }
        return keepView(view, named: naming.editor.text)
    }

    /// Keeps the form under the name that was typed; one that exists is asked about.
    private mutating func keepTemplate() -> [Effect] {
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

    private var isView: Bool {
        guard case .view = naming.subject else { return false }
        return true
    }

    private var title: SafeText { isView ? "Keep this view" : "Save as template" }

    private var example: SafeText { isView ? "such as needs a person" : "such as spring renewal" }

    private var hint: SafeText {
        isView
            ? "Its filter, its order and its columns." : "Times that are past when it is used are left out."
    }

    func draw(on frame: inout Frame) {
        let rect = frame.bounds.centered(width: min(70, frame.size.width - 4), height: 6)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.borderFocused], title: title, titleStyle: theme[.title],
            glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 3, vertical: 1)
        let used = frame.write("Name  ", at: inner.origin, style: theme[.accent])
        naming.editor.draw(
            in: inner.row(0).splitLeft(used).rest, on: &frame, style: theme[.fieldFocused],
            placeholder: example, placeholderStyle: theme[.placeholder], glyphs: state.settings.glyphs)
        frame.write(hint, in: inner.row(1), style: theme[.hint])
        let dot = state.settings.glyphs.separator
        frame.write("enter save \(dot) esc back", in: inner.row(3), style: theme[.key])
    }
}
