/// Inputs that come near to good ones.
extension SeededRandom {
    /// An input that was good, or a part of one, with some of its bytes taken away, doubled, exchanged or put in.
    mutating func input(from seeds: [[UInt8]]) -> [UInt8] {
        var bytes = seeds.isEmpty ? [] : seeds[Int.random(in: seeds.indices, using: &self)]
        for _ in 0..<Int.random(in: 1...8, using: &self) { change(&bytes, seeds) }
        return Array(bytes.prefix(20_000))
    }

    private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
        let place = Int.random(in: 0...bytes.count, using: &self)
        let end = min(bytes.count, place + Int.random(in: 0...12, using: &self))
        switch Int.random(in: 0..<8, using: &self) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
        case 3: bytes = Array(bytes[..<place])
        case 4: bytes.insert(contentsOf: splice(seeds), at: place)
        case 5 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
        case 6: bytes.insert(contentsOf: Array(repeating: bytes[place..<end], count: 30).joined(), at: place)
        default: bytes.insert(contentsOf: Self.nasty[Int.random(in: Self.nasty.indices, using: &self)].utf8, at: place)
        }
    }

    private mutating func splice(_ seeds: [[UInt8]]) -> [UInt8] {
        guard let other = seeds.randomElement(using: &self), !other.isEmpty else { return [] }
        let start = Int.random(in: other.indices, using: &self)
        return Array(other[start..<min(other.count, start + Int.random(in: 1...40, using: &self))])
    }

    /// What has broken programs before.
    private static let nasty = [
        "\u{0}", "\u{1B}[2J", "\u{1B}]52;c;AAAA\u{7}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200D}", "\u{FEFF}",
        "\u{2028}",
        "e\u{301}\u{301}\u{301}", "👩‍👩‍👧‍👦", "🏳️‍🌈", "\u{10FFFF}", "\r\n", "\"", "\\", "\\u{D800}", "\\ud800", "[[[[[[[[",
        "{\"a\":", "}}",
        "-", "--", "'; DROP TABLE call; --", "%s%n", "99999999999999999999", "-9223372036854775808", "1e999", "0x",
        "NaN",
        "1e-400", ":=", "=", "::", "!", "\t", "+", "++1", "\u{661}\u{662}", "０１２", "\u{FFFD}", "24:60", "0000-00-00",
        "+99999d",
    ]
}
