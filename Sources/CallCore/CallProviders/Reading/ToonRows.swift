import CallDomain

/// The rows of an array of objects in TOON, the format that Contactship writes conversations in when asked to.
///
/// Both shapes of its specification: a table (`[2]{role,content}:`, a row a line) and a list (`- role: agent`). What is
/// nested in a list's item is left out; a line that fits nowhere belongs to the row before it, so that nothing is lost.
struct ToonRows {
    /// `nil` where the text does not begin with the head of an array, or nothing stands under it.
    static func read(_ text: String) -> [[String: String]]? {
        var lines = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)[...]
        guard let first = lines.popFirst(), let head = Head(first) else { return nil }
        var rows = ToonRows(head: head)
        for line in lines { rows.take(line) }
        return rows.rows.isEmpty ? nil : rows.rows
    }

    private let head: Head
    private var rows: [[String: String]] = []
    /// Where the members of the list's items stand.
    private var column: Int?

    private init(head: Head) { self.head = head }

    private mutating func take(_ line: Substring) {
        let indent = line.prefix { $0 == " " }.count
        let content = line.dropFirst(indent)
        if head.fields.isEmpty { takeItem(content, indent: indent) } else { takeRow(content, of: line) }
    }

    private mutating func takeRow(_ content: Substring, of line: Substring) {
        let values = ToonValue.split(content, by: head.delimiter, most: head.fields.count)
        guard values.count == head.fields.count else {
            guard let last = head.fields.last, !rows.isEmpty else { return }
            rows[rows.count - 1][last, default: ""] += "\n" + line
            return
        }
        rows.append(Dictionary(zip(head.fields, values)) { first, _ in first })
    }

    private mutating func takeItem(_ line: Substring, indent: Int) {
        var (line, indent) = (line, indent)
        if line.hasPrefix("- ") {
            rows.append([:])
            line = line.dropFirst(2)
            indent += 2
            column = indent
        }
        guard indent == column, !rows.isEmpty, let (name, value) = ToonValue.member(line) else { return }
        rows[rows.count - 1][name] = value
    }

    /// `[2]{role,content}:`, `chat_history[2|]{role|content}:` or `[2]:`.
    private struct Head {
        var delimiter: Character = ","
        var fields: [String] = []

        init?(_ line: Substring) {
            let line = line.drop { $0 == " " }
            guard let open = line.firstIndex(of: "["), let close = line[open...].firstIndex(of: "]") else { return nil }
            guard line[..<open].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { return nil }
            var count = line[line.index(after: open)..<close]
            if count.first == "#" { count = count.dropFirst() }
            if let last = count.last, last == "\t" || last == "|" {
                delimiter = last
                count = count.dropLast()
            }
            guard !count.isEmpty, count.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
            let rest = line[line.index(after: close)...].filter { $0 != " " }
            guard rest.last == ":" else { return nil }
            guard rest != ":" else { return }
            guard rest.hasPrefix("{"), rest.hasSuffix("}:") else { return nil }
            fields = ToonValue.split(rest.dropFirst().dropLast(2)[...], by: delimiter, most: .max)
        }
    }
}
