import Foundation
import Testing

@testable import CallDomain

/// Where a number was given out, by its leading digits. `RECORD_PREFIX_ZONES=FILE` writes the table anew, and fails.
struct PrefixZonesTests {
    @Test(arguments: [
        ("+12125550100", ["America/New_York"]), ("+14155552678", ["America/Los_Angeles"]),
        ("+18085550100", ["Pacific/Honolulu"]), ("+19075550100", ["America/Adak", "America/Anchorage"]),
        ("+61891234567", ["Australia/Adelaide", "Australia/Perth"]), ("+5511912345678", ["America/Sao_Paulo"]),
        ("+74951234567", ["Europe/Moscow"]), ("+442079460958", ["Europe/London"]), ("+4930123456", []), ("+1", []),
        ("", []), ("+", []),
        ("+8001234567", []),
    ])
    func areTold(_ number: String, _ zones: [String]) {
        let told = PrefixZones.zones(of: number).map(\.identifier)
        #expect(told == zones)
    }

    /// What the published table has on the clock of a neighbour: the right one counts beside it.
    @Test(arguments: [
        ("+558130456789", "America/Recife"), ("+5581991234567", "America/Recife"),
        ("+555536821234", "America/Sao_Paulo"),
        ("+556734801234", "America/Campo_Grande"), ("+556935271234", "America/Porto_Velho"),
        ("+559733211234", "America/Eirunepe"), ("+526141234567", "America/Chihuahua"),
        ("+526271234567", "America/Chihuahua"), ("+526361234567", "America/Chihuahua"),
        ("+78452123456", "Europe/Saratov"),
        ("+74012123456", "Europe/Kaliningrad"), ("+74112123456", "Asia/Srednekolymsk"),
        ("+61740123456", "Australia/Brisbane"), ("+61755123456", "Australia/Brisbane"),
        ("+61265080123", "Australia/Sydney"), ("+61851240123", "Australia/Perth"), ("+629201234", "Asia/Jayapura"),
        ("+24351234567", "Africa/Lubumbashi"), ("+6433051234", "Pacific/Auckland"), ("+13642345678", "America/Chicago"),
        ("+14482345678", "America/Chicago"), ("+19302345678", "America/Chicago"), ("+14582345678", "America/Boise"),
        ("+12362345678", "America/Edmonton"), ("+12502345678", "America/Creston"), ("+14742345678", "America/Regina"),
        ("+18792345678", "America/Goose_Bay"), ("+13672345678", "America/Halifax"),
        ("+16892345678", "America/New_York"),
        ("+19075810123", "America/Adak"),
    ])
    func areCorrected(_ number: String, _ zone: String) {
        let told = PrefixZones.zones(of: number).map(\.identifier)
        #expect(told.contains(zone), "\(told)")
        #expect(Set(told).count == told.count)
    }

    @Test func correctionsAreOfZonesThatAreKnownHereAndPrefixesOfTheTable() {
        for (prefix, zones) in PrefixZones.corrections {
            #expect(zones.allSatisfy { Zone(iana: $0) != nil }, "\(prefix)")
            let isTold = PrefixZones.byPrefix.keys.contains { $0.hasPrefix(prefix) || prefix.hasPrefix($0) }
            #expect(isTold, "\(prefix)")
        }
    }

    @Test func everyZoneIsKnownHere() {
        #expect(PrefixZones.byPrefix.count > 2_500)
        let names = Set(PrefixZones.byPrefix.values.joined())
        #expect(names.filter { Zone(iana: $0) == nil }.isEmpty)
        #expect(PrefixZones.byPrefix.keys.allSatisfy { (2...15).contains($0.utf8.count) && Int($0) != nil })
    }

