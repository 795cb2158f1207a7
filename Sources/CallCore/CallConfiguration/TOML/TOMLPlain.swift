import CallDomain

/// A text, a number, a truth value or a time, from its bytes.
enum TOMLPlain {
    /// Throws `TOMLScanner.Trouble`.
    static func value(_ bytes: ArraySlice<UInt8>) throws(TOMLScanner.Trouble) -> TOMLValue {
        if let quote = bytes.first, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(quote) {
            return .text(try TOMLString.text(bytes))
        }
        let word = String(decoding: bytes, as: UTF8.self)
        switch word {
        case "true": return .truth(true)
        case "false": return .truth(false)
        default: break
        }
        if isWhole(word) { return .whole(try whole(word, at: bytes.startIndex)) }
        if isFraction(word) { return .fraction(try fraction(word, at: bytes.startIndex)) }
        guard isTime(word) else { throw .notAValue(at: bytes.startIndex) }
        return .time
    }

    private static func isWhole(_ word: String) -> Bool {
        let decimal = /[+\-]?(0|[1-9](_?[0-9])*)/
        let other = /0x[0-9A-Fa-f](_?[0-9A-Fa-f])*|0o[0-7](_?[0-7])*|0b[01](_?[01])*/
        return word.wholeMatch(of: decimal) != nil || word.wholeMatch(of: other) != nil
    }

    private static func whole(_ word: String, at index: Int) throws(TOMLScanner.Trouble) -> Int {
        let digits = word.replacing("_", with: "")
        let bases = ["0x": 16, "0o": 8, "0b": 2]
        let base = bases[String(digits.prefix(2))]
        let number = base.map { Int(digits.dropFirst(2), radix: $0) } ?? Int(digits)
        guard let number else { throw TOMLScanner.Trouble(index: index, words: "this number is too large.") }
        return number
    }

    private static func isFraction(_ word: String) -> Bool {
        let number =
            /[+\-]?(0|[1-9](_?[0-9])*)(\.[0-9](_?[0-9])*)?([eE][+\-]?[0-9](_?[0-9])*)?/
        return word.wholeMatch(of: number) != nil || word.wholeMatch(of: /[+\-]?(inf|nan)/) != nil
    }

    private static func fraction(_ word: String, at index: Int) throws(TOMLScanner.Trouble) -> Double {
        let isNamed = word.hasSuffix("inf") || word.hasSuffix("nan")
        guard let number = Double(word.replacing("_", with: "")), isNamed || number.isFinite else {
            throw TOMLScanner.Trouble(index: index, words: "this number is too large.")
        }
        return number
    }

    private static func isTime(_ word: String) -> Bool {
        let form =
            /(?:([0-9]{4})-([0-9]{2})-([0-9]{2}))?(?:([Tt ])?([0-9]{2}):([0-9]{2}):([0-9]{2})(\.[0-9]+)?([Zz]|[+\-][0-9]{2}:[0-9]{2})?)?/
        guard !word.isEmpty, let match = word.wholeMatch(of: form)?.output else { return false }
        // Both, with a sign between them; an offset belongs to both only.
        let hasDay = match.1 != nil
        let hasClock = match.5 != nil
        guard (hasDay && hasClock) == (match.4 != nil), match.9 == nil || hasDay else { return false }
        let isDay = number(match.2, in: 1...12, else: 1) && number(match.3, in: 1...31, else: 1)
        let isClock =
            number(match.5, in: 0...23, else: 0) && number(match.6, in: 0...59, else: 0)
            && number(match.7, in: 0...60, else: 0)
        return isDay && isClock
    }

    private static func number(_ text: Substring?, in range: ClosedRange<Int>, else usual: Int) -> Bool {
        range.contains(text.flatMap { Int($0) } ?? usual)
    }
}
