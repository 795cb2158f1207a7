import Foundation

/// Which zone data this machine has.
public struct ZoneDataFacts: Hashable, Sendable {
    /// The directory that is read.
    public let root: String
    public let isMissing: Bool
    /// Such as `2026f`; `nil` where the data does not tell.
    public let version: String?
    /// When its tables were made, within the year that the version names; `nil` where there are none.
    public let date: Date?

    /// Governments change their clocks several times a year: data older than a year has missed some.
    public func isOld(at now: Date) -> Bool { date.map { now.timeIntervalSince($0) > 366 * 86_400 } ?? false }
}

extension ZoneStore {
    /// Read anew from the disk.
    public var facts: ZoneDataFacts {
        let version = version
        let tables = ["tzdata.zi", "+VERSION", "zone1970.tab", "zone.tab", "Etc/UTC"].map { "\(root)/\($0)" }
        let dates = tables.compactMap { ZoneFile.identity($0)?.modified }
        return ZoneDataFacts(
            root: root, isMissing: !hasData, version: version,
            date: dates.first.map { Self.date(Double($0) / 1e9, version) })
    }

    /// Some systems give files the date on which they were installed, or none.
    private static func date(_ modified: Double, _ version: String?) -> Date {
        guard let year = version.flatMap({ Int($0.prefix(4)) }), (1990...9998).contains(year) else {
            return Date(timeIntervalSince1970: modified.rounded(.down))
        }
        let bounds = [year, year + 1].map { Double(GregorianDays.days(year: $0, month: 1, day: 1) * 86_400) }
        return Date(timeIntervalSince1970: min(max(modified.rounded(.down), bounds[0]), bounds[1]))
    }

    /// The first line of `tzdata.zi` is `# version 2026f`.
    private var version: String? {
        let mark = "# version "
        let first = ZoneIndex.text("\(root)/tzdata.zi")?.prefix { !$0.isNewline }
        if let first, first.hasPrefix(mark) { return String(first.dropFirst(mark.count).prefix(20)) }
        let told = ZoneIndex.text("\(root)/+VERSION")?.prefix { !$0.isNewline }
        return told.flatMap { $0.isEmpty ? nil : String($0.prefix(20)) }
    }
}
