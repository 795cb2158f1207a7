/// What a text that should hold one telephone number comes to, before anybody looks at its digits.
///
/// The library behind reads letters as the keys they stand on, and drops what it does not know: here nothing is turned
/// into digits or left out that a person did not mean so.
struct NumberText: Hashable, Sendable {
    /// Digits with their punctuation, ready to be read.
    private(set) var number: String
    /// What is to be dialled after the call is answered, as it was written; `nil` for none.
    private(set) var dialledExtension: String?
    /// Its letters were turned into digits: only a toll-free word may have any.
    private(set) var isWord = false

    init(_ text: String) throws(PhoneNumberProblem) {
        number = text.trimmed
        if NumberLookalike.isIn(number) { throw .notANumber }
        guard !Self.isPlain(number) else { return }
        if number.hasPrefix("tel:"), number.contains("phone-context=") { return }
        number = SpreadsheetNumber.unquoted(number)
        if let digits = try SpreadsheetNumber.digits(number) {
            number = digits
            return
        }
        if NotToCall.isSaid(in: number) { throw .saysNotToCall }
        number = NumberLabel.removed(from: NumberLabel.withoutOrnaments(number))
        if Self.isServiceCode(number) { throw .notANumber }
        if NumberMask.isIn(number) { throw .masked }
        if SeveralNumbers.areIn(number) { throw .severalNumbers }
        if let (rest, digits) = NumberExtension.split(number) {
            guard digits.utf8.count <= NumberExtension.longestDigits else { throw .severalNumbers }
            (number, dialledExtension) = (rest, digits)
        }
        try refuseSecondNumber()
        try spellOut()
        guard number.unicodeScalars.allSatisfy(Self.mayStandInNumbers) else { throw .notANumber }
    }

    /// `*67 …`, `#31# …`: what is dialled to the exchange is no part of a number.
    private static func isServiceCode(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.prefix(2)
        return ["*", "#"].contains(scalars.first) && scalars.last.map { ("0"..."9").contains($0) } == true
    }

    private static func mayStandInNumbers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .decimalNumber, .spaceSeparator, .dashPunctuation, .openPunctuation, .closePunctuation: true
        default: punctuation.contains(scalar) || isPlus(scalar)
        }
    }

    private static let punctuation: Set<Unicode.Scalar> = [
        ".", "/", ",", ";", ":", "~", "'", "\u{2019}", "\u{B7}", "\u{FF0E}", "\u{FF0F}", "\u{2212}", "\u{2215}",
        "\u{2044}",
        "\u{30FC}", "\u{FF5E}", "\u{223C}", "\u{2053}",
    ]

    /// Nothing but digits and the signs that they are usually punctuated with.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: " "), UInt8(ascii: "("),
                UInt8(ascii: ")"), UInt8(ascii: "-"):
                true
            default: false
            }
        } && text.utf8.lastIndex(of: UInt8(ascii: "+")).map { $0 == text.utf8.startIndex } ?? true
    }

    /// Two numbers in one text are two people's, or nobody says which one is meant. A plus may follow what is dialled to
    /// go abroad: `00 +44`.
    private mutating func refuseSecondNumber() throws(PhoneNumberProblem) {
        let scalars = number.unicodeScalars
        guard let plus = scalars.lastIndex(where: Self.isPlus),
            !scalars[..<plus].contains(where: \.properties.isAlphabetic)
        else { return }
        let before = String(scalars[..<plus]).filter { $0.isNumber }
        guard before.isEmpty || InternationalPrefix.all.contains(before), !scalars[..<plus].contains(where: Self.isPlus)
        else { throw .severalNumbers }
        number = String(scalars[plus...])
    }

    static func isPlus(_ scalar: Unicode.Scalar) -> Bool { scalar == "+" || scalar == "\u{FF0B}" }

    /// Letters stand for digits in toll-free words alone, and there all of them do: `+1-800-FLOWERS`.
    private mutating func spellOut() throws(PhoneNumberProblem) {
        let letters = number.unicodeScalars.count(where: \.properties.isAlphabetic)
        guard letters > 0 else { return }
        let hasDigits = number.contains(where: \.isNumber)
        guard hasDigits else { throw .notANumber }
        guard let spelled = TollFreeWord.spelled(number) else { throw .letters }
        (number, isWord) = (spelled, true)
    }
}

extension String {
    var isAllZeros: Bool { !isEmpty && utf8.allSatisfy { $0 == UInt8(ascii: "0") } }
}
