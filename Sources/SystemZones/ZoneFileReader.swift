/// Reads zone files of versions 1 to 4 (TZif, RFC 9636).
///
/// Whatever is not such a file, or counts leap seconds, is no zone: a file is checked before it is believed.
struct ZoneFileReader {
    private let bytes: [UInt8]
    private var position = 0

    /// The largest of tzdata have 4 kB.
    static let largest = 128 << 10

    static func rules(_ bytes: [UInt8]) -> ZoneRules? {
        guard bytes.count <= largest else { return nil }
        var reader = ZoneFileReader(bytes: bytes)
        return reader.rules()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private struct Header {
        let version: UInt8
        let utcMarks: Int
        let standardMarks: Int
        let leapSeconds: Int
        let changes: Int
        let clocks: Int
        let letters: Int

        /// Bytes of the data after it, where a time has so many.
        func length(timeSize: Int) -> Int {
            changes * (timeSize + 1) + clocks * 6 + letters + leapSeconds * (timeSize + 4) + standardMarks + utcMarks
        }
    }

    private mutating func rules() -> ZoneRules? {
        guard let first = header() else { return nil }
        guard first.version >= UInt8(ascii: "2") else { return data(first, timeSize: 4, hasFooter: false) }
        guard skip(first.length(timeSize: 4)), let second = header() else { return nil }
        return data(second, timeSize: 8, hasFooter: true)
    }

    private mutating func header() -> Header? {
        guard let magic = take(4), magic.elementsEqual("TZif".utf8), let version = take(1)?.first, skip(15) else {
            return nil
        }
        var counts: [Int] = []
        for _ in 0..<6 {
            guard let count = integer(4), (0...Self.largest).contains(count) else { return nil }
            counts.append(count)
        }
        return Header(
            version: version, utcMarks: counts[0], standardMarks: counts[1], leapSeconds: counts[2],
            changes: counts[3], clocks: counts[4], letters: counts[5])
    }

    private mutating func data(_ header: Header, timeSize: Int, hasFooter: Bool) -> ZoneRules? {
        guard header.leapSeconds == 0, (1...256).contains(header.clocks), header.letters > 0,
            position + header.length(timeSize: timeSize) <= bytes.count
        else { return nil }
        var changes: [Int] = []
        for _ in 0..<header.changes {
            guard let moment = integer(timeSize) else { return nil }
            changes.append(moment)
        }
        guard let led = take(header.changes), let clocks = clocks(header) else { return nil }
        guard skip(header.standardMarks + header.utcMarks) else { return nil }
        guard hasFooter else { return ZoneRules(changes: changes, leadingTo: Array(led), clocks: clocks, footer: nil) }
        switch footer() {
        case .broken: return nil
        case .none: return ZoneRules(changes: changes, leadingTo: Array(led), clocks: clocks, footer: nil)
        case .rule(let rule): return ZoneRules(changes: changes, leadingTo: Array(led), clocks: clocks, footer: rule)
        }
    }

    private mutating func clocks(_ header: Header) -> [LocalClock]? {
        guard let types = take(header.clocks * 6), let letters = take(header.letters) else { return nil }
        var clocks: [LocalClock] = []
        for index in 0..<header.clocks {
            let type = types.dropFirst(index * 6).prefix(6)
            let offset = Self.integer(type.prefix(4))
            let rest = Array(type.suffix(2))
            guard Self.offsets.contains(offset), rest[0] <= 1,
                let name = Self.name(letters.dropFirst(Int(rest[1])))
            else { return nil }
            clocks.append(LocalClock(offset: offset, isDaylightSaving: rest[0] == 1, abbreviation: name))
        }
        return clocks
    }

    /// RFC 9636, 3.2: more than -25 hours and less than 26.
    private static let offsets = -89_999...93_599

    private static func name(_ letters: ArraySlice<UInt8>) -> String? {
        guard let end = letters.firstIndex(of: 0) else { return nil }
        let name = letters[letters.startIndex..<end]
        guard name.count <= 32, name.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    private enum Footer {
        case broken
        case none
        case rule(ClockRule)
    }

    private mutating func footer() -> Footer {
        let newline = UInt8(ascii: "\n")
        guard take(1)?.first == newline, let end = bytes[position...].firstIndex(of: newline) else { return .broken }
        let text = bytes[position..<end]
        if text.isEmpty { return .none }
        return ClockRuleReader.read(bytes: text).map(Footer.rule) ?? .broken
    }

    private mutating func integer(_ size: Int) -> Int? { take(size).map(Self.integer) }

    /// Two's complement, the highest byte first.
    private static func integer(_ bytes: ArraySlice<UInt8>) -> Int {
        let negative = (bytes.first ?? 0) >= 0x80
        let start: Int64 = negative ? -1 : 0
        return Int(bytes.reduce(start) { $0 << 8 | Int64($1) })
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= bytes.count - position else { return nil }
        defer { position += count }
        return bytes[position..<(position + count)]
    }

    private mutating func skip(_ count: Int) -> Bool { take(count) != nil }
}
