/// Argentina's mobiles have a 9 before the area code when they are called from abroad, and 15 behind it at home: who writes
/// both, `+54 9 2964 15 412345`, means one line all the same.
enum ArgentineMobile {
    /// With the 9 alone, for each length that an area code has; empty where there are not both.
    static func readings(of text: String) -> [String] {
        let digits = Array(InternationalPrefix.digits(text).utf8)
        guard digits.starts(with: Array("549".utf8)), digits.count == 3 + nationalDigits + 2 else { return [] }
        let national = digits.dropFirst(3)
        return areaCodeLengths.compactMap { length in
            let rest = national.dropFirst(length)
            guard rest.starts(with: Array("15".utf8)) else { return nil }
            return "+549" + String(decoding: national.prefix(length) + rest.dropFirst(2), as: UTF8.self)
        }
    }

    private static let nationalDigits = 10
    private static let areaCodeLengths = 2...4
}
