import Foundation

/// Which countries a zone is kept in, by the system's own table (`zone.tab` of the time zone database).
public enum ZoneCountries {
    /// Every zone that some country keeps, by its present name.
    public static var allZones: [String] { table.regions.keys.sorted() }

    /// ISO 3166; empty where the table names none, or there is no table.
    public static func regions(of zone: String) -> [String] { table.regions[zone] ?? [] }

    /// Every zone that a country keeps; empty for a region that the table does not name.
    public static func zones(of region: String) -> [String] { table.zones[region.uppercased()] ?? [] }

    private static let table = read("/usr/share/zoneinfo/zone.tab")

    private static func read(_ path: String) -> (regions: [String: [String]], zones: [String: [String]]) {
        var regions: [String: [String]] = [:]
        var zones: [String: [String]] = [:]
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t").map(String.init)
            guard columns.count >= 3 else { continue }
            regions[columns[2], default: []].append(columns[0])
            zones[columns[0], default: []].append(columns[2])
        }
        return (regions, zones)
    }
}
