import CallDomain
import TerminalUI

/// JSON for reading: indented, coloured by kind, wrapped to a width.
struct JSONText {
    let theme: Theme

    /// Text that is not JSON is shown as it is.
    func lines(_ text: String, width: Int) -> [[Span]] {
        guard let json = try? JSON(parsing: text) else {
            return SafeText(untrusted: text, lineEnds: .multiline).wrapped(to: max(1, width)).map {
                [Span($0, theme[.text])]
            }
        }
        return lines(json, width: width)
    }

    func lines(_ json: JSON, width: Int) -> [[Span]] {
        Self.split(json.pretty).flatMap { rows(of: $0, width: width) }
    }

    /// The rows of one line of indented JSON.
    func rows(of line: Substring, width: Int) -> [[Span]] { wrapper(line, width: width).lines(spans(line)) }

    /// The first rows, and how many lines there are after them; a request of a thousand lines is drawn at every key.
    func head(_ json: JSON, width: Int, rows: Int) -> (lines: [[Span]], hidden: Int) {
        let all = Self.split(json.pretty)
        var lines: [[Span]] = []
        var hidden = all.count
        for line in all {
            guard lines.count <= rows else { break }
            let head = wrapper(line, width: width).head(spans(line), most: rows + 1 - lines.count)
            lines += head.lines
            hidden += head.hidden - 1
        }
        guard lines.count > rows else { return (lines, 0) }
        // One row says how many lines there are beside those.
        let cut = lines.count - max(0, rows - 1)
        return (Array(lines.dropLast(cut)), hidden + cut)
    }

    private static func split(_ text: String) -> [Substring] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
    }

    private func wrapper(_ line: Substring, width: Int) -> SpanWrapper {
        let indent = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
        return SpanWrapper(width: width, indent: min(indent + 4, max(0, width / 2)))
    }

    /// A pretty-printed line is an indentation, maybe a key, and a value or bracket.
    private func spans(_ line: Substring) -> [Span] {
        let indent = line.prefix { $0 == " " }
        var rest = line.dropFirst(indent.count)
        var spans = [Span(SafeText(untrusted: String(indent)), theme[.text])]
        if rest.first == "\"", let end = keyEnd(rest) {
            spans.append(Span(SafeText(untrusted: String(rest[..<end]), limit: .max), theme[.jsonKey]))
            rest = rest[end...]
            spans.append(Span(": ", theme[.text]))
            rest = rest.dropFirst(2)
        }
        spans.append(Span(SafeText(untrusted: String(rest), limit: .max), theme[role(of: rest)]))
        return spans
    }

    /// The end of a key in quotation marks, where `": "` follows; `nil` where the line is a string value.
    private func keyEnd(_ text: Substring) -> Substring.Index? {
        var isEscaped = false
        let bytes = text.utf8
        for index in bytes.indices.dropFirst() {
            if isEscaped {
                isEscaped = false
            } else if bytes[index] == UInt8(ascii: "\\") {
                isEscaped = true
            } else if bytes[index] == UInt8(ascii: "\"") {
                let after = bytes.index(after: index)
                return bytes[after...].starts(with: ": ".utf8) ? after : nil
            }
        }
        return nil
    }

    private func role(of value: Substring) -> Role {
        switch value.first {
        case "\"": .jsonString
        case "t", "f", "n": .jsonKeyword
        case "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": .jsonNumber
        default: .text
        }
    }
}
