import CallDomain

/// Values written the way TOML wants them.
enum TOMLText {
    /// A basic string in its quotation marks. What could hide, turn round or end a line is escaped.
    static func string(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\t": written += "\\t"
            case "\n": written += "\\n"
            case "\r": written += "\\r"
            case _ where isEscaped(scalar): written += escape(scalar)
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written + "\""
    }

    static func strings(_ texts: [String]) -> String { "[" + texts.map(string).joined(separator: ", ") + "]" }

    /// `{ id = "…", name = "…" }`
    static func table(_ fields: [(key: String, text: String)]) -> String {
        fields.isEmpty ? "{}" : "{ " + fields.map { "\($0.key) = \(string($0.text))" }.joined(separator: ", ") + " }"
    }

    private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        // The joiner keeps families of emoji together; every other invisible sign is shown as what it is.
        case .format: scalar != "\u{200D}"
        default: false
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let isShort = digits.count <= 4
        let zeros = String(repeating: "0", count: (isShort ? 4 : 8) - digits.count)
        return (isShort ? "\\u" : "\\U") + zeros + digits
    }
}
