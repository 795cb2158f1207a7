import CallDomain

extension PlacementRules {
    static let keys = ["calling_hours", "calls_per_day"]

    /// Reads what a section says of whom one may call and when; the rest is as in `general`.
    ///
    /// A country's own hours come before the hours of all countries, and an account's before the general ones.
    init(_ section: TOMLSection, over general: PlacementRules = PlacementRules()) throws(ConfigurationError) {
        self = general
        if let calls = try section.integer("calls_per_day", in: 0...1_000, unit: "calls; 0 for no cap") {
            callsPerDay = calls
        }
        guard let table = try section.section("calling_hours") else { return }
        let countries = table.keys.filter { $0 != "start" && $0 != "end" }
        if let stray = countries.first(where: { $0.count != 2 || PhoneNumber.countryName(of: $0) == nil }) {
            let near = NearestNames.sentence(NearestNames.to(stray, among: ["start", "end"]))
            throw table.failure(
                stray,
                "\u{201C}\(stray)\u{201D} is no setting here, and no country such as US or GB.\(near)")
        }
        hours = try CallingHours(table, over: general.hours)
        for country in countries {
            guard let row = try table.section(country) else { continue }
            try row.allowOnly(["start", "end"])
            hoursByRegion[country.uppercased()] = try CallingHours(row, over: hours)
        }
    }
}

extension CallingHours {
    fileprivate init(_ section: TOMLSection, over general: CallingHours) throws(ConfigurationError) {
        let opens = try Self.second("start", section) ?? general.opens
        let closes = try Self.second("end", section) ?? general.closes
        guard opens < closes else {
            let key = section.keys.contains("end") ? "end" : "start"
            throw section.failure(key, "the calling hours end before they start; people are called within one day.")
        }
        self.init(opens: opens, closes: closes)
    }

    /// `8:00`, `08:00` or `24:00`, in seconds after midnight.
    private static func second(_ key: String, _ section: TOMLSection) throws(ConfigurationError) -> Int? {
        try section.text(key, as: "a time from \"00:00\" to \"24:00\", such as \"08:00\"") { text in
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
                parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
                let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 24 * 60
            else { return nil }
            return hour * 3600 + minute * 60
        }
    }
}
