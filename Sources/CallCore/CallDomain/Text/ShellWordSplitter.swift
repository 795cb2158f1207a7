/// A command line typed by a person, taken apart into its words; no shell ever sees it.
public enum ShellWordSplitter {
    public enum Problem: Error, Hashable, Sendable {
        case empty
        /// A quotation mark that nothing closes.
        case open(Character)
        /// A backslash at the end.
        case lonelyBackslash
        /// A sign that only a shell would understand.
        case shell(Character)

        public var words: String {
            switch self {
            case .empty: "Name the program that prints the key, such as: pass show contactship"
            case .open(let mark): "The quotation mark \(mark) is not closed."
            case .lonelyBackslash: "A \\ at the end has nothing to stand for."
            case .shell(let sign): "There is no shell here: put \(sign) in quotation marks if it is meant as it is."
            }
        }
    }

    private static let shellSigns: Set<Character> = ["|", "&", ";", "<", ">", "$", "`", "(", ")", "*", "?"]

    /// `'…'` keeps everything, `"…"` knows `\"` and `\\`, and outside of both `\` keeps the next sign.
    public static func read(_ line: String) throws(Problem) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for sign in line {
            if isEscaped {
                if quote != nil, sign != "\"", sign != "\\" { word = (word ?? "") + "\\" }
                word = (word ?? "") + String(sign)
                isEscaped = false
            } else if sign == "\\", quote != "'" {
                isEscaped = true
            } else if let mark = quote {
                if sign == mark { quote = nil } else { word = (word ?? "") + String(sign) }
            } else if sign == "\"" || sign == "'" {
                quote = sign
                word = word ?? ""
            } else if sign.isWhitespace {
                if let done = word { words.append(done) }
                word = nil
            } else if shellSigns.contains(sign) {
                throw .shell(sign)
            } else {
                word = (word ?? "") + String(sign)
            }
        }
        if let quote { throw .open(quote) }
        if isEscaped { throw .lonelyBackslash }
        if let word { words.append(word) }
        guard words.first?.isEmpty == false else { throw .empty }
        return words
    }

    /// The line that reads back as these words.
    public static func line(_ words: [String]) -> String {
        words.map { word in
            let isPlain =
                !word.isEmpty
                && !word.contains {
                    $0.isWhitespace || $0 == "\\" || $0 == "\"" || $0 == "'" || shellSigns.contains($0)
                }
            guard !isPlain else { return word }
            return "\"" + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }.joined(separator: " ")
    }
}
