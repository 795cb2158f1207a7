import Foundation

/// The countries of the world with their time zones, from the tables of the system's time zone data (tzdata).
///
/// `zone.tab` comes first, since it names a zone of its own for every country; `zone1970.tab` stands in for it.
public struct ZoneTables: Sendable {
    /// Beside the zone files; empty where they are missing, and then nothing is known.
    public static let system = ZoneTables(directory: ZoneStore.system.root)

    private let zones: [String: [String]]
    private let regions: [String: String]

    public init(directory: String) {
        func table(_ name: String) -> String? { try? String(contentsOfFile: "\(directory)/\(name)", encoding: .utf8) }
        self.init(zones: table("zone.tab") ?? table("zone1970.tab") ?? "", countries: table("iso3166.tab") ?? "")
    }

    /// From the tables' texts: `codes <tab> coordinates <tab> zone`, and `code <tab> name`.
    init(zones: String, countries: String) {
        var byRegion: [String: [String]] = [:]
        for columns in Self.rows(zones) where columns.count >= 3 {
            for code in columns[0].split(separator: ",") { byRegion[String(code), default: []].append(columns[2]) }
        }
        var byName: [String: String] = [:]
        for code in byRegion.keys {
            byName[Self.key(code)] = code
            if let name = PhoneNumber.countryName(of: code) { byName[Self.key(name)] = code }
        }
        for columns in Self.rows(countries) where columns.count >= 2 { byName[Self.key(columns[1])] = columns[0] }
        for (name, code) in Self.otherNames where byRegion[code] != nil { byName[name] = code }
        self.zones = byRegion
        regions = byName
    }

    /// The zones of all countries by name.
    var names: Set<String> { Set(zones.values.joined()) }

    /// There is no zone data, so that nothing is known of anybody.
    public var isEmpty: Bool { zones.isEmpty }

    /// The zones of an ISO 3166 region; empty where none is known.
    public func zones(of region: String) -> [Zone] {
        let code = region.uppercased()
        return (zones[code] ?? zones[Self.partOf[code] ?? ""] ?? []).compactMap(Zone.init(iana:))
    }

    /// The zones in which the owner of a number may live: where it was given out, as far as its digits tell that, or else
    /// those of its country.
    public func zones(of number: PhoneNumber) -> [Zone] {
        let told = number.isOfOnePlace ? PrefixZones.zones(of: number.e164) : []
        return told.isEmpty ? zones(ofAny: number.regions) : told
    }

    /// The zones of several regions, each once.
    private func zones(ofAny regions: [String]) -> [Zone] {
        var found: [Zone] = []
        for region in regions where !regions.contains(Self.sameClock[region] ?? "") {
            found += zones(of: region).filter { !found.contains($0) }
        }
        return found
    }

    /// Regions whose clocks have always shown what another one's do, as far as telephones go back.
    private static let sameClock = ["GG": "GB", "IM": "GB", "JE": "GB", "AX": "FI", "SJ": "NO", "VA": "IT"]

    /// The ISO 3166 code of a country by its English name or the code itself, capitals and accents aside.
    public func region(named name: String) -> String? {
        guard name.utf8.count <= 100 else { return nil }
        return regions[Self.key(name)]
    }

    /// Apostrophes are straight in older tables and typographic in newer ones.
    private static func key(_ name: String) -> String {
        name.trimmingCharacters(in: .whitespaces).replacing("\u{2019}", with: "'")
            .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }

    private static func rows(_ text: String) -> [[String]] {
        text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    private static let otherNames = [
        "usa": "US", "united states of america": "US", "uk": "GB", "great britain": "GB", "england": "GB",
        "scotland": "GB", "wales": "GB", "holland": "NL", "czech republic": "CZ", "turkey": "TR",
    ]

    /// Regions of telephone numbers that the tables count to others: Ascension, Tristan da Cunha, Kosovo.
    private static let partOf = ["AC": "SH", "TA": "SH", "XK": "RS"]
}
