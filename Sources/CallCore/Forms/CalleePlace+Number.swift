extension CalleePlace {
    /// What a number (E.164) tells; `nil` for numbers that belong to no country.
    public init?(number: String, tables: ZoneTables = .system) {
        guard let region = PhoneNumber.read(number).number?.region else { return nil }
        let zones = tables.zones(of: region)
        guard !zones.isEmpty else { return nil }
        self.init(zones: zones, region: region)
    }
}
