import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

/// A file that a newer program wrote is read, and left as it is.
struct JournalNewerTests {
    /// A closed journal with one call, changed as a newer program would.
    private static func newer(_ scratch: Scratch, _ change: String) async throws -> CallID {
        let journal = try SQLiteJournal.open(at: scratch.data)
        let intent = Sample.intent()
        try await journal.seed(intent, in: .accepted)
        try await journal.database.writeWithoutTransaction { db in
            try db.execute(sql: change)
            try db.execute(sql: "PRAGMA user_version = 99")
        }
        journal.close()
        return intent.id
    }

    @Test func itIsReadAndNothingIsWritten() async throws {
        let scratch = try Scratch()
        let id = try await Self.newer(scratch, "ALTER TABLE call ADD COLUMN mood TEXT")
        let file = URL(filePath: JournalFiles(directory: scratch.data).database)
        let before = try Data(contentsOf: file)
        let journal = try SQLiteJournal.open(at: scratch.data)
        #expect(journal.isReadOnly && journal.trouble == .tooNew(version: 99))
        #expect(try await journal.call(id)?.state == .accepted)
        #expect(try await journal.calls(CallQuery(filter: CallFilter(parsing: "jane"), now: Sample.start)).count == 1)
        #expect(try await journal.events(of: id).count == 3)
        #expect(try await journal.drafts().isEmpty)
        #expect(try await journal.facts().schemaVersion == 99)
        var exported = 0
        try await journal.windows(CallQuery()) { exported += $0.count }
        #expect(exported == 1)
        let newer = JournalError.tooNew(version: 99)
        await #expect(throws: newer) { try await journal.commit(Sample.intent(number: "+1")) }
        await #expect(throws: newer) { try await journal.append(Sample.event(id, nil)) }
        await #expect(throws: newer) { try await journal.recover(at: Sample.start) }
        await #expect(throws: newer) { try await journal.forget(before: Sample.start) }
        await #expect(throws: newer) { try await journal.takeTurn(at: "sales") }
        #expect(try await journal.check() == nil)
        await journal.probe()
        #expect(journal.trouble == .tooNew(version: 99))
        journal.close()
        #expect(try Data(contentsOf: file) == before)
    }

    @Test(arguments: ["ALTER TABLE call RENAME COLUMN state TO standing", "DROP TABLE do_not_call"])
    func tablesThatAreNotOursAreSaidToBe(_ change: String) async throws {
        let scratch = try Scratch()
        _ = try await Self.newer(scratch, change)
        #expect(throws: JournalError.unreadable(version: 99)) { try SQLiteJournal.open(at: scratch.data) }
    }

    /// A state that only the newer program knows.
    @Test func valuesThatAreNotOursAreSaidToBe() async throws {
        let scratch = try Scratch()
        let id = try await Self.newer(scratch, "UPDATE call SET state = 'dreaming'")
        let journal = try SQLiteJournal.open(at: scratch.data)
        await #expect(throws: JournalError.unreadable(version: 99)) { try await journal.call(id) }
        #expect(journal.trouble == .tooNew(version: 99))
        #expect(!FileManager.default.fileExists(atPath: journal.files.path(of: .damaged)))
        journal.close()
    }
}
