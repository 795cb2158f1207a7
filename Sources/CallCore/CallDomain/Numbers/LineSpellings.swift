/// The other numbers (E.164) under which one telephone line may be written.
///
/// Countries that lengthened their numbers, or write mobiles in two ways, have two for one line: a list of either must
/// hold both. Sources: the countries' numbering plans as ITU publishes them (Argentina, Mexico 2019, Brazil 2012–2016,
/// Benin 2024, Côte d'Ivoire 2021, Colombia 2021, Gabon 2019, Mauritius 2013, Viet Nam 2017 and 2018, Kosovo 2017, Cameroon 2014,
/// Ecuador 2012; Palestinian lines answer under +970 and +972).
public enum LineSpellings {
    /// The number itself first.
    public static func all(of number: String) -> [String] {
        guard number.utf8.first == UInt8(ascii: "+") else { return [number] }
        let digits = number.dropFirst()
        guard (7...15).contains(digits.utf8.count) else { return [number] }
        var found = [number]
        for rule in rules {
            for other in rule.others(of: digits) where !found.contains("+" + other) { found.append("+" + other) }
        }
        return found
    }

    /// Whether two numbers (E.164) reach the same line.
    public static func areSame(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return one == other }
        return one == other || all(of: one).contains(other)
    }

    /// Whether any line has two names behind this beginning of a number.
    package static var countryCodes: [String] { Array(Set(rules.map { $0.code })).sorted() }

    private static let rules: [SpellingRule] =
        [
            // Mobiles: +54 9 11 2345 6789 from abroad, 011 15 2345 6789 at home.
            SpellingRule("54", base: "..........", new: "9"),
            SpellingRule("52", base: "..........", new: "1"),
            // The ninth digit of mobiles; fixed lines, from 2 to 5, have eight.
            SpellingRule("55", base: "..[6-9].......", at: 2, new: "9"),
            SpellingRule("229", base: "........", new: "01"),
            SpellingRule("225", base: "[04-9][0-3]......", new: "01"),
            SpellingRule("225", base: "[04-9][4-6]......", new: "05"),
            SpellingRule("225", base: "[04-9][7-9]......", new: "07"),
            SpellingRule("225", base: "[23].......", new: "27"),
            SpellingRule("57", base: "[124-8].......", new: "60"),
            SpellingRule("377", base: "4[45]......", exchanging: "383"),
            SpellingRule("386", base: "4[39]......", exchanging: "383"),
            SpellingRule("381", base: "[23][89]......", exchanging: "383"),
            SpellingRule("970", base: "5........", exchanging: "972"),
            SpellingRule("970", base: "[2489].......", exchanging: "972"),
            SpellingRule("593", base: "[89].......", new: "9"),
            SpellingRule("237", base: "[23].......", new: "2"),
            SpellingRule("237", base: "[5-9].......", new: "6"),
            // The old names of Ho Chi Minh City's lines, which began with 8, are mobiles of today.
            SpellingRule("84", base: "4........", old: "4", new: "24"),
            SpellingRule("230", base: "[79]......", new: "5"),
            SpellingRule("230", base: "25.....", new: "5"),
            // San Marino is reached through Italy as well.
            SpellingRule("39", base: "0549......", exchanging: "378"),
        ] + italian + gabonese + vietnamese

    /// The zero of Italy's fixed lines belongs to the number: who leaves it out means the same line.
    private static let italian = (6...10).map { length in
        SpellingRule("39", base: "[2469]" + String(repeating: ".", count: length - 1), new: "0")
    }

    private static let gabonese = [("1", "1"), ("2", "6"), ("4", "7"), ("5", "6"), ("6", "6"), ("7", "7")]
        .flatMap {
            [
                SpellingRule("241", base: "\($0)......", new: $1),
                SpellingRule("241", base: "0\($0)......", old: "0", new: $1),
            ]
        }

    private static let vietnamese = [
        ("162", "32"), ("163", "33"), ("164", "34"), ("165", "35"), ("166", "36"), ("167", "37"), ("168", "38"),
        ("169", "39"), ("120", "70"), ("121", "79"), ("122", "77"), ("126", "76"), ("128", "78"), ("123", "83"),
        ("124", "84"), ("125", "85"), ("127", "81"), ("129", "82"), ("186", "56"), ("188", "58"), ("199", "59"),
    ].map { SpellingRule("84", base: "\($0).......", old: $0, new: $1) }
}

/// One way in which a country writes a line twice: by digits that stand in the newer spelling for those of the older one.
private struct SpellingRule {
    let code: String
    /// The country code of the newer spelling.
    private let newCode: String
    /// What the older spelling looks like behind the country code: the digits that may stand at each place.
    private let base: [Set<UInt8>]
    private let place: Int
    private let old: [UInt8]
    private let new: [UInt8]

    /// `base` is a digit, `.` for any, or `[…]` with ranges for each place.
    init(_ code: String, base: String, at place: Int = 0, old: String = "", new: String) {
        (self.code, newCode, self.place) = (code, code, place)
        (self.old, self.new) = (Array(old.utf8), Array(new.utf8))
        self.base = Self.places(base)
    }

    init(_ code: String, base: String, exchanging newCode: String) {
        (self.code, self.newCode, place, old, new) = (code, newCode, 0, [], [])
        self.base = Self.places(base)
    }

    func others(of digits: Substring) -> [String] {
        [newer(of: digits), older(of: digits)].compactMap(\.self)
    }

    private func newer(of digits: Substring) -> String? {
        guard let national = Self.behind(code, digits), fits(national) else { return nil }
        return newCode + Self.text(national, at: place, old, new)
    }

    private func older(of digits: Substring) -> String? {
        guard let national = Self.behind(newCode, digits), national.count == base.count - old.count + new.count,
            national.dropFirst(place).starts(with: new)
        else { return nil }
        let text = Self.text(national, at: place, new, old)
        return fits(Array(text.utf8)) ? code + text : nil
    }

    private func fits(_ national: [UInt8]) -> Bool {
        national.count == base.count && zip(national, base).allSatisfy { $1.contains($0) }
    }

    private static func behind(_ code: String, _ digits: Substring) -> [UInt8]? {
        digits.hasPrefix(code) ? Array(digits.utf8.dropFirst(code.utf8.count)) : nil
    }

    private static func text(_ national: [UInt8], at place: Int, _ old: [UInt8], _ new: [UInt8]) -> String {
        String(decoding: national[..<place] + new + national[(place + old.count)...], as: UTF8.self)
    }

    private static func places(_ pattern: String) -> [Set<UInt8>] {
        var places: [Set<UInt8>] = []
        var inside: [UInt8]?
        for byte in pattern.utf8 {
            switch (byte, inside) {
            case (UInt8(ascii: "["), _): inside = []
            case (UInt8(ascii: "]"), let bytes?):
                places.append(Self.expanded(bytes))
                inside = nil
            case (_, .some): inside?.append(byte)
            case (UInt8(ascii: "."), nil): places.append(Set(UInt8(ascii: "0")...UInt8(ascii: "9")))
            case (_, nil): places.append([byte])
            }
        }
        return places
    }

    private static func expanded(_ bytes: [UInt8]) -> Set<UInt8> {
        var digits = Set(bytes.filter { $0 != UInt8(ascii: "-") })
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "-") && index > 0 && index + 1 < bytes.count
        {
            digits.formUnion(bytes[index - 1]...bytes[index + 1])
        }
        return digits
    }
}
