import CallDomain
import TerminalUI

/// What a provider said with one event, ready to be shown: indented where it is JSON, else as it came.
struct RawEvent: Sendable {
    struct Line: Sendable {
        let text: String
        /// Goes on with the line before it, which is too long to be wrapped as one.
        let isContinued: Bool
    }

    let event: CallEvent
    let isJSON: Bool
    let lines: [Line]

    init(_ event: CallEvent) {
        self.event = event
        let pretty = event.raw.isEmpty ? nil : (try? JSON(parsing: event.raw))?.pretty
        isJSON = pretty != nil
        var lines: [Line] = []
        for line in (pretty ?? event.raw).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            for (index, piece) in TextPieces.of(String(line)).enumerated() {
                lines.append(Line(text: piece, isContinued: index > 0))
            }
        }
        self.lines = event.raw.isEmpty ? [] : lines
    }

    func rows(of index: Int, width: Int, theme: Theme) -> [[Span]] {
        let line = lines[index]
        guard isJSON else { return wrapped(line.text, theme[.text], width) }
        guard !line.isContinued else { return wrapped(line.text, theme[.jsonString], width) }
        return JSONText(theme: theme).rows(of: line.text[...], width: width)
    }

    func window(in size: Size) -> RowWindow {
        RowWindow(lines: lines.count, height: size.height) {
            max(1, rows(of: $0, width: size.width, theme: .monochrome).count)
        }
    }

    private func wrapped(_ text: String, _ style: Style, _ width: Int) -> [[Span]] {
        SafeText(untrusted: text).wrapped(to: max(1, width)).map { [Span($0, style)] }
    }
}
