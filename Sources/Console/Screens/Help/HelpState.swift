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
        var rest = inner
        for index in shown(in: inner) {
            let message = state.messages.all[index]
            let role: Role = message.kind == .info ? .text : message.kind == .warning ? .warning : .danger
            let time: SafeText = "\(times.exact(message.at)) "
            let room = inner.splitLeft(time.width).rest
            for (line, text) in lines(of: index, room.width).enumerated() {
                let (row, below) = rest.splitTop(1)
                rest = below
                if line == 0 { frame.write(time, in: row, style: theme[.muted]) }
                frame.write(text, in: row.splitLeft(time.width).rest, style: theme[role])
                if index == list.selected { frame.select(row, as: theme[.selection], on: theme[.text]) }
            }
        }
    }

    /// The selected one is shown whole.
    private func lines(of index: Int, _ width: Int) -> [SafeText] {
        let text = state.messages.all[index].text
        return index == list.selected ? text.wrapped(to: max(1, width)) : [text]
    }

    /// Those above the selected one make room for it.
    private func shown(in area: Rect) -> ArraySlice<Int> {
        let range = Array(list.visibleRange(height: area.height))
        guard let selected = list.selected, let place = range.firstIndex(of: selected) else { return range[...] }
        let more = lines(of: selected, area.width - Self.timeWidth).count - 1
        return range.dropFirst(min(place, max(0, range.count + more - area.height)))
    }

    /// `hh:mm:ss` and a space.
    private static let timeWidth = 9
}
