import TerminalUI

/// Breaks a line of styled pieces where it is full; the lines after the first are indented.
struct SpanWrapper {
    let width: Int
    let indent: Int

    func lines(_ spans: [Span]) -> [[Span]] { head(spans, most: .max).lines }

    /// The first lines, `most` of them and at least one, and about how many there are after them.
    func head(_ spans: [Span], most: Int) -> (lines: [[Span]], hidden: Int) {
        let indentation = SafeText(untrusted: String(repeating: " ", count: indent))
        let next = max(1, width - indent)
        var lines: [[Span]] = [[]]
        var room = max(1, width)
        var left = spans.reduce(0) { $0 + $1.text.width }
        for span in spans where !span.text.isEmpty {
            let pieces = span.text.pieces(first: room, others: next, most: max(1, most - lines.count + 1))
            for (index, piece) in pieces.enumerated() {
                if index > 0 {
                    lines.append([Span(indentation, span.style)])
                    room = next
                }
                if !piece.isEmpty { lines[lines.count - 1].append(Span(piece, span.style)) }
                room -= min(room, piece.width)
            }
            let taken = pieces.reduce(0) { $0 + $1.width }
            left -= taken
            if taken < span.text.width { break }
        }
        return (lines, (left + next - 1) / next)
    }
}
