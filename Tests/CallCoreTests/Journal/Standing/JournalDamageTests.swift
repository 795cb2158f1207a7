import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

/// Bytes that a disk got wrong: nothing crashes, and nobody is called on a journal that is known to be damaged.
struct JournalDamageTests {
    private static let calls = 120
    private static let pageSize = 4096

    enum Place: CaseIterable {
        case header, schema, interior, anywhere, freelist, log, end
    }

    /// A journal with interior pages, freed pages and, as long as it is open, a log.
    private static func fill(_ scratch: Scratch) async throws -> SQLiteJournal {
        let journal = try SQLiteJournal.open(at: scratch.data)
        let reports = (0..<calls).map { index in
            var report = Sample.report("call-\(index)", .ended(.completed))
            report.toNumber = "+1415555\(1000 + index)"
            report.toName = "Person \(index)"
            report.createdAt = Sample.start
            report.transcript = [Sample.line(String(repeating: "words number \(index) ", count: 60))]
            return report
        }
        try await journal.adopt(reports, account: Sample.account, at: Sample.start)
        try await journal.database.writeWithoutTransaction { db in
            try db.execute(sql: "CREATE TABLE filler(x)")
            try db.execute(sql: "INSERT INTO filler SELECT randomblob(2000) FROM call")
            try db.execute(sql: "DROP TABLE filler")
            _ = try db.checkpoint(.truncate)
        }
        try await journal.commit(Sample.intent(number: "+13125550100"))
        return journal
    }

