import CallDomain

/// Reads through a text that the parser has accepted and notes where its keys and values stand.
struct TOMLScanner {
    /// Where the text is not understood.
    struct Trouble: Error, Hashable {
        let index: Int
    }

    /// What some editors put before the first letter of a file.
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// Deeper lists in lists are refused, so that a hostile file cannot exhaust the stack.
    private static let deepest = 64

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: Self.mark) { index = Self.mark.count }
    }

    mutating func statements() throws(Trouble) -> [TOMLOutline.Statement] {
        var statements: [TOMLOutline.Statement] = []
        while true {
            skipAll()
            guard let byte = peek else { return statements }
            statements.append(byte == UInt8(ascii: "[") ? .header(try header()) : .pair(try pair()))
            skipBlanks()
            skipComment()
            skipReturn()
            guard peek == nil || peek == UInt8(ascii: "\n") else { throw Trouble(index: index) }
        }
    }

    private mutating func header() throws(Trouble) -> TOMLOutline.Header {
        let start = index
        index += 1
        let isRow = take("[")
        let path = try key().path
        guard take("]"), !isRow || take("]") else { throw Trouble(index: index) }
        return TOMLOutline.Header(path: path, isRow: isRow, range: start..<index)
    }

    private mutating func pair() throws(Trouble) -> TOMLOutline.Pair {
        let start = index
        let (path, last, end) = try key()
        guard take("=") else { throw Trouble(index: index) }
        skipBlanks()
        return TOMLOutline.Pair(path: path, key: start..<end, lastName: last, value: try value())
    }

    /// The names, where the last one begins, and where it ends; the blanks after it are skipped.
    private mutating func key() throws(Trouble) -> (path: [String], last: Int, end: Int) {
        var path: [String] = []
        while true {
            skipBlanks()
            let last = index
            path.append(try name())
            let end = index
            skipBlanks()
            guard take(".") else { return (path, last, end) }
        }
    }

    private mutating func name() throws(Trouble) -> String {
        let start = index
        if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") {
            let quote = bytes[index]
            try skipString()
            let text = bytes[start + 1..<index - 1]
            // A name with escapes would have to be decoded to be compared; nobody needs one.
            guard quote == UInt8(ascii: "'") || !text.contains(UInt8(ascii: "\\")) else { throw Trouble(index: start) }
            return String(decoding: text, as: UTF8.self)
        }
        while let byte = peek, Self.isBare(byte) { index += 1 }
        guard index > start else { throw Trouble(index: index) }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func value() throws(Trouble) -> TOMLOutline.Value {
        guard let byte = peek, depth < Self.deepest else { throw Trouble(index: index) }
        let start = index
        depth += 1
        defer { depth -= 1 }
        switch byte {
        case UInt8(ascii: "["):
            let items = try list()
            return TOMLOutline.Value(range: start..<index, kind: .list(items))
        case UInt8(ascii: "{"):
            let pairs = try table()
            return TOMLOutline.Value(range: start..<index, kind: .table(pairs))
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            try skipString()
        default:
            skipPlain()
        }
        guard index > start else { throw Trouble(index: index) }
        return TOMLOutline.Value(range: start..<index, kind: .plain)
    }

    private mutating func list() throws(Trouble) -> [TOMLOutline.Value] {
        var items: [TOMLOutline.Value] = []
        index += 1
        while true {
            skipAll()
            if take("]") { return items }
            items.append(try value())
            skipAll()
            if take("]") { return items }
            guard take(",") else { throw Trouble(index: index) }
        }
    }

    private mutating func table() throws(Trouble) -> [TOMLOutline.Pair] {
        var pairs: [TOMLOutline.Pair] = []
        index += 1
        skipBlanks()
        if take("}") { return pairs }
        while true {
            skipBlanks()
            pairs.append(try pair())
            skipBlanks()
            if take("}") { return pairs }
            guard take(",") else { throw Trouble(index: index) }
        }
    }
}

extension TOMLScanner {
    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private mutating func skipBlanks() { while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") { index += 1 } }

    private mutating func skipReturn() { if peek == UInt8(ascii: "\r") { index += 1 } }

    private mutating func skipComment() {
        guard peek == UInt8(ascii: "#") else { return }
        while let byte = peek, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { index += 1 }
    }

    /// Blanks, comments and the ends of lines.
    private mutating func skipAll() {
        while let byte = peek {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): index += 1
            case UInt8(ascii: "#"): skipComment()
            default: return
            }
        }
    }

    /// A number, a truth value or a date: to the sign that ends it.
    private mutating func skipPlain() {
        while let byte = peek, ![UInt8(ascii: ","), 0x5D, 0x7D, UInt8(ascii: "#"), 0x0A, 0x0D].contains(byte) {
            index += 1
        }
        while index > 0, bytes[index - 1] == UInt8(ascii: " ") || bytes[index - 1] == UInt8(ascii: "\t") { index -= 1 }
    }

    /// A string of any of the four kinds, from its first quotation mark to after its last.
    private mutating func skipString() throws(Trouble) {
        let start = index
        let quote = bytes[index]
        let isLong = bytes[index...].prefix(3).count == 3 && bytes[index...].prefix(3).allSatisfy { $0 == quote }
        index += isLong ? 3 : 1
        while let byte = peek {
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                index += 2
            } else if byte != quote {
                guard isLong || byte != UInt8(ascii: "\n") else { throw Trouble(index: start) }
                index += 1
            } else if isLong {
                guard endsLong(quote) else { continue }
                return
            } else {
                index += 1
                return
            }
        }
        throw Trouble(index: start)
    }

    /// Takes a run of quotation marks; three to five of them end a string over several lines.
    private mutating func endsLong(_ quote: UInt8) -> Bool {
        let run = bytes[index...].prefix { $0 == quote }.count
        index += min(run, 5)
        return run >= 3
    }
}
