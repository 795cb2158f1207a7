/// A text as it may be edited: no controls, and line ends only where there are lines.
struct EditableText {
    /// Scalars of one character that are kept: more of them are there to hide something or to stall a screen.
    static let longestCharacter = 64

    private(set) var text: String
    /// Characters that were left out or cut short.
    private(set) var cut = 0

    /// For one line: line ends and tabs become spaces.
    static func line(_ text: String) -> EditableText {
        EditableText(text, lineEnd: " ", tab: " ")
    }

    /// For several lines: line ends of all kinds become `\n`, tabs four spaces.
    static func lines(_ text: String) -> EditableText {
        EditableText(text, lineEnd: "\n", tab: "    ")
    }

    private init(_ text: String, lineEnd: String, tab: String) {
        guard !Self.isPlain(text, lineEnd: lineEnd) else {
            self.text = text
            return
        }
        self.text = ""
        for character in text {
            if character.isNewline {
                self.text += lineEnd
            } else if character == "\t" {
                self.text += tab
            } else {
                take(character)
            }
        }
    }

    private mutating func take(_ character: Character) {
        let scalars = character.unicodeScalars
        let isLong = scalars.dropFirst(Self.longestCharacter).first != nil
        guard isLong || scalars.contains(where: Self.isSpecial) else { return text.append(character) }
        cut += 1
        text.unicodeScalars.append(contentsOf: scalars.filter { !Self.isSpecial($0) }.prefix(Self.longestCharacter))
    }

    private static func isPlain(_ text: String, lineEnd: String) -> Bool {
        let keepsLineEnds = lineEnd == "\n"
        return text.utf8.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || ($0 == 0x0A && keepsLineEnds) }
    }

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }
}
