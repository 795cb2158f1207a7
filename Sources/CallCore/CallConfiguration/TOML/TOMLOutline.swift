import CallDomain

/// Where everything stands in a TOML text, in bytes, so that one thing can be changed and the rest left as it is.
struct TOMLOutline {
    struct Header: Hashable {
        let path: [String]
        /// `[[…]]`: one row of a list of tables.
        let isRow: Bool
        /// From the first bracket to the last.
        let range: Range<Int>
    }

    struct Pair: Hashable {
        /// The names of the key as it stands here; more than one where it is dotted.
        let path: [String]
        let key: Range<Int>
        /// Where the last name of the key begins.
        let lastName: Int
        let value: Value
    }

    struct Value: Hashable {
        indirect enum Kind: Hashable {
            case plain
            case list([Value])
            case table([Pair])
        }

        let range: Range<Int>
        let kind: Kind
    }

    enum Statement: Hashable {
        case header(Header)
        case pair(Pair)

        var range: Range<Int> {
            switch self {
            case .header(let header): header.range
            case .pair(let pair): pair.key.lowerBound..<pair.value.range.upperBound
            }
        }
    }

    let bytes: [UInt8]
    /// In the order of the file; each has its lines for itself.
    let statements: [Statement]
    /// Where the first name stands that is written with escapes; `nil` where none is.
    let escapedName: Int?

    /// Throws `TOMLScanner.Trouble` where the text is not understood.
    init(_ bytes: [UInt8]) throws(TOMLScanner.Trouble) {
        self.bytes = bytes
        var scanner = TOMLScanner(bytes)
        statements = try scanner.statements()
        escapedName = scanner.escapedName
    }

    /// The lines that the range stands on, with the end of the last one.
    func lines(of range: Range<Int>) -> Range<Int> { lineStart(range.lowerBound)..<lineEnd(range.upperBound) }

    func lineStart(_ index: Int) -> Int {
        var start = index
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return start == 0 && bytes.starts(with: TOMLScanner.mark) ? min(index, TOMLScanner.mark.count) : start
    }

    /// After the line's end, or the end of the text.
    func lineEnd(_ index: Int) -> Int {
        bytes[index...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    }

    /// From 1.
    func lineNumber(at index: Int) -> Int { bytes[..<index].count { $0 == UInt8(ascii: "\n") } + 1 }

    /// The blanks that the line begins with.
    func indentation(at index: Int) -> [UInt8] {
        Array(bytes[lineStart(index)...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
    }

    /// How lines end here; the first line decides.
    var lineBreak: [UInt8] {
        guard let first = bytes.firstIndex(of: UInt8(ascii: "\n")), first > 0, bytes[first - 1] == UInt8(ascii: "\r")
        else { return [UInt8(ascii: "\n")] }
        return [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }
}
