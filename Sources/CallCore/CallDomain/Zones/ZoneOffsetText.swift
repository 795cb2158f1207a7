/// An offset where a zone is wanted: `UTC+5`, `GMT-3`, `+05:30`, `Etc/GMT+5`.
struct ZoneOffsetText: Hashable {
    /// East of Greenwich.
    let minutes: Int

    /// `nil` where it is no offset.
    init?(_ text: String) {
        let plain = text.typedPlainly.filter { $0 != " " }
        let name = ["utc", "gmt"].first(where: plain.hasPrefix) ?? ""
        let rest = plain.dropFirst(name.count)
        guard let sign = rest.first, "+-".contains(sign) else { return nil }
        let digits = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(digits.count), digits.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let first = digits.first, let number = Int(first), (1...4).contains(first.count)
        else { return nil }
        let (hours, inHours) = first.count > 2 ? (number / 100, number % 100) : (number, 0)
        guard let rest = digits.count == 2 ? Int(digits[1]) : inHours, hours <= 14, rest < 60 else { return nil }
        minutes = (sign == "-" ? -1 : 1) * (hours * 60 + rest)
    }

    /// The zone of that offset, whose name counts westwards; a fraction of an hour has none.
    var guess: ZoneGuess {
        let hours = minutes / 60
        let isNamed = minutes % 60 == 0 && (-12...14).contains(hours)
        guard isNamed else {
            return ZoneGuess(
                zones: [], note: "An offset of part of an hour is the zone of a city, such as Asia/Kolkata.")
        }
        guard hours != 0 else { return ZoneGuess(zones: ["UTC"], note: nil) }
        let name = "Etc/GMT\(hours > 0 ? "-" : "+")\(abs(hours))"
        let note =
            "The zone \(Self.meaning(of: hours)) all year is \(name), its sign reversed; a city\u{2019}s zone knows summer time."
        return ZoneGuess(zones: [name], note: note)
    }

    /// What `Etc/GMT+5` means, which is easily taken for its opposite; `nil` for other names.
    static func warning(_ zone: String) -> String? {
        guard zone.hasPrefix("Etc/GMT"), let hours = Int(zone.dropFirst(7)), hours != 0 else { return nil }
        return "\(zone) is \(meaning(of: -hours)): its sign is reversed."
    }

    private static func meaning(of hours: Int) -> String {
        "\(abs(hours)) h \(hours > 0 ? "ahead of" : "behind") UTC"
    }
}
