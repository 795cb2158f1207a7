import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

struct JournalOpeningTests {
    /// What is opened and closed beside an open journal takes no lock from it: another program that closes last would drop the
    /// log that is being written.
    @Test func openingOnceMoreTakesNoLockAway() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await journal.commit(Sample.intent())
        try journal.files.prepare()
        let other = Process()
        other.executableURL = URL(filePath: "/usr/bin/sqlite3")
        other.arguments = [journal.files.database, "SELECT count(*) FROM call"]
        other.standardOutput = FileHandle.nullDevice
        try other.run()
        other.waitUntilExit()
        #expect(FileManager.default.fileExists(atPath: journal.files.writeAheadLog))
        try await journal.commit(Sample.intent(number: "+14155550001"))
        let fresh = try SQLiteJournal.open(at: scratch.data)
        #expect(try await fresh.calls(CallQuery()).count == 2)
    }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    @Test func commitsAreFlushedToTheDisk() throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        let pragmas = try journal.database.writeWithoutTransaction { db in
            try ["synchronous", "foreign_keys", "application_id", "user_version", "busy_timeout"].map {
                try Int.fetchOne(db, sql: "PRAGMA \($0)")
            }
        }
        #expect(pragmas == [2, 1, JournalSchema.applicationID, JournalSchema.migrations.count, 5000])
        #expect(try journal.database.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    }

    @Test func factsSayHowItStands() async throws {
        let scratch = try Scratch()
        let facts = try await SQLiteJournal.open(at: scratch.data).facts()
        #expect(facts.isDurable)
        #expect(facts.schemaVersion == JournalSchema.migrations.count)
        #expect(facts.calls == 0)
        #expect(facts.path.hasSuffix("journal.sqlite"))
    }

    @Test func nobodyElseCanRead() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await journal.commit(Sample.intent())
        #expect(try mode(journal.files.directory) == 0o700)
        #expect(try mode(journal.files.leases) == 0o700)
        for suffix in ["", "-wal", "-shm"] { #expect(try mode(journal.files.database + suffix) == 0o600) }
        #expect(try mode(journal.files.lease(journal.lease.id)) == 0o600)
    }

    @Test func whatOthersCouldReadIsClosed() throws {
        let scratch = try Scratch()
        try SQLiteJournal.open(at: scratch.data).close()
        let files = JournalFiles(directory: scratch.data)
        chmod(files.database, 0o644)
        chmod(files.directory, 0o755)
        let journal = try SQLiteJournal.open(at: scratch.data)
        #expect(try mode(files.database) == 0o600)
        #expect(try mode(files.directory) == 0o700)
        journal.close()
    }

    @Test func aDirectoryOfOthersKeepsItsPermissions() throws {
        let scratch = try Scratch()
        chmod(scratch.url.path, 0o755)
        try Data("x".utf8).write(to: scratch.url.appending(path: "other.txt"))
        let journal = try SQLiteJournal.open(at: scratch.url)
        #expect(try mode(scratch.url.path) == 0o755)
        #expect(try mode(journal.files.database) == 0o600)
    }

    @Test func aFileThatIsNoDatabaseIsDamaged() throws {
        let scratch = try Scratch()
        let files = JournalFiles(directory: scratch.data)
        try FileManager.default.createDirectory(at: scratch.data, withIntermediateDirectories: true)
        try Data(repeating: 7, count: 8192).write(to: URL(filePath: files.database))
        #expect { try SQLiteJournal.open(at: scratch.data) } throws: { error in
            guard case .damaged = error as? JournalError else { return false }
            return true
        }
    }

    @Test func anotherProgramsDatabaseIsRefusedUntouched() throws {
        let scratch = try Scratch()
        let files = JournalFiles(directory: scratch.data)
        try FileManager.default.createDirectory(at: scratch.data, withIntermediateDirectories: true)
        let other = try DatabaseQueue(path: files.database)
        try other.write { try $0.execute(sql: "CREATE TABLE theirs(x)") }
        try other.close()
        let before = try Data(contentsOf: URL(filePath: files.database))
        #expect { try SQLiteJournal.open(at: scratch.data) } throws: { error in
            guard case .damaged = error as? JournalError else { return false }
            return true
        }
        #expect(try Data(contentsOf: URL(filePath: files.database)) == before)
    }

    @Test func aDirectoryThatCannotBeMadeIsNamed() throws {
        let scratch = try Scratch()
        try Data().write(to: scratch.data)
        #expect { try SQLiteJournal.open(at: scratch.data) } throws: { error in
            guard case .cannotOpen = error as? JournalError else { return false }
            return true
        }
    }

    @Test func aTemporaryJournalLeavesNothing() async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.commit(Sample.intent())
        #expect(FileManager.default.fileExists(atPath: journal.files.directory))
        journal.close()
        #expect(!FileManager.default.fileExists(atPath: journal.files.directory))
    }

    @Test func manyOpenAtTheSameMoment() async throws {
        let scratch = try Scratch()
        let directory = scratch.data
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let journal = try SQLiteJournal.open(at: directory)
                    try await journal.commit(Sample.intent(number: nil))
                    journal.close()
                }
            }
            try await group.waitForAll()
        }
        let journal = try SQLiteJournal.open(at: directory)
        #expect(try await journal.calls(CallQuery()).count == 8)
    }

    @Test func aClosedJournalSaysSo() async throws {
        let journal = try SQLiteJournal.temporary()
        journal.close()
        await #expect(throws: JournalError.closed) { try await journal.commit(Sample.intent()) }
        await #expect(throws: JournalError.closed) { try await journal.calls(CallQuery()) }
        for await _ in journal.changes() { Issue.record("a closed journal has no changes") }
    }
}
