/// What may be in a text that is edited: no controls, and line ends only where there are lines.
enum EditableText {
    /// For one line: line ends and tabs become spaces.
    static func line(_ text: String) -> String {
        clean(text, lineEnd: " ", tab: " ")
    }

    /// For several lines: line ends of all kinds become `\n`, tabs four spaces.
    static func lines(_ text: String) -> String {
        clean(text, lineEnd: "\n", tab: "    ")
    }

    private static func clean(_ text: String, lineEnd: String, tab: String) -> String {
        guard text.unicodeScalars.contains(where: isSpecial) else { return text }
        var result = ""
        for character in text {
            if character.isNewline {
                result += lineEnd
            } else if character == "\t" {
                result += tab
            } else {
                result.unicodeScalars.append(contentsOf: character.unicodeScalars.filter { !isSpecial($0) })
            }
        }
        return result
    }

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }
}
