/// What stands between the cells of a file: a comma, a semicolon or a tab, as its first rows have it.
struct CSVSeparator: Hashable {
    let byte: UInt8
    /// Where the rows begin: behind a spreadsheet's own first line that names the separator (`sep=;`).
    let start: Int

    init(of bytes: [UInt8]) {
        if let named = Self.named(bytes) {
            self = named
            return
        }
        // Commas are commoner than the others inside of cells.
        let candidates = ["\t", ";", ","].map { UInt8(ascii: $0) }
        let counts = candidates.map { Self.counts(of: $0, in: bytes) }
        let scores = counts.map { rows in
            guard let first = rows.first, first > 0 else { return 0 }
            return rows.count { $0 == first }
        }
        let best = scores.max() ?? 0
        let index = best == 0 ? counts.firstIndex { $0.contains { $0 > 0 } } : scores.firstIndex(of: best)
        self.init(byte: index.map { candidates[$0] } ?? UInt8(ascii: ","), start: 0)
    }

    private init(byte: UInt8, start: Int) { (self.byte, self.start) = (byte, start) }

    private static let looked = 20

    private static func named(_ bytes: [UInt8]) -> CSVSeparator? {
        guard bytes.count > 4, bytes.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }),
            [",", ";", "\t"].contains(Unicode.Scalar(bytes[4]))
        else { return nil }
        let end = bytes[5...].prefix(2)
        if end.isEmpty { return CSVSeparator(byte: bytes[4], start: 5) }
        if end.elementsEqual([0x0D, 0x0A]) { return CSVSeparator(byte: bytes[4], start: 7) }
        return end.first == 0x0A || end.first == 0x0D ? CSVSeparator(byte: bytes[4], start: 6) : nil
    }

    /// How often a byte stands outside of quotation marks, row by row; blank rows are left out.
    private static func counts(of separator: UInt8, in bytes: [UInt8]) -> [Int] {
        var rows: [Int] = []
        var (count, isQuoted, isBlank) = (0, false, true)
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == 0x0A || byte == 0x0D {
                if !isBlank { rows.append(count) }
                guard rows.count < looked else { return rows }
                (count, isBlank) = (0, true)
            } else {
                isBlank = false
                if !isQuoted, byte == separator { count += 1 }
            }
        }
        return isBlank ? rows : rows + [count]
    }
}

extension UInt8 {
    /// The byte of one ASCII character.
    fileprivate init(ascii text: String) { self = text.utf8.first ?? 0 }
}
