import Foundation
import GRDB
import Testing
import Wording

@testable import CallDomain
@testable import CallJournal

/// A trouble of the journal is known as long as it lasts, and no longer.
struct JournalFaultTests {
    /// Another program that holds the file, until it is killed.
    private final class Holder {
        private let process = Process()
        private let pipe = Pipe()

        init(_ path: String, _ sql: String) throws {
            process.executableURL = URL(filePath: "/usr/bin/sqlite3")
            process.arguments = [path]
            process.standardInput = pipe
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            try pipe.fileHandleForWriting.write(contentsOf: Data("\(sql);\n.system touch '\(path).held'\n".utf8))
            while access(path + ".held", F_OK) != 0 { usleep(1000) }
        }

        func letGo() {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }

    @Test func whoeverHoldsTheFileIsTold() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await journal.commit(Sample.intent(number: "+1"))
        var news = journal.troubles().makeAsyncIterator()
        #expect(await news.next() == .some(nil))
        let holder = try Holder(journal.files.database, "BEGIN IMMEDIATE")
        await #expect(throws: JournalError.locked) { try await journal.commit(Sample.intent(number: "+2")) }
        #expect(journal.trouble == .locked)
        #expect(await news.next() == .some(.locked))
        #expect(try await journal.calls(CallQuery()).count == 1)
        // Who starts now reads, and knows after its first attempt to write.
        let second = try SQLiteJournal.open(at: scratch.data)
        #expect(second.trouble == .locked && !second.isReadOnly)
        #expect(try await second.calls(CallQuery()).count == 1)
        holder.letGo()
        await journal.probe()
        #expect(journal.trouble == nil)
        #expect(await news.next() == .some(nil))
        try await second.commit(Sample.intent(number: "+2"))
        #expect(second.trouble == nil)
        #expect(try await second.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM lease") } == 2)
        // It is known to live, though it could not say so when it began.
        #expect(try await journal.recover(at: Sample.start).isEmpty)
        second.close()
        journal.close()
        #expect(await news.next() == nil)
    }

    /// One connection stands for the pool where the file was held at the start.
    @Test func aConnectionThatWasClosedRefuses() async throws {
        let scratch = try Scratch()
        let before = try SQLiteJournal.open(at: scratch.data)
        try await before.commit(Sample.intent(number: "+1"))
        before.close()
        let holder = try Holder(before.files.database, "BEGIN IMMEDIATE; DELETE FROM lease")
        defer { holder.letGo() }
        let journal = try SQLiteJournal.open(at: scratch.data)
        #expect(journal.database is DatabaseQueue)
        #expect(try await journal.calls(CallQuery()).count == 1)
        journal.close()
        await #expect(throws: JournalError.closed) { try await journal.calls(CallQuery()) }
        await #expect(throws: JournalError.closed) { try await journal.calls(CallQuery()) }
        await #expect(throws: JournalError.closed) { try await journal.commit(Sample.intent(number: "+2")) }
    }

    @Test func aFileThatIsMovedAwayIsToldOf() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await journal.commit(Sample.intent(number: "+1"))
        journal.lookAfterFile()
        #expect(journal.trouble == nil)
        try FileManager.default.moveItem(atPath: journal.files.database, toPath: scratch.url.path + "/elsewhere")
        journal.lookAfterFile()
        #expect(journal.trouble == .moved(path: journal.files.database))
        await #expect(throws: JournalError.moved(path: journal.files.database)) {
            try await journal.commit(Sample.intent(number: "+2"))
        }
        await journal.probe()
        #expect(journal.trouble == .moved(path: journal.files.database), "what is written is not found again")
        journal.close()
    }

    @Test func aFullDiskPasses() async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.limitPages(to: 1)
        await #expect(throws: JournalError.diskFull) {
            for _ in 0..<100 { try await journal.commit(Sample.intent(number: nil)) }
        }
        #expect(journal.trouble == .diskFull)
        try await journal.limitPages(to: 1_000_000)
        await journal.probe()
        #expect(journal.trouble == nil)
    }

    /// What one number or one call is refused for says nothing of the journal.
    @Test func aRefusalIsNoTrouble() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.commit(intent)
        await #expect(throws: JournalError.heldBack(by: intent.id, .intended)) {
            try await journal.commit(Sample.intent())
        }
        await #expect(throws: JournalError.notOnDoNotCall("+1")) {
            try await journal.removeDoNotCall("+1", reason: "x", by: "ana", at: Sample.start)
        }
        #expect(journal.trouble == nil)
    }

    @Test(arguments: [JournalFault.damaged("x"), .tooNew(version: 9)])
    func whatCannotPassStays(_ trouble: JournalFault) {
        let hub = HealthFeed(nil)
        hub.note(.diskFull)
        hub.note(trouble)
        hub.note(.locked)
        hub.noteSuccess()
        #expect(hub.current == trouble)
        hub.noteCheck(nil)
        #expect(hub.current == (trouble == .damaged("x") ? nil : trouble))
    }

    @Test(arguments: [
        JournalFault.diskFull, .readOnly, .locked, .diskFails("x"), .damaged("x"), .tooNew(version: 9),
    ])
    func everyTroubleSaysThatNoCallIsPlaced(_ trouble: JournalFault) {
        #expect(trouble.words.contains("no call is placed") && trouble.words.hasSuffix("."))
        #expect(JournalFault(trouble.error) == trouble)
    }
}

extension SQLiteJournal {
    /// As a disk that has no more room.
    func limitPages(to count: Int) async throws {
        try await database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(count)") }
    }
}
