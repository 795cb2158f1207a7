extension CalleePlace {
    /// What a number (E.164) tells; `nil` for numbers that belong to no country.
    public init?(number: String, tables: ZoneTables = .system) {
        guard let number = PhoneNumber.read(number).number, !number.regions.isEmpty else { return nil }
        let zones = tables.zones(of: number)
        guard !zones.isEmpty else { return nil }
        self.init(zones: zones, regions: number.regions)
    }
}
