/// One piece of a filter as it was typed.
struct FilterToken: Hashable {
    var key: FilterKey?
    var value: String
    var isInverse = false
    /// Some of it stood in quotation marks.
    var isQuoted = false

    static func tokens(of typed: String) -> [FilterToken] {
        var rest = typed[...]
        var tokens: [FilterToken] = []
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard !rest.isEmpty else { return tokens }
            tokens.append(FilterToken(&rest))
        }
    }

    private init(_ rest: inout Substring) {
        if let sign = rest.first, "!-".contains(sign), let next = rest.dropFirst().first, !next.isWhitespace {
            isInverse = true
            rest.removeFirst()
        }
        key = FilterKey.read(&rest)
        value = ""
        while let character = rest.first, !character.isWhitespace {
            rest.removeFirst()
            guard Self.quotes.contains(character) else {
                value.append(character)
                continue
            }
            let quoted = rest.prefix { !Self.quotes.contains($0) }
            value += quoted
            isQuoted = true
            rest = rest[quoted.endIndex...].dropFirst()
        }
    }

    private static let quotes: Set<Character> = ["\"", "\u{201C}", "\u{201D}"]

    /// A number with spaces may follow: after `to:` and `from:`, and as a word.
    var mayBeginNumber: Bool { (key?.isNumber ?? true) && Self.isDigits(value) && !isQuoted }

    var mayContinueNumber: Bool {
        key == nil && !isInverse && !isQuoted && Self.isDigits(value) && !value.hasPrefix("+")
    }

    private static func isDigits(_ text: String) -> Bool {
        text.contains(where: \.isNumber)
            && text.allSatisfy {
                $0.isASCII && ($0.isNumber || $0 == "+" || CallFilter.NumberMatch.punctuation.contains($0))
            }
    }
}
