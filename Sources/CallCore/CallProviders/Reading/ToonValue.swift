import CallDomain

/// Single values of a TOON text: bare, or in quotation marks with escapes.
enum ToonValue {
    /// The values of a row. An encoder that does not quote what holds the delimiter is forgiven: the last of `most` values
    /// takes all that is left.
    static func split(_ row: Substring, by delimiter: Character, most: Int) -> [String] {
        var values: [String] = []
        var rest = row
        while values.count < most - 1, let end = end(of: rest, before: delimiter) {
            values.append(text(rest[..<end]))
            rest = rest[rest.index(after: end)...]
        }
        return values + [text(rest)]
    }

    /// `name: value`; `nil` for what is no plain member.
    static func member(_ line: Substring) -> (name: String, value: String)? {
        guard let colon = end(of: line, before: ":") else { return nil }
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        let name = text(line[..<colon])
        guard !value.isEmpty, !name.isEmpty, !name.contains("[") else { return nil }
        return (name, text(value))
    }

    /// The first such character outside of quotation marks.
    private static func end(of text: Substring, before delimiter: Character) -> Substring.Index? {
        let isQuoted = text.first { $0 != " " } == "\""
        guard isQuoted else { return text.firstIndex(of: delimiter) }
        guard let open = text.firstIndex(of: "\""), let close = closing(text[text.index(after: open)...]) else {
            return text.firstIndex(of: delimiter)
        }
        return text[close...].firstIndex(of: delimiter)
    }

    private static func closing(_ text: Substring) -> Substring.Index? {
        var isEscaped = false
        for index in text.indices {
            if isEscaped {
                isEscaped = false
            } else if text[index] == "\\" {
                isEscaped = true
            } else if text[index] == "\"" {
                return index
            }
        }
        return nil
    }

    /// Without the quotation marks and with the escapes resolved, where it is quoted whole.
    private static func text(_ value: Substring) -> String {
        let bare = value.drop { $0 == " " }
        let end = bare.lastIndex { $0 != " " }.map(bare.index(after:)) ?? bare.startIndex
        let trimmed = bare[..<end]
        guard trimmed.count > 1, trimmed.first == "\"", let close = closing(trimmed.dropFirst()),
            trimmed.index(after: close) == trimmed.endIndex
        else { return String(trimmed) }
        return unescaped(trimmed.dropFirst().dropLast())
    }

    private static func unescaped(_ text: Substring) -> String {
        guard text.contains("\\") else { return String(text) }
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                result += ["n": "\n", "r": "\r", "t": "\t"][character] ?? String(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
