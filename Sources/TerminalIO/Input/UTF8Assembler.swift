/// Puts a character together from its bytes; what is no UTF-8 (RFC 3629) makes none.
struct UTF8Assembler: Hashable, Sendable {
    enum Step: Hashable {
        case more
        case scalar(Unicode.Scalar)
        /// The bytes before this one make no character, and this one is none of theirs.
        case broken
    }

    private var value: UInt32
    private var missing: Int
    private var range: ClosedRange<UInt8>

    /// `nil` where a byte begins no character of several bytes.
    init?(lead: UInt8) {
        switch lead {
        case 0xC2...0xDF: (value, missing, range) = (UInt32(lead & 0x1F), 1, 0x80...0xBF)
        case 0xE0...0xEF:
            let range: ClosedRange<UInt8> = lead == 0xE0 ? 0xA0...0xBF : lead == 0xED ? 0x80...0x9F : 0x80...0xBF
            (value, missing, self.range) = (UInt32(lead & 0x0F), 2, range)
        case 0xF0...0xF4:
            let range: ClosedRange<UInt8> = lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
            (value, missing, self.range) = (UInt32(lead & 0x07), 3, range)
        default: return nil
        }
    }

    mutating func take(_ byte: UInt8) -> Step {
        guard range.contains(byte) else { return .broken }
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        range = 0x80...0xBF
        guard missing == 0 else { return .more }
        return Unicode.Scalar(value).map { .scalar($0) } ?? .broken
    }
}
