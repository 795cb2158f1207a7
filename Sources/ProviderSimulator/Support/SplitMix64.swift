/// A small seeded generator (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014):
/// the same seed gives the same world on every machine and every Swift version.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A generator of its own for one thing of one kind, so that adding one thing does not change the others.
    init(seed: UInt64, kind: String, index: Int) {
        var mixed = seed
        for byte in kind.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        // The index goes through the finalizer: added plainly, neighbours would be the same stream one step apart.
        state = Self.finalized(mixed ^ Self.finalized(UInt64(truncatingIfNeeded: index) &+ 1))
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.finalized(state)
    }

    private static func finalized(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// A number in `range`, in steps of a thousandth.
    mutating func double(_ range: ClosedRange<Double>) -> Double {
        let steps = Int((range.upperBound - range.lowerBound) * 1000)
        return range.lowerBound + Double(int(0...max(steps, 0))) / 1000
    }

    /// True in `percent` of 100 draws.
    mutating func chance(_ percent: Int) -> Bool {
        int(1...100) <= percent
    }

    /// One of `choices`, which must not be empty.
    mutating func pick<Choices: RandomAccessCollection>(_ choices: Choices) -> Choices.Element
    where Choices.Index == Int {
        choices[choices.startIndex + int(0...choices.count - 1)]
    }

    mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(int(0...9)) }.joined()
    }

    /// Letters and digits as in the documents' short ids (`ctc_12kd88`).
    mutating func shortID(_ count: Int) -> String {
        let letters = Array("0123456789abcdefghijkmnpqrstuvwxyz")
        return String((0..<count).map { _ in pick(letters) })
    }

    /// A version 4 UUID in lower case.
    mutating func uuid() -> String {
        let high = (next() & 0xFFFF_FFFF_FFFF_0FFF) | 0x4000
        let low = (next() & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
        let text = Array(Self.hex(high) + Self.hex(low))
        let parts = [text[0..<8], text[8..<12], text[12..<16], text[16..<20], text[20..<32]]
        return parts.map { String($0) }.joined(separator: "-")
    }

    private static func hex(_ value: UInt64) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}
