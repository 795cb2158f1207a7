/// A text as a cell of a CSV file: quoted where that is needed, no formula, and nothing that acts on a terminal.
///
/// Spreadsheets in much of the world part cells at semicolons, and some at tabs; there quotation marks in the middle of
/// what they take for a cell keep nothing together, not even lines.
struct CSVCell {
    let text: String

    init(_ untrusted: String) {
        let visible = Self.visible(untrusted)
        let inner = Self.withoutInnerFormulas(visible)
        let safe = Self.isFormula(visible) ? "'" + inner : inner
        let needsQuotes = safe.unicodeScalars.contains { $0 == "," || $0 == "\"" || Self.separators.contains($0) }
        text = needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }

    /// Where a cell or a row ends for some spreadsheet, besides the comma.
    private static let separators: Set<Unicode.Scalar> = [";", "\t", "\n"]
    private static let signs: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    /// An apostrophe before each sign of a formula that is the first thing behind a separator.
    private static func withoutInnerFormulas(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: separators.contains) else { return text }
        var scalars = String.UnicodeScalarView()
        var isAtStart = false
        for scalar in text.unicodeScalars {
            if isAtStart, signs.contains(scalar) { scalars.append("'") }
            isAtStart = separators.contains(scalar) || isAtStart && scalar.properties.isWhitespace
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// Spreadsheets take spaces off before they look.
    private static func isFormula(_ text: String) -> Bool {
        if let first = text.unicodeScalars.first, "\t\n".unicodeScalars.contains(first) { return true }
        let bare = text.unicodeScalars.drop { $0.properties.isWhitespace }
        guard let sign = bare.first, signs.contains(sign) else { return false }
        let digits = bare.dropFirst()
        let isNumber = sign == "+" && !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) }
        return !isNumber || bare.count != text.unicodeScalars.count
    }

    /// Control characters, and what turns the direction of text, are replaced by the sign for what is not to be shown;
    /// tabs and line ends stay. Every line end is a line feed: a terminal writes over the row at a carriage return.
    private static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isHidden($0) || $0 == "\r" }) else { return text }
        var scalars = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { last = scalar }
            if scalar == "\n", last == "\r" { continue }
            scalars.append(scalar == "\r" ? "\n" : isHidden(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C: true
        default: false
        }
    }
}
