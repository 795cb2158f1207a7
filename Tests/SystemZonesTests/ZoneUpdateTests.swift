import Foundation
import Testing

@testable import SystemZones

@Suite("An update of the zone data")
struct ZoneUpdateTests {
    /// A clock that stands where it is told.
    private final class Hand: Sendable {
        private let nanoseconds = Locked<UInt64>(5)
        func advance(seconds: UInt64) { nanoseconds.withLock { $0 += seconds * 1_000_000_000 } }
        var clock: ZoneFile.Clock { { self.nanoseconds.withLock { $0 } } }
    }

    private let hand = Hand()
    private let instant = Date(timeIntervalSince1970: 1_828_845_000)

    @Test("is taken up by zones that are in use, within the hour and not at every question")
    func exchanged() throws {
        let folder = try ZoneFolder()
        defer { folder.remove() }
        try folder.put(ZoneFolder.file(rule: "PST8"), "America/Vancouver")
        let zone = try #require(
            Zone(identifier: "America/Vancouver", in: ZoneStore(root: folder.path, clock: hand.clock)))
        #expect(zone.offset(at: instant) == -28_800)
        try folder.put(ZoneFolder.file(rule: "PDT7"), "America/Vancouver")
        #expect(zone.offset(at: instant) == -28_800)
        hand.advance(seconds: 3600)
        #expect(zone.offset(at: instant) == -25_200)
    }

    @Test("that is damaged, or takes the file away, changes nothing until a good one comes")
    func damaged() throws {
        let folder = try ZoneFolder()
        defer { folder.remove() }
        try folder.put(ZoneFolder.file(rule: "PST8"), "America/Vancouver")
        let zone = try #require(
            Zone(identifier: "America/Vancouver", in: ZoneStore(root: folder.path, clock: hand.clock)))
        try folder.put(Array(ZoneFolder.file(rule: "PDT7").dropLast(3)), "America/Vancouver")
        hand.advance(seconds: 3600)
        #expect(zone.offset(at: instant) == -28_800)
        try FileManager.default.removeItem(atPath: "\(folder.path)/America/Vancouver")
        hand.advance(seconds: 3600)
        #expect(zone.offset(at: instant) == -28_800)
        try folder.put(ZoneFolder.file(rule: "PDT7"), "America/Vancouver")
        hand.advance(seconds: 3600)
        #expect(zone.offset(at: instant) == -25_200)
    }

    @Test("may come while many ask: each is answered by the old rules or the new")
    func concurrent() async throws {
        let folder = try ZoneFolder()
        defer { folder.remove() }
        try folder.put(ZoneFolder.file(rule: "PST8"), "America/Vancouver")
        let store = ZoneStore(root: folder.path, clock: hand.clock)
        let answers = await withTaskGroup(of: Set<Int>.self) { group in
            for asker in 0..<8 {
                group.addTask {
                    var answers: Set<Int> = []
                    for round in 0..<2_000 {
                        if asker == 0, round % 100 == 0 {
                            let rule = round % 200 == 0 ? "PDT7" : "PST8"
                            try? folder.put(ZoneFolder.file(rule: rule), "America/Vancouver")
                            hand.advance(seconds: 90)
                        }
                        guard let zone = Zone(identifier: "America/Vancouver", in: store) else { continue }
                        answers.insert(zone.offset(at: instant))
                    }
                    return answers
                }
            }
            return await group.reduce(into: Set<Int>()) { $0.formUnion($1) }
        }
        #expect(answers.isSubset(of: [-28_800, -25_200]))
    }
}
