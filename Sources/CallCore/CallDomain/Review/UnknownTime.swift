/// Why nobody can tell here what time it is where a person is.
public struct UnknownTime: Hashable, Sendable {
    /// This machine has no zone data at all.
    public let isDataMissing: Bool
    /// Names that its zone data does not have; empty where it knows no zone of the country.
    public let zones: [String]
    /// ISO 3166; empty where no country is known.
    public let regions: [String]

    /// For a person, as the end of a sentence.
    var words: String {
        let start = "what time it is there is not known"
        if isDataMissing { return "\(start): this machine has no time zone data" }
        guard zones.isEmpty else { return "\(start): the time zone data here has no \(zones.joined(separator: ", "))" }
        if isOfNoCountry { return "\(start): the number belongs to no country" }
        let names = regions.compactMap { PhoneNumber.countryName(of: $0) }.joined(separator: ", ")
        return "\(start): the time zone data here has no zone of \(names.isEmpty ? "the country" : names)"
    }

    /// Satellite telephones and the like, which may be anywhere.
    package var isOfNoCountry: Bool { zones.isEmpty && regions == [PhoneNumber.noCountry] }
}

extension PlacementRules {
    /// Hours that nobody can tell are never taken to be right, unless every hour is.
    func timeUnknown(_ place: CalleePlace?) -> PlacementVerdict? {
        guard !isAdvisory, let place, !rules(of: place).allSatisfy(\.isWholeDay) else { return nil }
        let isMissing = !ZoneStore.system.hasData
        let isNowhere = place.zones.isEmpty && (!place.regions.isEmpty || isMissing)
        guard isNowhere || !place.unknownZones.isEmpty else { return nil }
        return .timeUnknown(
            UnknownTime(isDataMissing: isMissing, zones: place.unknownZones, regions: place.regions))
    }
}
