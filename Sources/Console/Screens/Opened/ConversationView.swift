import CallDomain
import TerminalUI

/// Draws turns of a conversation, wrapped, each behind its speaker's name.
struct ConversationView {
    let text: ConversationText
    let theme: Theme
    let callee: SafeText
    /// What is searched for in it.
    var search: TextSearch?

    static func gutter(_ width: Int) -> Int { min(12, max(0, width / 4)) }

    static func wrapped(_ piece: ConversationText.Piece, width: Int) -> [SafeText] {
        piece.safe.wrapped(to: max(1, width - gutter(width)))
    }

    static func window(_ text: ConversationText, in size: Size) -> RowWindow {
        RowWindow(lines: text.pieces.count, height: size.height) { wrapped(text.pieces[$0], width: size.width).count }
    }

    /// Draws from a place on, or the newest rows where it is `nil`.
    func draw(in rect: Rect, on frame: inout Frame, from top: RowWindow.Place?) {
        let window = Self.window(text, in: rect.size)
        let places = window.places(from: min(top ?? window.last, window.last))
        var (index, rows) = (-1, [[Span]]())
        for (line, place) in places.enumerated() {
            if place.line != index { (index, rows) = (place.line, spans(of: place.line, width: rect.width)) }
            guard rows.indices.contains(place.row) else { continue }
            frame.write(
                [head(of: place, width: rect.width)] + rows[place.row], at: Point(rect.x, rect.y + line), clip: rect)
        }
    }

    private func spans(of index: Int, width: Int) -> [[Span]] {
        let piece = text.pieces[index]
        let marked = MarkedText(
            text: piece.safe, matches: search?.matches(in: index) ?? [], current: search?.currentMatch,
            style: theme[piece.speaker == .other ? .muted : .text], theme: theme)
        return marked.spans(Self.wrapped(piece, width: width))
    }

    private func head(of place: RowWindow.Place, width: Int) -> Span {
        let gutter = Self.gutter(width)
        let piece = text.pieces[place.line]
        let (name, role) = speaker(piece.speaker)
        let head = place.row == 0 && piece.isFirst ? name.truncated(to: max(0, gutter - 1)) : .empty
        return Span(head.padded(to: gutter), theme[role])
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
