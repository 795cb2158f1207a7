/// Why a text is no telephone number that can be called; the country is its English name, where it is known.
enum PhoneNumberProblem: Error, Hashable, Sendable {
    /// Digits that are missing or too many are counted by the lengths the country has; `nil` where that is not certain.
    case tooShort(by: Int?, country: String?)
    case tooLong(by: Int?, country: String?)
    /// Between two lengths that complete numbers have; `nil` where they are not known.
    case wrongLength(short: Int?, long: Int?, country: String?)
    case lacksAreaCode(missing: Int?, country: String?)
    case lacksCountryCode
    case unknownCountryCode
    case notANumber
    case notReadable
    /// Somebody has hidden some of its digits.
    case masked
    case letters
    /// A spreadsheet wrote it as a power of ten and rounded it.
    case digitsLost
    case severalNumbers
    /// Words beside it, such as `do not call`.
    case saysNotToCall
    /// Emergency and other short numbers, which work inside their country.
    case shortCode(country: String?)

    /// For a person, as the end of a sentence: "two digits short for Mexico".
    var words: String {
        switch self {
        case .tooShort(let digits, let country):
            (digits.map { "\(Self.digits($0)) short" } ?? "too short") + suffix(country)
        case .tooLong(let digits, let country):
            (digits.map { "\(Self.digits($0)) too long" } ?? "too long") + suffix(country)
        case .wrongLength(let short?, let long?, let country):
            short < long
                ? "\(Self.digits(short)) short\(suffix(country)), or \(Self.number(long)) too long"
                : "\(Self.digits(long)) too long\(suffix(country)), or \(Self.number(short)) short"
        case .wrongLength(_, _, let country): "no number has this length" + (country.map { " in \($0)" } ?? "")
        case .lacksAreaCode(let missing?, let country):
            "\(Self.digits(missing)) short\(suffix(country)) (perhaps the area code)"
        case .lacksAreaCode(nil, let country): "the area code is missing" + suffix(country)
        case .lacksCountryCode: "the country code is missing: begin with +"
        case .unknownCountryCode: "no country has this code"
        case .notANumber: "not a telephone number"
        case .notReadable: "cannot be read"
        case .masked: "a masked number: ask the provider or the person for the whole number"
        case .letters: "letters are no part of a telephone number: write its digits"
        case .digitsLost: "a spreadsheet has rounded it and its last digits are lost: take the number from its source"
        case .severalNumbers: "there is more than one number in it: write one of them"
        case .saysNotToCall: "the text says not to call: put the number on the do-not-call list"
        case .shortCode(let country): "a short code" + (country.map { " of \($0)" } ?? "") + ", which cannot be called"
        }
    }

    private func suffix(_ country: String?) -> String { country.map { " for \($0)" } ?? "" }

    private static func digits(_ count: Int) -> String { "\(number(count)) digit\(count == 1 ? "" : "s")" }

    private static func number(_ count: Int) -> String {
        let small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"]
        return small.indices.contains(count) ? small[count] : String(count)
    }
}
