import Foundation

/// The names of time zones that this machine's zone data has, and what people write in their place.
struct ZoneNames: Sendable {
    static let system = ZoneNames(
        identifiers: ZoneStore.system.identifiers, links: ZoneStore.system.links, tables: .system)

    /// By the name in small letters.
    private let byName: [String: String]
    /// Their cities, by `key`.
    private let byCity: [String: [String]]
    private let tables: ZoneTables

    /// `links` lead from old names to those that replaced them.
    init(identifiers: [String], links: [String: String], tables: ZoneTables) {
        self.tables = tables
        let current = tables.names
        var targets = Dictionary(current.union(identifiers).map { ($0, $0) }) { first, _ in first }
        // An old name leads to the new one; a city that shares another's clock keeps its own.
        for (old, new) in links where !current.contains(old) { targets[old] = new }
        let named = targets.filter { $0.key.contains("/") }
        byName = Dictionary(targets.map { ($0.key.lowercased(), $0.key) }) { first, _ in first }
        byCity = Dictionary(grouping: named) { Self.key(Self.city($0.key)) }
            .mapValues { Array(Set($0.map(\.value))).sorted() }
    }

    /// The name as it is written in the data, whatever capitals it was typed in; `nil` where there is none.
    func spelling(_ text: String) -> String? { byName[text.lowercased()] }

    /// What may be meant by a text that is no zone's name: three zones at most, and `nil` where nothing comes near.
    func guess(_ text: String) -> ZoneGuess? {
        if let known = spelling(text), known.contains("/") { return guess([known]) }
        if let offset = ZoneOffsetText(text) { return offset.guess }
        if let known = ZoneAbbreviations.zones[text.uppercased()] { return guess(known, note: ZoneAbbreviations.note) }
        let key = Self.key(text)
        if let cities = byCity[key] { return guess(cities) }
        if let region = tables.region(named: text) {
            let zones = tables.zones(of: region).map(\.identifier)
            if zones.count <= Self.most { return guess(zones) }
        }
        return guess(Self.nearest(key, among: byCity.keys.sorted()).flatMap { byCity[$0] } ?? [])
    }

    /// The city whose name begins so, or of which few letters are wrong, left out or too many.
    private static func nearest(_ text: String, among cities: [String]) -> String? {
        guard text.count >= 4 else { return nil }
        if let whole = cities.filter({ $0.hasPrefix(text) }).min(by: { $0.count < $1.count }) { return whole }
        guard text.count >= 6 else { return nil }
        let most = text.count < 8 ? 1 : 2
        return NearestNames.to(text, among: cities, distance: most).first { $0.first == text.first }
    }

    private static let most = 3

    private func guess(_ zones: [String], note: String? = nil) -> ZoneGuess? {
        let known = zones.filter { Zone(iana: $0) != nil }.prefix(Self.most)
        return known.isEmpty ? nil : ZoneGuess(zones: Array(known), note: note)
    }

    private static func city(_ name: String) -> Substring {
        name[(name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex)...]
    }

    private static func key(_ text: some StringProtocol) -> String {
        String(text.map { $0 == "_" || $0 == "-" ? " " : $0 }).trimmingCharacters(in: .whitespaces)
            .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    /// A word that names a zone or an offset, as people write it after a time.
    static func isZone(_ word: String) -> Bool {
        ZoneAbbreviations.zones[word.uppercased()] != nil || ZoneOffsetText(word) != nil
            || word.contains("/") && Zone(iana: system.spelling(word) ?? "") != nil
    }
}

/// Zones that may be meant, and why the text itself is none.
struct ZoneGuess: Hashable, Sendable {
    let zones: [String]
    let note: String?

    var words: String { (note.map { " \($0)" } ?? "") + NearestNames.sentence(zones) }
}
