extension Style: CustomStringConvertible {
    /// Words for goldens: `fg=1 bg=#102030 bold underline`, or `standard`.
    public var description: String {
        var words: [String] = []
        if foreground != .standard { words.append("fg=\(foreground)") }
        if background != .standard { words.append("bg=\(background)") }
        let names: [(Attributes, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
        ]
        words += names.filter { attributes.contains($0.0) }.map(\.1)
        return words.isEmpty ? "standard" : words.joined(separator: " ")
    }
}

extension Color: CustomStringConvertible {
    /// `standard`, the palette's number, or `#rrggbb`.
    public var description: String {
        switch self {
        case .standard: "standard"
        case .indexed(let index): String(index)
        case .rgb(let red, let green, let blue): "#" + [red, green, blue].map(Self.hex).joined()
        }
    }

    private static func hex(_ value: UInt8) -> String {
        (value < 16 ? "0" : "") + String(value, radix: 16)
    }
}

extension Color {
    /// Reads what `description` writes, and `#rgb`; nil for anything else.
    public init?(parsing text: String) {
        if text == "standard" || text == "default" {
            self = .standard
            return
        }
        guard text.hasPrefix("#") else {
            guard let index = UInt8(text) else { return nil }
            self = .indexed(index)
            return
        }
        let digits = text.dropFirst().compactMap(\.hexDigitValue)
        guard digits.count == text.count - 1 else { return nil }
        let pairs = digits.count == 3 ? digits.flatMap { [$0, $0] } : digits
        guard pairs.count == 6 else { return nil }
        self = .rgb(UInt8(pairs[0] * 16 + pairs[1]), UInt8(pairs[2] * 16 + pairs[3]), UInt8(pairs[4] * 16 + pairs[5]))
    }
}
