/// What is known of one character of an edited text, so that no key looks at the whole text again.
struct TextCell: Hashable, Sendable {
    enum Kind: UInt8, Hashable, Sendable {
        case other
        /// A letter or a digit.
        case word
        case space
        case lineEnd
    }

    /// Bytes of UTF-8.
    let bytes: UInt32
    /// Columns as it is drawn; line ends take none.
    let columns: UInt8
    let kind: Kind

    /// The cells of a text; a character that takes long to measure is measured once.
    init(_ character: Character) {
        if let ascii = character.asciiValue {
            bytes = UInt32(character.utf8.count)
            columns = character == "\n" ? 0 : 1
            kind = Self.kind(ascii)
            return
        }
        bytes = UInt32(clamping: character.utf8.count)
        columns = UInt8(clamping: Self.columns(character))
        kind = character.isLetter || character.isNumber ? .word : character.isWhitespace ? .space : .other
    }

    private static func kind(_ ascii: UInt8) -> Kind {
        switch ascii {
        case UInt8(ascii: "\n"): .lineEnd
        case UInt8(ascii: " "): .space
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            .word
        default: .other
        }
    }

    private static func columns(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        if let only = scalars.first, scalars.count == 1, case .plain(let columns) = ScalarKind(only) { return columns }
        return SafeText(untrusted: String(character)).width
    }
}
