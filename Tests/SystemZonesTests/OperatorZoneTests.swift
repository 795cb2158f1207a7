import Foundation
import Testing

@testable import SystemZones

@Suite("The operator's zone")
struct OperatorZoneTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let variable: String
        let identifier: String
        let isNamed: Bool

        init(_ variable: String, _ identifier: String, isNamed: Bool = true) {
            (self.variable, self.identifier, self.isNamed) = (variable, identifier, isNamed)
        }

        var testDescription: String { variable }
    }

    private static func zone(_ variable: String?) -> OperatorZone {
        OperatorZone(variable: variable, localtime: "/nonexistent/localtime", name: "", store: .system)
    }

    static let samples = [
        Sample("America/New_York", "America/New_York"), Sample(":America/New_York", "America/New_York"),
        Sample("/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin"),
        Sample(":/usr/share/zoneinfo/posix/Europe/Berlin", "Europe/Berlin"), Sample("posix/Asia/Tokyo", "Asia/Tokyo"),
        Sample("", "UTC"), Sample(":", "UTC"), Sample("UTC", "UTC"), Sample("CET", "CET"), Sample("EST5EDT", "EST5EDT"),
        Sample("UTC+5", "UTC+5", isNamed: false), Sample(":UTC+5", "UTC+5", isNamed: false),
        Sample("<-05>5", "<-05>5", isNamed: false), Sample("JST-9", "JST-9", isNamed: false),
        Sample("EST5EDT,M3.2.0,M11.1.0", "EST5EDT,M3.2.0,M11.1.0", isNamed: false),
    ]

    @Test("is read from TZ as the C library reads it", arguments: samples)
    func variable(sample: Sample) throws {
        let found = Self.zone(sample.variable)
        #expect(found.zone.identifier == sample.identifier)
        #expect(found.zone.isNamed == sample.isNamed)
        #expect(found.origin == .variable(sample.variable))
        #expect(found.problem == nil)
        let moments = [1_784_116_800, 1_828_845_000]
        let theirs = try CLibrary.clocks(sample.variable, moments)
        // Of an empty TZ the C library calls UTC by another name.
        #expect(moments.map(found.zone.written).map(Self.time) == theirs.map(Self.time))
    }

    private static func time(_ text: String) -> Substring { text.prefix(19) }

    @Test(
        "is UTC where TZ holds nothing that is known, as the C library has it, and that is told",
        arguments: [
            "Mars/Olympus", "nonsense", "America/new_york", "5", "EST5EDT,M3", "../../../etc/passwd", "/etc/passwd",
            "/dev/zero",
            "Europe/Berlin ",
        ])
    func unknown(variable: String) throws {
        let found = Self.zone(variable)
        #expect(found.zone == .utc)
        #expect(found.problem == .unknown(variable))
        guard !variable.hasPrefix("EST") else { return }
        #expect(try CLibrary.clocks(variable, [1_784_116_800]).map(Self.time) == ["2026-07-15 12:00:00"])
    }

    @Test("counts no leap seconds, though the C library would")
    func leapSeconds() {
        #expect(Self.zone("right/Europe/Berlin").zone.identifier == "Europe/Berlin")
    }

    @Test("is UTC, and known to be nobody's choice, where nothing names one")
    func nothing() {
        let found = Self.zone(nil)
        #expect(found.zone == .utc && found.origin == .nothing && found.problem == nil)
    }

    @Test("is named by where the system's own leads, or by what is written beside it, or is a file without a name")
    func system() throws {
        let folder = try ZoneFolder()
        defer { folder.remove() }
        let store = ZoneStore(root: "\(folder.path)/zoneinfo")
        try folder.put(ZoneFolder.file(rule: "<-07>7"), "zoneinfo/America/Vancouver")
        let (local, name) = ("\(folder.path)/localtime", "\(folder.path)/timezone")
        func read() -> OperatorZone { OperatorZone(variable: nil, localtime: local, name: name, store: store) }
        try FileManager.default.createSymbolicLink(atPath: local, withDestinationPath: "zoneinfo/America/Vancouver")
        #expect(read().zone.identifier == "America/Vancouver" && read().origin == .system)
        try FileManager.default.removeItem(atPath: local)
        try folder.put(ZoneFolder.file(rule: "<-07>7"), "localtime")
        #expect(read().zone.identifier == local && !read().zone.isNamed)
        #expect(read().zone.offset(at: .now) == -25_200)
        try folder.put(Array("America/Vancouver\n".utf8), "timezone")
        #expect(read().zone.identifier == "America/Vancouver")
        try folder.put(ZoneFolder.file(rule: "<-08>8"), "localtime")
        #expect(read().zone.identifier == local)
        try folder.put(Array("no zone".utf8), "localtime")
        #expect(read().zone == .utc && read().problem == .unreadable(local))
        try FileManager.default.removeItem(atPath: local)
        try FileManager.default.createSymbolicLink(atPath: local, withDestinationPath: "/nonexistent")
        #expect(read().problem == .unreadable(local))
    }

    @Test("is still found where the machine has no zone data, and that is told")
    func missingData() throws {
        let folder = try ZoneFolder()
        defer { folder.remove() }
        let store = ZoneStore(root: folder.path)
        #expect(store.facts == ZoneDataFacts(root: folder.path, isMissing: true, version: nil, date: nil))
        #expect(store.identifiers == [])
        #expect(OperatorZone(variable: "UTC+5", localtime: "", name: "", store: store).zone.offset(at: .now) == -18_000)
    }
}
