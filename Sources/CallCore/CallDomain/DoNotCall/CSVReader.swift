/// Reads the rows of a CSV text (RFC 4180), one after the other and strictly: a quotation mark that is not where one may be is an
/// error, since whatever is read after it would be a guess.
///
/// Of a cell no more than `longestCell` bytes are kept, and of a row no more than `mostCells`; lines end with LF, CRLF or CR.
struct CSVReader {
    struct Row: Hashable {
        /// The line it begins on, from 1 on.
        let line: Int
        /// Without the spaces around them, those within quotation marks included.
        let cells: [String]

        var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
    }

    static let longestCell = 1_024
    static let mostCells = 1_000

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Int
    private(set) var line: Int

    /// `bytes` are UTF-8; reading begins at `position`, on that line.
    init(_ bytes: [UInt8], separator: UInt8, position: Int = 0, line: Int = 1) {
        (self.bytes, self.separator) = (bytes, separator)
        (self.position, self.line) = (position, line)
    }

    /// `nil` at the end. Throws where a quotation mark is out of place.
    mutating func next() throws(ImportProblem) -> Row? {
        guard position < bytes.count else { return nil }
        let start = line
        var cells: [String] = []
        while true {
            let cell = try cell()
            if cells.count < Self.mostCells { cells.append(cell) }
            guard position < bytes.count else { return Row(line: start, cells: cells) }
            let byte = bytes[position]
            position += 1
            guard byte == separator else {
                endLine(after: byte)
                return Row(line: start, cells: cells)
            }
        }
    }

    private mutating func cell() throws(ImportProblem) -> String {
        skipSpaces()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return try plainCell() }
        let text = try quotedCell()
        skipSpaces()
        guard position == bytes.count || bytes[position] == separator || isLineEnd(bytes[position]) else {
            throw .textAfterQuote(line: line)
        }
        return text
    }

    private mutating func plainCell() throws(ImportProblem) -> String {
        let start = position
        while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
            guard bytes[position] != UInt8(ascii: "\"") else { throw .strayQuote(line: line) }
            position += 1
        }
        return Self.text(bytes[start..<position].prefix(Self.longestCell))
    }

    private mutating func quotedCell() throws(ImportProblem) -> String {
        let start = line
        var kept: [UInt8] = []
        position += 1
        while position < bytes.count {
            var byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == byte else { return Self.text(kept[...]) }
                position += 1
            } else if isLineEnd(byte) {
                endLine(after: byte)
                byte = 0x0A
            }
            if kept.count < Self.longestCell { kept.append(byte) }
        }
        throw .quoteNotClosed(line: start)
    }

    /// Both signs together are one line's end.
    private mutating func endLine(after byte: UInt8) {
        if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
        line += 1
    }

    private mutating func skipSpaces() {
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09, bytes[position] != separator {
            position += 1
        }
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        let start = scalars.drop { $0.properties.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
