extension CalleePlace {
    /// What a number (E.164) tells; `nil` for numbers that belong to no country. Without zones where this machine knows none
    /// of its country.
    public init?(number: String, tables: ZoneTables = .system) {
        guard let number = PhoneNumber.read(number).number, !number.regions.isEmpty else { return nil }
        self.init(zones: tables.zones(of: number), regions: number.regions)
    }
}
