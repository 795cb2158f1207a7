import Foundation
import Testing

@testable import CallCore

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
            "Tests/CallCoreTests/Forms/PrefixZonesTests.swift", with: "Sources/CallCore/Zones/PrefixZones+Table.swift")
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
