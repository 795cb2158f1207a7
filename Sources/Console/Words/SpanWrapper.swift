import TerminalUI

/// Breaks a line of styled pieces where it is full; the lines after the first are indented.
struct SpanWrapper {
    let width: Int
    let indent: Int

    func lines(_ spans: [Span]) -> [[Span]] {
        var lines: [[Span]] = [[]]
        var room = max(1, width)
        for span in spans {
            var rest = span.text
            while rest.width > room {
                let head = rest.prefix(columns: room)
                // A wide character may not fit into what is left; it must not be tried for ever.
                guard !head.isEmpty || room < nextRoom else { break }
                if !head.isEmpty { lines[lines.count - 1].append(Span(head, span.style)) }
                rest = rest.dropping(columns: head.width)
                lines.append([Span(SafeText(untrusted: String(repeating: " ", count: indent)), span.style)])
                room = nextRoom
            }
            lines[lines.count - 1].append(Span(rest, span.style))
            room -= min(room, rest.width)
        }
        return lines
    }

    private var nextRoom: Int { max(1, width - indent) }
}
