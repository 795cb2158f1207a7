/// Reads rules such as `EST5EDT,M3.2.0,M11.1.0` and `<-05>5`, as POSIX and RFC 9636 have them.
struct ClockRuleReader {
    private var rest: ArraySlice<UInt8>

    /// Longer than any rule: a name may have any length.
    private static let longest = 200

    /// `nil` for what is no such rule, or is longer than 200 bytes.
    static func read(_ text: String) -> ClockRule? { read(bytes: Array(text.utf8)[...]) }

    static func read(bytes: ArraySlice<UInt8>) -> ClockRule? {
        guard bytes.count <= longest else { return nil }
        var reader = ClockRuleReader(rest: bytes)
        return reader.rule()
    }

    private mutating func rule() -> ClockRule? {
        guard let name = name(), let west = time(hours: 24) else { return nil }
        let standard = LocalClock(offset: -west, isDaylightSaving: false, abbreviation: name)
        guard !rest.isEmpty else { return ClockRule(standard: standard) }
        guard let summer = summer(standard) else { return nil }
        return ClockRule(standard: standard, summer: summer)
    }

    private mutating func summer(_ standard: LocalClock) -> ClockRule.Summer? {
        guard let name = name() else { return nil }
        var offset = standard.offset + 3600
        if let next = rest.first, next != Self.comma {
            guard let west = time(hours: 24) else { return nil }
            offset = -west
        }
        let clock = LocalClock(offset: offset, isDaylightSaving: true, abbreviation: name)
        guard !rest.isEmpty else {
            return ClockRule.Summer(clock: clock, begins: Self.usualBegin, ends: Self.usualEnd)
        }
        guard skip(Self.comma), let begins = change(), skip(Self.comma), let ends = change(), rest.isEmpty else {
            return nil
        }
        return ClockRule.Summer(clock: clock, begins: begins, ends: ends)
    }

    /// The rules of the United States, which the C library takes where none are written.
    private static let usualBegin = ClockRule.Change(day: .weekday(month: 3, week: 2, weekday: 0), time: 7200)
    private static let usualEnd = ClockRule.Change(day: .weekday(month: 11, week: 1, weekday: 0), time: 7200)

    private mutating func change() -> ClockRule.Change? {
        guard let day = day() else { return nil }
        guard skip(UInt8(ascii: "/")) else { return ClockRule.Change(day: day, time: 7200) }
        return time(hours: 167).map { ClockRule.Change(day: day, time: $0) }
    }

    private mutating func day() -> ClockRule.Day? {
        if skip(UInt8(ascii: "J")) { return number(in: 1...365).map(ClockRule.Day.julian) }
        guard skip(UInt8(ascii: "M")) else { return number(in: 0...365).map(ClockRule.Day.ofYear) }
        let dot = UInt8(ascii: ".")
        guard let month = number(in: 1...12), skip(dot), let week = number(in: 1...5), skip(dot),
            let weekday = number(in: 0...6)
        else { return nil }
        return .weekday(month: month, week: week, weekday: weekday)
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    private mutating func time(hours: Int) -> Int? {
        let isNegative = skip(UInt8(ascii: "-"))
        if !isNegative { _ = skip(UInt8(ascii: "+")) }
        guard let hour = number(in: 0...hours) else { return nil }
        var seconds = hour * 3600
        for unit in [60, 1] where skip(UInt8(ascii: ":")) {
            guard let part = number(in: 0...59) else { return nil }
            seconds += part * unit
        }
        return isNegative ? -seconds : seconds
    }

    /// Three letters or more; between angle brackets also digits and signs.
    private mutating func name() -> String? {
        let isQuoted = skip(UInt8(ascii: "<"))
        let name = rest.prefix { Self.isLetter($0) || (isQuoted && Self.isDigitOrSign($0)) }
        rest = rest.dropFirst(name.count)
        guard name.count >= 3, !isQuoted || skip(UInt8(ascii: ">")) else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func number(in range: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard (1...3).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return range.contains(value) ? value : nil
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest = rest.dropFirst()
        return true
    }

    private static let comma = UInt8(ascii: ",")

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isDigitOrSign(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }
}