    /// Flips bits of some bytes of a kind of page.
    private static func flip(_ place: Place, in files: JournalFiles, _ random: inout DomainRandom) throws {
        let path = place == .log ? files.writeAheadLog : files.database
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let pages = stride(from: 0, to: bytes.count, by: pageSize)
        let trunk = bytes[32..<36].reduce(0) { $0 << 8 | Int($1) }
        let range: Range<Int>
        switch place {
        case .header: range = 0..<100
        case .schema: range = 100..<pageSize
        case .interior:
            let interior = pages.filter { $0 > 0 && (bytes[$0] == 5 || bytes[$0] == 2) }
            let page = try #require(interior.randomElement(using: &random))
            range = page..<(page + pageSize)
        case .freelist:
            try #require(trunk > 0)
            range = ((trunk - 1) * pageSize)..<((trunk - 1) * pageSize + 64)
        case .anywhere, .log: range = 0..<bytes.count
        case .end:
            // A page that never reached the disk.
            bytes.removeLast(pageSize * Int.random(in: 1...4, using: &random))
            range = 0..<0
        }
        for _ in 0..<(range.isEmpty ? 0 : 24) {
            bytes[Int.random(in: range, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
        }
        try Data(bytes).write(to: URL(filePath: path))
    }

    private static func copy(_ scratch: Scratch) throws -> (Scratch, JournalFiles) {
        let other = try Scratch()
        try FileManager.default.copyItem(at: scratch.data, to: other.data)
        // Left as by a machine that went down: nobody has the copy open.
        try? FileManager.default.removeItem(atPath: JournalFiles(directory: other.data).database + "-shm")
        return (other, JournalFiles(directory: other.data))
    }

    /// Everything a person does; the first thing that is found wrong.
    private static func use(_ journal: SQLiteJournal) async -> JournalError? {
        let uses: [@Sendable (SQLiteJournal) async throws -> Void] = [
            { _ = try await $0.recover(at: Sample.start) },
            { _ = try await $0.calls(CallQuery(limit: 1_000)) },
            { _ = try await $0.calls(CallQuery(filter: CallFilter(parsing: "words"), now: Sample.start)) },
            { _ = try await $0.counts(CallQuery()) },
            { _ = try await $0.statistics(CallQuery()) },
            { _ = try await $0.inboxFacts() },
            { journal in
                for call in try await journal.calls(CallQuery(limit: 20)) {
                    _ = try await journal.transcript(of: call.id)
                }
            },
            { _ = try await $0.check() },
        ]
        for use in uses {
            do {
                try await use(journal)
            } catch let error as JournalError {
                if case .damaged = error { return error }
            } catch {
                Issue.record("\(error)")
            }
        }
        return nil
    }

    @Test(arguments: Place.allCases)
    func whatIsKnownToBeDamagedPlacesNothing(_ place: Place) async throws {
        let whole = try Scratch()
        let open = try await Self.fill(whole)
        // A log that is whole would mend the pages it holds.
        if place != .log { open.abandon() }
        var random = DomainRandom(seed: 7)
        var found = 0
        for round in 0..<12 {
            let (scratch, files) = try Self.copy(whole)
            try Self.flip(place, in: files, &random)
            let size = try Self.size(files.database)
            do {
                let journal = try SQLiteJournal.open(at: scratch.data)
                _ = await Self.use(journal)
                if case .damaged? = journal.trouble {
                    found += 1
                    await Self.expectNoCall(journal, "\(place), round \(round)")
                    journal.close()
                    try await Self.expectNoCallByOthers(scratch, "\(place), round \(round)")
                } else {
                    journal.close()
                }
            } catch let error as JournalError {
                // A file that cannot be opened at all is said to be damaged, or another program's.
                guard case .damaged = error else {
                    Issue.record("\(place), round \(round): \(error)")
                    continue
                }
                found += 1
            }
            #expect(try Self.size(files.database) >= size, "\(place), round \(round): the file was cut")
        }
        // A log whose end is not whole is a log that ends earlier.
        open.close()
        if place != .log { #expect(found > 0, "\(place): nothing was found damaged") }
    }

    private static func size(_ path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }

    private static func expectNoCall(_ journal: SQLiteJournal, _ words: String) async {
        do {
            try await journal.commit(Sample.intent(number: "+16175550100"))
            Issue.record("\(words): a call was decided on a damaged journal")
        } catch {
            if case .damaged? = error as? JournalError { return }
            Issue.record("\(words): \(error)")
        }
    }

    private static func expectNoCallByOthers(_ scratch: Scratch, _ words: String) async throws {
        do {
            let other = try SQLiteJournal.open(at: scratch.data)
            #expect(other.isReadOnly, "\(words)")
            await expectNoCall(other, words)
            other.close()
        } catch let error as JournalError {
            if case .damaged = error { return }
            Issue.record("\(words): \(error)")
        }
    }

    /// Another process found out while this one has it open.
    @Test func whatAnotherProcessFoundIsKnownHere() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        let intent = Sample.intent()
        try await journal.commit(intent)
        #expect(journal.files.note(.damaged, "page 7\nis gone"))
        let damaged = JournalError.damaged("page 7 is gone")
        await #expect(throws: damaged) { try await journal.commit(Sample.intent(number: "+1")) }
        await #expect(throws: damaged) { try await journal.beginSending(intent.id, at: Sample.start) }
        #expect(journal.trouble == .damaged("page 7 is gone"))
        // What came of a call that was sent before is kept all the same, as long as the file takes it.
        try await journal.append(Sample.event(intent.id, .notSent))
        #expect(try await journal.check() == nil)
        try await journal.commit(Sample.intent(number: "+1"))
        journal.close()
    }

    @Test func aMarkIsAboutOneFile() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        let files = journal.files
        #expect(files.note(.damaged, "page 7"))
        journal.close()
        #expect(try SQLiteJournal.open(at: scratch.data).isReadOnly)
        // Half a mark counts as one.
        try Data().write(to: URL(filePath: files.path(of: .damaged)))
        #expect(files.noted(.damaged) != nil)
        #expect(files.note(.damaged, "page 7"))
        try FileManager.default.moveItem(atPath: files.database, toPath: files.database + ".away")
        let new = try SQLiteJournal.open(at: scratch.data)
        #expect(!new.isReadOnly)
        try await new.commit(Sample.intent())
        new.close()
    }

    @Test func anEndThatWasNotOrderlyIsCheckedOnce() async throws {
        let scratch = try Scratch()
        let first = try SQLiteJournal.open(at: scratch.data)
        first.close()
        let second = try SQLiteJournal.open(at: scratch.data)
        _ = try await second.recover(at: Sample.start)
        #expect(!second.isUnchecked)
        second.abandon()
        let third = try SQLiteJournal.open(at: scratch.data)
        _ = try await third.recover(at: Sample.start)
        #expect(third.isUnchecked)
        third.abandon()
        let fourth = try SQLiteJournal.open(at: scratch.data)
        #expect(fourth.isUnchecked)
        #expect(try await fourth.check() == nil)
        #expect(!fourth.isUnchecked)
        fourth.close()
    }
}
