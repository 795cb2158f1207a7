import Foundation

/// The names of time zones that this machine's zone data has, and what people write in their place.
struct ZoneNames: Sendable {
    static let system = ZoneNames(directory: ZoneStore.system.root)

    /// By the name in small letters.
    private let byName: [String: String]
    /// Their cities, by `key`.
    private let byCity: [String: [String]]
    private let tables: ZoneTables

    /// Reads `tzdata.zi`: zones and links stand there whole. What the machine cannot load is left out when it is asked for.
    init(directory: String, tables: ZoneTables = .system) {
        let text = (try? String(contentsOfFile: "\(directory)/tzdata.zi", encoding: .utf8)) ?? ""
        let table = (try? String(contentsOfFile: "\(directory)/zone.tab", encoding: .utf8)) ?? ""
        self.init(zones: text, table: table, tables: tables)
    }

    /// `Z name …` and `L target name`, one a line; and `codes <tab> coordinates <tab> name`.
    init(zones: String, table: String, tables: ZoneTables) {
        self.tables = tables
        let current = table.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
            .compactMap { $0.split(separator: "\t").dropFirst(2).first.map(String.init) }
        let currentSet = Set(current)
        var targets: [String: String] = [:]
        for name in current { targets[name] = name }
        for line in zones.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            if words.first == "Z", words.count > 1, targets[words[1]] == nil { targets[words[1]] = words[1] }
            // An old name leads to the new one; a city that shares another's clock keeps its own.
            if words.first == "L", words.count > 2, !currentSet.contains(words[2]) { targets[words[2]] = words[1] }
        }
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
        let near = NearestNames.to(key, among: byCity.keys.sorted()).first { Self.isNear(key, $0) }
        return guess(near.flatMap { byCity[$0] } ?? [])
    }

    private static let most = 3

    private func guess(_ zones: [String], note: String? = nil) -> ZoneGuess? {
        let known = zones.filter { Zone(iana: $0) != nil }.prefix(Self.most)
        return known.isEmpty ? nil : ZoneGuess(zones: Array(known), note: note)
    }

    /// One letter is wrong, left out or too many; or the beginning of the name.
    private static func isNear(_ text: String, _ city: String) -> Bool {
        guard text.count >= 4 else { return false }
        return city.hasPrefix(text) || text.count >= 6 && abs(city.count - text.count) <= 1 && city.first == text.first
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
