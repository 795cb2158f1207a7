import TerminalUI

/// The help of the place it was opened from.
struct HelpState: Sendable {
    let context: Context
    var scroll = ListState()
}

struct HelpView {
    let state: ConsoleState
    let help: HelpState
    let theme: Theme

    static func lines(for context: Context, theme: Theme) -> [[Span]] {
        let here = CommandTable.commands(in: context)
        return Command.Group.allCases.flatMap { group -> [[Span]] in
            let commands = here.filter { $0.group == group }
            guard !commands.isEmpty else { return [] }
            let rows = commands.map { command in
                let keys = command.keys.map(\.description).joined(separator: " ")
                return [
                    Span("  \(SafeText(untrusted: keys).padded(to: 14))", theme[.key]),
                    Span(command.title, theme[.text]),
                ]
            }
            return [[Span(SafeText(untrusted: group.rawValue), theme[.header])]] + rows + [[]]
        }
    }

    func draw(on frame: inout Frame) {
        let lines = Self.lines(for: help.context, theme: theme)
        let rect = frame.bounds.centered(
            width: min(60, frame.size.width - 4), height: min(lines.count + 2, frame.size.height - 4))
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.borderFocused], title: "Keys here", titleStyle: theme[.title],
            glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 2, vertical: 1)
        let first = min(help.scroll.selected ?? 0, max(0, lines.count - inner.height))
        for (line, spans) in lines.dropFirst(first).prefix(inner.height).enumerated() {
            frame.write(spans, at: inner.row(line).origin, clip: inner)
        }
    }
}

/// Draws everything the console said.
struct MessagesView {
    let state: ConsoleState
    let list: ListState
    let theme: Theme

    func draw(on frame: inout Frame) {
        let rect = frame.bounds.inset(horizontal: 4, vertical: 2)
        frame.fill(rect, style: theme[.text])
        frame.box(
            rect, style: theme[.borderFocused], title: "Messages", titleStyle: theme[.title],
            glyphs: state.settings.glyphs)
        let inner = rect.inset(horizontal: 2, vertical: 1)
        let times = TimeWords(now: state.now, zone: state.settings.zone)
        for (line, index) in list.visibleRange(height: inner.height).enumerated() {
            let message = state.messages.all[index]
            let role: Role = message.kind == .info ? .text : message.kind == .warning ? .warning : .danger
            let row = inner.row(line)
            frame.write(
                [Span("\(times.exact(message.at)) ", theme[.muted]), Span(message.text, theme[role])], at: row.origin,
                clip: row)
            if index == list.selected { frame.restyle(row, over: theme[.selection]) }
        }
    }
}
