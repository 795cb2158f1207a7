/// A text as a cell of a CSV file: quoted where that is needed, no formula, and nothing that acts on a terminal.
struct CSVCell {
    let text: String

    init(_ untrusted: String) {
        var safe = Self.visible(untrusted)
        if Self.isFormula(safe) { safe = "'" + safe }
        let needsQuotes = safe.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        text = needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }

    /// Spreadsheets take spaces off before they look.
    private static func isFormula(_ text: String) -> Bool {
        if let first = text.unicodeScalars.first, "\t\r\n".unicodeScalars.contains(first) { return true }
        let bare = text.unicodeScalars.drop { $0.properties.isWhitespace }
        guard let sign = bare.first, "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(sign) else {
            return false
        }
        let digits = bare.dropFirst()
        let isNumber = sign == "+" && !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) }
        return !isNumber || bare.count != text.unicodeScalars.count
    }

    /// Control characters, and what turns the direction of text, are replaced by the sign for what is not to be shown;
    /// tabs and line ends stay.
    private static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(isHidden(scalar) ? "\u{FFFD}" : scalar) }
        return String(scalars)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C: true
        default: false
        }
    }
}
