import CallDomain

/// Reads through a text and notes where its keys and values stand: what reads a file and what edits it see the same.
struct TOMLScanner {
    /// Where the text is not understood, and why.
    struct Trouble: Error, Hashable {
        let index: Int
        var words = "this is not understood; a line holds [TABLE] or key = value."
    }

    /// What some editors put before the first letter of a file.
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// Deeper lists in lists and longer names of tables are refused, so that a hostile file cannot exhaust the stack.
    private static let deepest = 64

    /// Where the first name stands that is written with escapes.
    private(set) var escapedName: Int?

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
        guard let path = try? key().path else { throw .noTableName(at: start) }
        guard take("]"), !isRow || take("]") else {
            throw Trouble(index: start, words: "expected ] behind the name of this table.")
        }
        return TOMLOutline.Header(path: path, isRow: isRow, range: start..<index)
    }

    private mutating func pair() throws(Trouble) -> TOMLOutline.Pair {
        let start = index
        let (path, last, end) = try key()
        guard take("=") else { throw Trouble(index: start, words: "expected = behind this name.") }
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
            guard path.count < Self.deepest else { throw .tooDeep(at: last) }
        }
    }

    private mutating func name() throws(Trouble) -> String {
        let start = index
        if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") {
            let quote = bytes[index]
            try skipString()
            let text = bytes[start..<index]
            // Names stand on one line.
            guard text.count == 2 || !text.dropFirst().starts(with: [quote, quote]) else { throw Trouble(index: start) }
            if quote == UInt8(ascii: "\""), text.contains(UInt8(ascii: "\\")) { escapedName = escapedName ?? start }
            return try TOMLString.text(text)
        }
        while let byte = peek, Self.isBare(byte) { index += 1 }
        guard index > start else { throw Trouble(index: index) }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func value() throws(Trouble) -> TOMLOutline.Value {
        guard let byte = peek else { throw .noValue(at: index) }
        guard depth < Self.deepest else { throw .tooDeep(at: index) }
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
        guard index > start else { throw .noValue(at: index) }
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
            guard take(",") else { throw .unclosed("]", at: index) }
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
            guard take(",") else { throw .unclosed("}", at: index) }
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
                guard isLong || byte != UInt8(ascii: "\n") else { throw .endlessText(at: start) }
                index += 1
            } else if isLong {
                guard endsLong(quote) else { continue }
                return
            } else {
                index += 1
                return
            }
        }
        throw .endlessText(at: start)
    }

    /// Takes a run of quotation marks; three to five of them end a string over several lines.
    private mutating func endsLong(_ quote: UInt8) -> Bool {
        let run = bytes[index...].prefix { $0 == quote }.count
        index += min(run, 5)
        return run >= 3
    }
}

extension TOMLScanner.Trouble {
    static func noTableName(at index: Int) -> Self {
        Self(index: index, words: "the name of a table in [ ] begins with a letter, a digit or a quotation mark.")
    }

    static func noValue(at index: Int) -> Self { Self(index: index, words: "a value is missing here.") }

    static func notAValue(at index: Int) -> Self {
        Self(index: index, words: "this is no value: text stands in quotation marks, or write a number, true or false.")
    }

    static func endlessText(at index: Int) -> Self {
        Self(index: index, words: "the quotation mark that ends this text is missing.")
    }

    static func badEscape(at index: Int) -> Self {
        Self(index: index, words: "a backslash in this text stands before a sign that means nothing there; double it.")
    }

    static func unclosed(_ bracket: String, at index: Int) -> Self {
        Self(index: index, words: "expected a comma or \(bracket) here.")
    }

    static func tooDeep(at index: Int) -> Self { Self(index: index, words: "this is nested too deeply.") }

    static func twice(_ name: String, at index: Int) -> Self {
        Self(index: index, words: "\u{201C}\(name)\u{201D} stands here a second time.")
    }
}
