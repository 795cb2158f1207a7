import Foundation
import TestTools
import Testing

@testable import SystemZones

@Suite("A zone file")
struct ZoneFileTests {
    private static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(ZoneStore.system.root)/\(name)")))
    }

    /// Everything that is asked of rules, at moments of every kind.
    private static func ask(_ rules: ZoneRules) {
        let zone = Zone(identifier: "damaged", isNamed: false, source: .rules(rules))
        for moment in [Int.min / 4, -4_000_000_000, 0, 1_800_000_000, 5_000_000_000, Int.max / 4] {
            _ = rules.clock(at: moment)
            _ = rules.change(after: moment)
            _ = zone.showing(wall: moment)
        }
    }

    @Test("that was cut off anywhere is no zone", arguments: ["America/Vancouver", "Etc/UTC", "Africa/Casablanca"])
    func cut(name: String) throws {
        let bytes = try Self.bytes(name)
        #expect(ZoneFileReader.rules(bytes) != nil)
        for count in bytes.indices { #expect(ZoneFileReader.rules(Array(bytes[..<count])) == nil, "\(count)") }
    }

    @Test("that was damaged anywhere is no zone, or one that can be asked everything")
    func flipped() throws {
        let bytes = try Self.bytes("America/Vancouver")
        var random = SeededRandom(seed: 2027)
        for _ in 0..<1_000 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if let rules = ZoneFileReader.rules(damaged) { Self.ask(rules) }
        }
        // The head and the long head are where a count may lie.
        for index in 0..<44 {
            for value in UInt8.min...UInt8.max {
                var damaged = bytes
                damaged[index] = value
                if let rules = ZoneFileReader.rules(damaged) { Self.ask(rules) }
            }
        }
    }

    @Test("whose changes lie beyond all reckoning, go backwards or lead nowhere is none")
    func changes() throws {
        let rule = try #require(ClockRuleReader.read("EST5EDT"))
        func rules(_ changes: [Int], _ led: [UInt8]) -> ZoneRules? {
            ZoneRules(changes: changes, leadingTo: led, clocks: [.utc], footer: rule)
        }
        for moment in [Int.min, -(1 << 60) - 1, (1 << 60) + 1, Int.max] { #expect(rules([moment], [0]) == nil) }
        #expect(rules([5, 5], [0, 0]) == nil)
        #expect(rules([5, 4], [0, 0]) == nil)
        #expect(rules([5], [1]) == nil)
        Self.ask(try #require(rules([-(1 << 60), 1 << 60], [0, 0])))
    }

    @Test("is read in every version, and not where it counts leap seconds")
    func versions() {
        for version in ["2", "3", "4", "9"] {
            let rules = ZoneFileReader.rules(ZoneFolder.file(rule: "<-07>7", version: version))
            #expect(rules?.clock(at: 1_800_000_000).offset == -25_200)
        }
        #expect(ZoneFileReader.rules(ZoneFolder.file(rule: "")) != nil)
        #expect(ZoneFileReader.rules(ZoneFolder.file(rule: "nonsense")) == nil)
        #expect(ZoneFileReader.rules(ZoneFolder.file(rule: "<-07>7", leapSeconds: 1)) == nil)
        let old = Array(ZoneFolder.file(rule: "<-07>7", version: "\0").prefix(54))
        #expect(ZoneFileReader.rules(old)?.clock(at: 0).abbreviation == "XXX")
    }

    @Test("is one of a name that stays below the directory")
    func names() {
        for name in [
            "", "/", "../etc/passwd", "/etc/localtime", "America/../UTC", "posix/UTC", "right/UTC", "tzdata.zi",
            "America", "Europe//Berlin", "Europe/Berlin/", "zone.tab", "Europe/Ber lin", "Nowhere/City", "mars\u{0}",
        ] {
            #expect(Zone(identifier: name) == nil, "\(name)")
        }
        for name in ["UTC", "GMT", "US/Pacific", "Asia/Calcutta", "Europe/Kiev", "America/Port-au-Prince", "Etc/GMT+3"]
        {
            #expect(Zone(identifier: name)?.identifier == name)
        }
        #expect(Zone(identifier: "Europe/Kiev")?.rules == Zone(identifier: "Europe/Kyiv")?.rules)
        let known = ZoneStore.system.identifiers
        #expect(known.count > 400 && known == known.sorted())
        #expect(known.contains("Europe/Kyiv") && known.contains("US/Pacific"))
        #expect(known.allSatisfy { Zone(identifier: $0) != nil })
    }

    @Test("that is a pipe, a folder or too large is no zone")
    func otherFiles() throws {
        let folder = try ZoneFolder()
        defer { folder.remove() }
        mkfifo("\(folder.path)/Pipe", 0o600)
        try folder.put([UInt8](repeating: 0x54, count: 200_000), "Large")
        try folder.put(ZoneFolder.file(rule: "<-07>7"), "Area/City")
        let store = ZoneStore(root: folder.path)
        mkfifo("\(folder.path)/tzdata.zi", 0o600)
        #expect(store.facts.version == nil)
        for name in ["Pipe", "Large", "Area"] { #expect(Zone(identifier: name, in: store) == nil, "\(name)") }
        #expect(Zone(identifier: "Area/City", in: store) != nil)
    }

    @Test(
        "is as old as the release that it is of, whenever it was installed",
        arguments: [
            ("2026f", 1_793_270_000.0, 1_793_270_000.0), ("2026f", 1, 1_767_225_600),
            ("2019c", 1_793_270_000, 1_577_836_800),
            ("next", 1_793_270_000, 1_793_270_000),
        ])
    func age(version: String, modified: Double, date: Double) throws {
        let folder = try ZoneFolder()
        defer { folder.remove() }
        try folder.put(Array("# version \(version)\n".utf8), "tzdata.zi")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: modified)], ofItemAtPath: "\(folder.path)/tzdata.zi")
        let facts = ZoneStore(root: folder.path).facts
        #expect(facts.version == version)
        #expect(facts.date == Date(timeIntervalSince1970: date))
        #expect(facts.isOld(at: Date(timeIntervalSince1970: 1_796_083_200)) == (version == "2019c"))
    }

    @Test("stands for its old names where those have no files")
    func links() throws {
        let folder = try ZoneFolder()
        defer { folder.remove() }
        try folder.put(ZoneFolder.file(rule: "<+0530>-5:30"), "Asia/Kolkata")
        try folder.put(
            Array("# version 2031a\nZ Asia/Kolkata 5:30 - IST\nL Asia/Kolkata Asia/Calcutta\nL X Y\n".utf8), "tzdata.zi"
        )
        let store = ZoneStore(root: folder.path)
        #expect(Zone(identifier: "Asia/Calcutta", in: store)?.offset(at: .now) == 19_800)
        #expect(Zone(identifier: "Y", in: store) == nil)
        #expect(store.facts.version == "2031a")
    }
}
