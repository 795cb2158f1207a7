/// Words that stand in front of a number and say only that it is one: `Tel.:`, `mobile`, `callto:`.
enum NumberLabel {
    /// Without a label; what else stands in front of a number stays there.
    static func removed(from text: String) -> String {
        let scalars = text.unicodeScalars
        let start = scalars.firstIndex { $0.properties.numericType != nil || NumberText.isPlus($0) }
        guard let start else { return text }
        let words = String(scalars[..<start]).lowercased()
            .split { !$0.isLetter }.map(String.init)
        guard !words.isEmpty, words.allSatisfy(labels.contains) else { return text }
        // A bracket that opens before an area code belongs to the number.
        let opens = scalars[..<start].last { $0 != " " } == "("
        return (opens ? "(" : "") + String(scalars[start...])
    }

    /// `Tel.:`, `mobile`.
    static func isLabel(_ word: String) -> Bool { labels.contains(word.lowercased().filter(\.isLetter)) }

    /// Without the emoji and other pictures that contact applications put around numbers.
    static func withoutOrnaments(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, isOrnament(first) { scalars = scalars.dropFirst() }
        while let last = scalars.last, isOrnament(last) { scalars = scalars.dropLast() }
        return String(scalars)
    }

    private static func isOrnament(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == " " { return true }
        // Dots and squares of this plane hide digits.
        let isPicture = scalar.value >= 0x1F000 || (0x2600...0x27BF).contains(scalar.value)
        return scalar == "\u{FE0F}" || isPicture && scalar.properties.isEmoji && scalar.properties.numericType == nil
    }

    private static let labels: Set<String> = [
        "tel", "téléphone", "telephone", "telefon", "telefono", "teléfono", "telefone", "phone", "ph", "t", "m", "mob",
        "mobile", "mobil", "móvil", "celular", "cel", "cell", "handy", "portable", "gsm", "call", "callto", "sms",
        "number", "no", "nr", "home", "work", "office", "direct", "whatsapp", "тел", "моб", "电话", "手机", "電話",
    ]
}
