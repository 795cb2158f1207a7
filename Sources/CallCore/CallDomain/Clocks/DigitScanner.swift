/// Walks over a text of digits and a few signs, such as a date.
package struct DigitScanner {
    private var rest: Substring.UTF8View

    package init(_ text: String) { rest = text[...].utf8 }

    package var isAtEnd: Bool { rest.isEmpty }

    package mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard let byte = rest.first, byte == UInt8(ascii: sign) else { return false }
        rest.removeFirst()
        return true
    }

    /// Exactly so many digits.
    package mutating func number(_ digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let digit = nextDigit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// The digits after a decimal point: at least one, at most nine count.
    package mutating func fraction() -> Double? {
        var value = 0.0
        var weight = 0.1
        var count = 0
        while let digit = nextDigit() {
            count += 1
            guard count <= 9 else { continue }
            value += Double(digit) * weight
            weight /= 10
        }
        return count > 0 ? value : nil
    }

    private mutating func nextDigit() -> Int? {
        guard let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        rest.removeFirst()
        return Int(byte - UInt8(ascii: "0"))
    }
}
