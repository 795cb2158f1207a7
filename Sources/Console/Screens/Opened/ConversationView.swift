import CallCore
import TerminalUI

/// Draws turns of a conversation, wrapped, each behind its speaker's name.
struct ConversationView {
    let lines: [TranscriptLine]
    let theme: Theme
    let callee: SafeText

    /// Every line of the screen the conversation takes at a width.
    func rows(width: Int) -> [[Span]] {
        let gutter = min(12, max(0, width / 4))
        return lines.flatMap { line in
            let (name, role) = speaker(line.speaker)
            let wrapped = SafeText(untrusted: line.text).wrapped(to: max(1, width - gutter))
            return wrapped.enumerated().map { index, text in
                let head = index == 0 ? name.truncated(to: max(0, gutter - 1)) : SafeText.empty
                return [
                    Span(head.padded(to: gutter), theme[role]),
                    Span(text, theme[line.speaker == .other ? .muted : .text]),
                ]
            }
        }
    }

    /// Draws the rows before `endingAt`, or the newest where it is `nil`.
    func draw(in rect: Rect, on frame: inout Frame, endingAt end: Int?) {
        let rows = rows(width: rect.width)
        let end = min(end ?? rows.count, rows.count)
        let first = max(0, end - rect.height)
        for (line, row) in rows[first..<max(first, end)].enumerated() {
            frame.write(row, at: Point(rect.x, rect.y + line), clip: rect)
        }
    }

    private func speaker(_ speaker: TranscriptLine.Speaker) -> (SafeText, Role) {
        switch speaker {
        case .agent: ("agent", .speakerAgent)
        case .callee: (firstName, .speakerCallee)
        case .other: ("", .muted)
        }
    }

    private var firstName: SafeText {
        SafeText(untrusted: callee.string.split(separator: " ").first.map(String.init) ?? "callee")
    }
}
