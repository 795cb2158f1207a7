extension CalleePlace {
    /// What a number (E.164) tells; `nil` where it cannot be read. Without zones where it belongs to no country, or this
    /// machine knows none of its country.
    public init?(number: String, tables: ZoneTables = .system) {
        guard let number = PhoneNumber.read(number).number else { return nil }
        let regions = number.regions.isEmpty ? [PhoneNumber.noCountry] : number.regions
        self.init(zones: tables.zones(of: number), regions: regions)
    }
}
