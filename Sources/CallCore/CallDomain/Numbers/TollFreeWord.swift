/// Words in toll-free numbers, as they are advertised: `1-800-FLOWERS`, `1300 THRIFTY`, `0800 DRIVER`.
///
/// Narrow on purpose: the digits before the word hold the whole toll-free code, and the word has three letters at least.
/// Codes by the North American Numbering Plan (800, 833, 844, 855, 866, 877, 888), Australia's (13, 1300, 1800), New
/// Zealand's (0800, 0508) and the United Kingdom's (0800, 0808).
enum TollFreeWord {
    /// With each letter as the digit of its key (ITU-T E.161); `nil` where no word may stand.
    static func spelled(_ text: String) -> String? {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: \.properties.isAlphabetic) else { return nil }
        let code = String(scalars[..<first]).filter { $0.isASCII && $0.isNumber }
        guard codes.contains(where: code.hasPrefix), scalars.count(where: \.properties.isAlphabetic) >= 3 else {
            return nil
        }
        var spelled = ""
        for scalar in scalars {
            guard scalar.properties.isAlphabetic else {
                spelled.unicodeScalars.append(scalar)
                continue
            }
            guard let digit = keys[Character(scalar).lowercased()] else { return nil }
            spelled += digit
        }
        return spelled
    }

    /// Whether a number whose letters were spelled is one that such words are advertised for.
    static func isKind(_ kind: PhoneNumberKind, countryCode: Int) -> Bool {
        switch countryCode {
        case 1, 44, 64: kind == .tollFree
        case 61: [.tollFree, .sharedCost, .company].contains(kind)
        default: false
        }
    }

    /// After the country code, the 1 or 0 that is dialled at home, or neither.
    private static let codes: [String] = {
        let american = ["800", "833", "844", "855", "866", "877", "888"]
        let australian = ["13", "1800"]
        let others = ["800", "808", "508"]
        return american.flatMap { [$0, "1\($0)"] } + australian.flatMap { [$0, "61\($0)"] }
            + others.flatMap { ["0\($0)", "44\($0)", "64\($0)", "440\($0)", "640\($0)"] }
    }()

    private static let keys: [String: String] = {
        let rows = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"]
        var keys: [String: String] = [:]
        for (index, row) in rows.enumerated() { for letter in row { keys[String(letter)] = String(index + 2) } }
        return keys
    }()
}
