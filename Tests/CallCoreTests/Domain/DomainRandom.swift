/// Random values that are the same for the same seed (SplitMix64), so that a failure can be repeated.
struct DomainRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    mutating func pick<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &self)] }

    /// Text of what breaks programs: signs of the formats, control characters, wide and joined characters.
    mutating func text(upTo length: Int) -> String {
        let parts = [
            "a", "Z", "0", "9", " ", "=", ":=", ".", "{", "}", "[", "]", "\"", "\\", "\n", "\r\n", "\t", "\u{0}",
            "\u{1B}[2J", "\u{7F}", "\u{85}", "\u{9B}", "é", "e\u{301}", "王", "👩‍👩‍👧‍👦", "🏳️‍🌈", "\u{202E}", "\u{FEFF}",
            "\u{FFFD}", "+1", "-", "2026-06-15 10:00", "true", "null", "{{first_name}}", "@", "https://",
        ]
        return (0..<Int.random(in: 0...length, using: &self)).map { _ in pick(parts) }.joined()
    }
}
