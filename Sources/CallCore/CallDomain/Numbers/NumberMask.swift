/// Numbers whose digits somebody has hidden: `+61 4XX XXX XXX`, `+1 415 ••• 1234`, `+1415***2678`.
enum NumberMask {
    static func isIn(_ text: String) -> Bool {
        guard text.contains(where: \.isNumber) else { return false }
        if text.unicodeScalars.contains(where: signs.contains) || text.contains("...") { return true }
        let scalars = text.unicodeScalars.filter { !separators.contains($0) }
        for (one, other) in zip(scalars, scalars.dropFirst()) where soft.contains(one) && soft.contains(other) {
            return true
        }
        // A word may begin or end with an X as well.
        return isCross(scalars.first) && isDigit(scalars.dropFirst().first)
            || isCross(scalars.last) && isDigit(scalars.dropLast().last)
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.numericType != nil }

    private static func isCross(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { soft.contains($0) && $0.properties.isAlphabetic } ?? false
    }

    /// These stand for hidden digits wherever they are.
    private static let signs: Set<Unicode.Scalar> = [
        "*", "\u{2217}", "\u{FF0A}", "\u{2022}", "\u{25CF}", "\u{25CB}", "\u{25E6}", "\u{26AB}", "\u{2B24}", "\u{2588}",
        "\u{2587}", "\u{25A0}", "\u{25AA}", "\u{25AE}", "\u{2026}", "_", "\u{FF3F}", "\u{00D7}",
    ]

    /// These do where several stand together, or one at either end: a single one announces an extension.
    private static let soft: Set<Unicode.Scalar> = [
        "x", "X", "\u{FF58}", "\u{FF38}", "#", "\u{FF03}", "?", "\u{FF1F}",
    ]

    private static let separators: Set<Unicode.Scalar> = [" ", "-", ".", "(", ")", "\u{2010}", "\u{2011}", "\u{2013}"]
}
