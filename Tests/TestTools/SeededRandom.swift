/// The same numbers every run, so that a failure can be repeated.
public struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A string of characters that are hard in different ways.
    public mutating func nastyString(length: Int) -> String {
        let pool: [Unicode.Scalar] = [
            "a", "b", " ", "-", "王", "ア", "é", "\u{301}", "\u{302}", "👍", "🏽", "\u{200D}", "\u{FE0F}", "🇲", "🇽",
            "\u{1B}", "\u{9B}", "\n", "\r", "\t", "\u{202E}", "\u{1112}", "\u{1161}", "न", "\u{94D}", "\u{93E}", "1",
            "\u{20E3}", "\u{E0041}", "\u{E000}", "\u{0}", "❤", "\u{1FAE8}", "\u{3164}", "\u{200B}",
        ]
        var result = String.UnicodeScalarView()
        for _ in 0..<length {
            guard let scalar = pool.randomElement(using: &self) else { continue }
            result.append(scalar)
        }
        return String(result)
    }
}
