import CallDomain

/// What of some bytes stands in Base64 whatever stands before and behind them: one text for each of the three places
/// they can begin at, in both alphabets.
struct Base64Cores {
    let all: [[UInt8]]

    init(_ bytes: [UInt8]) {
        let cores = (0..<3).map { Self.core(bytes, after: $0) }
        let inAddresses = cores.map { $0.map(Self.forAddresses) }
        all = cores + inAddresses.filter { !cores.contains($0) }
    }

    /// Only signs whose six bits all come from the bytes.
    private static func core(_ bytes: [UInt8], after offset: Int) -> [UInt8] {
        let padded = [UInt8](repeating: 0, count: offset) + bytes
        let first = (offset * 8 + 5) / 6
        let end = padded.count * 8 / 6
        return (first..<end).map { sign(at: $0 * 6, in: padded) }
    }

    private static func sign(at bit: Int, in bytes: [UInt8]) -> UInt8 {
        let index = bit / 8
        let next = index + 1 < bytes.count ? UInt16(bytes[index + 1]) : 0
        let pair = UInt16(bytes[index]) << 8 | next
        return alphabet[Int(pair >> (10 - bit % 8) & 63)]
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func forAddresses(_ sign: UInt8) -> UInt8 {
        switch sign {
        case UInt8(ascii: "+"): UInt8(ascii: "-")
        case UInt8(ascii: "/"): UInt8(ascii: "_")
        default: sign
        }
    }
}
