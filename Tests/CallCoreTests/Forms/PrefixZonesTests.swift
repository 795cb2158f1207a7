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

    @Test func recordsTheTable() throws {
        guard let file = ProcessInfo.processInfo.environment["RECORD_PREFIX_ZONES"] else { return }
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let path = #filePath.replacing(
            "Tests/CallCoreTests/Forms/PrefixZonesTests.swift", with: "Sources/CallCore/Zones/PrefixZones+Table.swift")
        try PrefixZonesSource(text).source.write(toFile: path, atomically: true, encoding: .utf8)
        Issue.record("recorded \(path); run again without RECORD_PREFIX_ZONES")
    }
}

/// libphonenumber's table, as Debian's package python3-phonenumbers has it, and what is kept of it.
private struct PrefixZonesSource {
    private var zones: [String: String] = [:]

    init(_ text: String) {
        for line in text.split(separator: "\n") {
            guard let match = line.firstMatch(of: /^ '(\d+)':\((.*)\),$/) else { continue }
            zones[String(match.1)] = match.2.matches(of: /'([^']+)'/).map { String($0.1) }.joined(separator: ",")
        }
    }

    var source: String {
        var prefixes: [String: [String]] = [:]
        for (prefix, names) in kept { prefixes[names, default: []].append(prefix) }
        let lines = prefixes.keys.sorted().map { ([$0] + (prefixes[$0] ?? []).sorted()).joined(separator: " ") }
        return """
            extension PrefixZones {
                /// Zones, and the prefixes they belong to. From libphonenumber (Apache License 2.0); written by a test, which
                /// `RECORD_PREFIX_ZONES=FILE` makes write it anew.
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
