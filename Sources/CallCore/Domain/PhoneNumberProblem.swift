/// Why a text is no telephone number that can be called; the country is its English name, where it is known.
enum PhoneNumberProblem: Hashable, Sendable {
    case tooShort(country: String?)
    case tooLong(country: String?)
    case wrongLength(country: String?)
    case lacksAreaCode(country: String?)
    case lacksCountryCode
    case unknownCountryCode
    case notANumber
    case notReadable

    /// For a person, as the end of a sentence: "too short for Mexico".
    var words: String {
        switch self {
        case .tooShort(let country): "too short" + suffix(country)
        case .tooLong(let country): "too long" + suffix(country)
        case .wrongLength(let country): "no number has this length" + (country.map { " in \($0)" } ?? "")
        case .lacksAreaCode(let country): "the area code is missing" + suffix(country)
        case .lacksCountryCode: "the country code is missing: begin with +"
        case .unknownCountryCode: "no country has this code"
        case .notANumber: "not a telephone number"
        case .notReadable: "cannot be read"
        }
    }

    private func suffix(_ country: String?) -> String { country.map { " for \($0)" } ?? "" }
}