    /// Area codes that came into use after the number plan of Debian 12 was published.
    @Test(arguments: [
        ("+13242345678", "America/New_York"), ("+14282345678", "America/Halifax"),
        ("+18212345678", "America/New_York"), ("+19832345678", "America/Denver"), ("+19422345678", "America/Toronto"),
        ("+17382345678", "America/Los_Angeles"), ("+12632345678", "America/Toronto"),
        ("+16862345678", "America/New_York"), ("+14722345678", "America/New_York"),
    ])
    func ofNewAreaCodesAreTold(_ number: String, _ zone: String) {
        #expect(PrefixZones.zones(of: number).map(\.identifier) == [zone])
    }

    @Test func theReleaseOfTheTableIsTold() {
        #expect(PrefixZones.release.version.split(separator: ".").count == 3)
        #expect(PrefixZones.release.day >= "2026-11-06")
    }

    @Test func recordsTheTable() throws {
        guard let file = ProcessInfo.processInfo.environment["RECORD_PREFIX_ZONES"] else { return }
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let path = #filePath.replacing(
            "Tests/CallCoreTests/Forms/PrefixZonesTests.swift",
            with: "Sources/CallCore/CallDomain/Zones/PrefixZones+Table.swift")
        let about = URL(fileURLWithPath: file).appending(path: "../../__init__.py").standardizedFileURL
        let version = try String(contentsOf: about, encoding: .utf8).firstMatch(of: /__version__ = "([0-9.]+)"/)
        let published = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
        let release = PrefixZonesSource.Release(
            version: String(try #require(version).1), day: String(try #require(published).ISO8601Format().prefix(10)))
        try PrefixZonesSource(text).source(release).write(toFile: path, atomically: true, encoding: .utf8)
        Issue.record("recorded \(path); run again without RECORD_PREFIX_ZONES")
    }
}

/// libphonenumber's table, as the package `phonenumbers` on PyPI has it, and what is kept of it.
private struct PrefixZonesSource {
    struct Release {
        let version: String
        /// When it was published, as its files say.
        let day: String
    }

    private var zones: [String: String] = [:]

    init(_ text: String) {
        for line in text.split(separator: "\n") {
            guard let match = line.firstMatch(of: /^ '(\d+)':\((.*)\),$/) else { continue }
            zones[String(match.1)] = match.2.matches(of: /'([^']+)'/).map { String($0.1) }.joined(separator: ",")
        }
    }

    func source(_ release: Release) -> String {
        var prefixes: [String: [String]] = [:]
        for (prefix, names) in kept { prefixes[names, default: []].append(prefix) }
        let lines = prefixes.keys.sorted().map { ([$0] + (prefixes[$0] ?? []).sorted()).joined(separator: " ") }
        return """
            extension PrefixZones {
                /// Zones, and the prefixes they belong to. From libphonenumber (Apache License 2.0); written by a test, which
                /// `RECORD_PREFIX_ZONES=FILE` makes write it anew.
                public static let release = (version: "\(release.version)", day: "\(release.day)")

                static let table = \"\"\"
            \(lines.flatMap { Self.folded($0) }.map { "        \($0)" }.joined(separator: "\n"))
                    \"\"\"
            }

            """
    }

    /// What says more than the prefix it begins with, in countries that have any such.
    private var kept: [(String, String)] {
        let telling = zones.filter { prefix, names in parent(of: prefix).map { zones[$0] != names } ?? true }
        let countries = telling.keys.filter { parent(of: $0) == nil }
        let several = countries.filter { country in
            telling.keys.contains { $0.hasPrefix(country) && $0 != country }
        }
        return telling.filter { prefix, _ in
            !countries.contains(prefix) && several.contains { prefix.hasPrefix($0) }
        }.map { ($0.key, $0.value) }
    }

    private func parent(of prefix: String) -> String? {
        (1..<max(1, prefix.count)).reversed().lazy.map { String(prefix.prefix($0)) }.first { zones[$0] != nil }
    }

    /// Lines of a width that people read; what goes on begins with the zones again.
    private static func folded(_ line: String) -> [String] {
        let words = line.split(separator: " ")
        guard let names = words.first else { return [] }
        var lines: [String] = []
        for word in words.dropFirst() {
            if let last = lines.last, last.count + word.count < 110 {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append("\(names) \(word)")
            }
        }
        return lines
    }
}
