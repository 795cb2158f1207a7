/// Reads deflated bytes (RFC 1951) within a bound: what is damaged or grows beyond it ends the reading at once.
struct Inflate {
    private let input: [UInt8]
    private var position: Int
    private let limit: Int
    private var output: [UInt8] = []
    private var bits: UInt32 = 0
    private var bitCount = 0

    /// Reads from `start` on; gives back the bytes, and where in the input they ended.
    static func decoded(
        _ input: [UInt8], from start: Int = 0, limit: Int
    ) throws(ContentCoding.Problem) -> (bytes: [UInt8], end: Int) {
        var inflate = Inflate(input: input, position: start, limit: limit)
        try inflate.readAll()
        return (inflate.output, inflate.position)
    }

    private init(input: [UInt8], position: Int, limit: Int) {
        (self.input, self.position, self.limit) = (input, position, limit)
    }

    private mutating func readAll() throws(ContentCoding.Problem) {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try readStored()
            case 1: try readBlock(HuffmanCode.fixedLengths, HuffmanCode.fixedDistances)
            case 2:
                let (lengths, distances) = try readTables()
                try readBlock(lengths, distances)
            default: throw .damaged
            }
        }
    }

    private mutating func take(_ count: Int) throws(ContentCoding.Problem) -> Int {
        while bitCount < count {
            guard position < input.count else { throw .damaged }
            bits |= UInt32(input[position]) << UInt32(bitCount)
            position += 1
            bitCount += 8
        }
        let value = bits & (1 << UInt32(count) - 1)
        bits >>= UInt32(count)
        bitCount -= count
        return Int(value)
    }

    private mutating func write(_ byte: UInt8) throws(ContentCoding.Problem) {
        guard output.count < limit else { throw .tooLarge }
        output.append(byte)
    }

    private mutating func readStored() throws(ContentCoding.Problem) {
        // Fewer than eight bits are left of the byte that was begun.
        _ = try take(bitCount % 8)
        let length = try take(16)
        guard try take(16) == ~length & 0xFFFF else { throw .damaged }
        for _ in 0..<length { try write(UInt8(try take(8))) }
    }

    private mutating func symbol(_ code: HuffmanCode) throws(ContentCoding.Problem) -> Int {
        var (value, first, index) = (0, 0, 0)
        for length in 1...HuffmanCode.longest {
            value |= try take(1)
            let count = code.counts[length]
            if value - count < first { return code.symbols[index + value - first] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw .damaged
    }

    private mutating func readBlock(_ lengths: HuffmanCode, _ distances: HuffmanCode) throws(ContentCoding.Problem) {
        while true {
            let symbol = try symbol(lengths)
            switch symbol {
            case 0..<256: try write(UInt8(symbol))
            case 256: return
            default: try copy(symbol - 257, distances)
            }
        }
    }

    private mutating func copy(_ symbol: Int, _ distances: HuffmanCode) throws(ContentCoding.Problem) {
        guard Self.lengths.indices.contains(symbol) else { throw .damaged }
        let length = Self.lengths[symbol] + (try take(Self.lengthBits[symbol]))
        let code = try self.symbol(distances)
        guard Self.distances.indices.contains(code) else { throw .damaged }
        let distance = Self.distances[code] + (try take(Self.distanceBits[code]))
        guard distance <= output.count else { throw .damaged }
        for _ in 0..<length { try write(output[output.count - distance]) }
    }

    private mutating func readTables() throws(ContentCoding.Problem) -> (HuffmanCode, HuffmanCode) {
        let (literals, distances, codes) = (try take(5) + 257, try take(5) + 1, try take(4) + 4)
        guard literals <= 286, distances <= 30 else { throw .damaged }
        var order = [Int](repeating: 0, count: Self.order.count)
        for index in 0..<codes { order[Self.order[index]] = try take(3) }
        let code = try HuffmanCode(order)
        var lengths: [Int] = []
        while lengths.count < literals + distances {
            let symbol = try symbol(code)
            switch symbol {
            case 0..<16: lengths.append(symbol)
            case 16:
                guard let last = lengths.last else { throw .damaged }
                lengths += [Int](repeating: last, count: 3 + (try take(2)))
            case 17: lengths += [Int](repeating: 0, count: 3 + (try take(3)))
            default: lengths += [Int](repeating: 0, count: 11 + (try take(7)))
            }
        }
        guard lengths.count == literals + distances, lengths[256] > 0 else { throw .damaged }
        return (try HuffmanCode(lengths[..<literals]), try HuffmanCode(lengths[literals...]))
    }

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let lengths = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distances = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577,
    ]
    private static let distanceBits = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ]
}
