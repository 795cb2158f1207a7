/// gzip's members (RFC 1952), one or several; their checksums have to be right.
enum Gzip {
    static func decoded(_ input: [UInt8], limit: Int) throws(ContentCoding.Problem) -> [UInt8] {
        var output: [UInt8] = []
        var position = 0
        repeat {
            let start = try bodyStart(input, position)
            let (bytes, end) = try Inflate.decoded(input, from: start, limit: limit - output.count)
            guard input.count >= end + 8, littleEndian(input[end..<end + 4]) == CRC32.of(bytes),
                littleEndian(input[end + 4..<end + 8]) == UInt32(truncatingIfNeeded: bytes.count)
            else { throw .damaged }
            output += bytes
            position = end + 8
        } while position < input.count && !input[position...].allSatisfy { $0 == 0 }
        return output
    }

    /// Behind a member's header.
    private static func bodyStart(_ input: [UInt8], _ start: Int) throws(ContentCoding.Problem) -> Int {
        guard input.count >= start + 10, input[start...].starts(with: [0x1F, 0x8B, 8]) else { throw .damaged }
        let flags = input[start + 3]
        guard flags & 0xE0 == 0 else { throw .damaged }
        var position = start + 10
        if flags & 4 != 0 {
            guard input.count >= position + 2 else { throw .damaged }
            position += 2 + Int(input[position]) + Int(input[position + 1]) << 8
        }
        // A file's name and a comment, each up to its NUL.
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            guard position < input.count, let end = input[position...].firstIndex(of: 0) else { throw .damaged }
            position = end + 1
        }
        position += flags & 2 != 0 ? 2 : 0
        guard position < input.count else { throw .damaged }
        return position
    }

    private static func littleEndian(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}

/// The checksum of gzip.
enum CRC32 {
    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 0 ? value >> 1 : 0xEDB8_8320 ^ value >> 1 }
    }
}

/// zlib's format (RFC 1950), with its checksum.
enum Zlib {
    static func isHeader(_ input: [UInt8]) -> Bool {
        guard input.count >= 2 else { return false }
        return input[0] & 0x0F == 8 && input[0] >> 4 <= 7 && (UInt(input[0]) << 8 | UInt(input[1])).isMultiple(of: 31)
            && input[1] & 0x20 == 0
    }

    static func decoded(_ input: [UInt8], limit: Int) throws(ContentCoding.Problem) -> [UInt8] {
        let (bytes, end) = try Inflate.decoded(input, from: 2, limit: limit)
        guard input.count >= end + 4, input[end..<end + 4].reduce(0, { $0 << 8 | UInt32($1) }) == adler(bytes) else {
            throw .damaged
        }
        return bytes
    }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        var (low, high) = (UInt32(1), UInt32(0))
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }
}
