/// Turns any string into one that cannot act on a terminal, hide anything in it, or be wider than it says.
struct TextSanitizer {
    /// Scalars a curses cell holds beside its base.
    static let marksPerCell = 4
    static let standIn: Unicode.Scalar = "\u{FFFD}"
    private static let scalarsPerCluster = 8

    private let lineEnds: LineEnds
    private let limit: Int
    private var output = String.UnicodeScalarView()
    private var clusters = 0
    private(set) var width = 0
    private var isCut = false
    /// Scalars that are still looked at: what shows nothing must not be looked through without an end.
    private var scalarsLeft: Int
    private var base: Unicode.Scalar?
    private var marks = 0
    private var previous: Unicode.Scalar = "\0"
    private var openRegional: Unicode.Scalar?

    init(lineEnds: LineEnds, limit: Int) {
        self.lineEnds = lineEnds
        self.limit = max(0, limit)
        scalarsLeft = min(self.limit, 1 << 40) * Self.scalarsPerCluster + 1_024
    }

    /// The safe text and its width in columns.
    static func clean(_ text: String, lineEnds: LineEnds, limit: Int) -> (string: String, width: Int) {
        let bytes = text.utf8
        let count = bytes.count
        if count <= limit, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return (text, count) }
        var sanitizer = TextSanitizer(lineEnds: lineEnds, limit: limit)
        sanitizer.take(text)
        return (String(sanitizer.output), sanitizer.width)
    }

    static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }

    private mutating func take(_ text: String) {
        for scalar in text.unicodeScalars {
            guard !isCut else { break }
            guard scalarsLeft > 0 else {
                cut()
                break
            }
            scalarsLeft -= 1
            take(scalar)
            previous = scalar
        }
        closeRegional()
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        if Self.isRegional(scalar) { return takeRegional(scalar) }
        closeRegional()
        switch ScalarKind(scalar) {
        case .plain(let columns): append(scalar, columns)
        case .space: append(" ", 1)
        case .lineEnd: takeLineEnd(scalar)
        case .tab: takeTab()
        case .mark: takeMark(scalar)
        case .joiner: takeJoiner(scalar)
        case .variation: takeVariation()
        case .skinTone: takeSkinTone(scalar)
        case .tag: if ScalarKind(previous) != .tag { append(Self.standIn, 1) }
        case .bad: append(Self.standIn, 1)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ columns: Int) {
        guard hasRoom() else { return }
        output.append(scalar)
        width += columns
        clusters += 1
        base = scalar
        marks = 0
    }

    private mutating func hasRoom() -> Bool {
        guard !isCut else { return false }
        guard clusters >= limit else { return true }
        cut()
        return false
    }

    private mutating func cut() {
        isCut = true
        guard limit > 0 else { return }
        output.append("…")
        width += 1
    }

    private mutating func takeLineEnd(_ scalar: Unicode.Scalar) {
        if scalar == "\n", previous == "\r" { return }
        append(lineEnds == .multiline ? "\n" : "␊", 1)
        if lineEnds == .multiline { base = nil }
    }

    private mutating func takeTab() {
        for _ in 0..<(lineEnds == .multiline ? 4 : 1) { append(" ", 1) }
    }

    private mutating func takeMark(_ mark: Unicode.Scalar) {
        guard let base else { return append(Self.standIn, 1) }
        if ScalarKind.isTrailingJamo(mark), !ScalarKind.isJamo(base) { return append(Self.standIn, 1) }
        guard marks < Self.marksPerCell else { return }
        output.append(mark)
        marks += 1
    }

    /// A joiner is lost in a curses cell: where script or emoji call for it, it goes; elsewhere it hides something.
    private mutating func takeJoiner(_ joiner: Unicode.Scalar) {
        guard let base, ScalarKind(previous) != .joiner else { return append(Self.standIn, 1) }
        let isEmoji = !base.isASCII && base.properties.isEmoji
        let followsVirama = previous.properties.canonicalCombiningClass == .virama
        let isArabic = (0x0600...0x08FF).contains(base.value)
        if !isEmoji && !followsVirama && !isArabic { append(Self.standIn, 1) }
    }

    /// Terminals disagree about the width a selector gives, so one after a base goes; more than one hides something.
    private mutating func takeVariation() {
        guard base != nil, ScalarKind(previous) != .variation, ScalarKind(previous) != .joiner else {
            return append(Self.standIn, 1)
        }
    }

    /// Terminals disagree whether a skin tone takes room of its own, so it goes where it would join.
    private mutating func takeSkinTone(_ tone: Unicode.Scalar) {
        if let base, base.properties.isEmojiModifierBase { return }
        append(tone, 2)
    }

    private mutating func takeRegional(_ scalar: Unicode.Scalar) {
        guard let first = openRegional else {
            openRegional = scalar
            return
        }
        openRegional = nil
        guard hasRoom() else { return }
        append(first, 1)
        clusters -= 1
        append(scalar, 1)
    }

    private mutating func closeRegional() {
        guard openRegional != nil else { return }
        openRegional = nil
        append(Self.standIn, 1)
    }
}
