import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

/// Looking at a journal makes and changes nothing, and a log without its database is left alone.
struct JournalLookTests {
    private static func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    private static func names(_ url: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    }

    @Test func whereThereIsNoneNothingIsMade() async throws {
        let scratch = try Scratch()
        chmod(scratch.url.path, 0o755)
        for place in [scratch.url, scratch.data, scratch.data.appending(path: "deeper")] {
            #expect(!SQLiteJournal.isThere(place))
            let journal = try SQLiteJournal.look(at: place)
            #expect(journal.isAbsent && journal.isReadOnly && journal.trouble == nil)
            #expect(try await journal.calls(CallQuery()).isEmpty)
            #expect(try await journal.doNotCall(matching: "", limit: 9).count == 0)
            await #expect(throws: JournalError.self) { try await journal.commit(Sample.intent()) }
            for await _ in journal.changes() { Issue.record("there are no changes") }
            journal.close()
        }
        #expect(try Self.names(scratch.url).isEmpty)
        #expect(try Self.mode(scratch.url.path) == 0o755)
    }

    @Test func aJournalIsReadAndStaysAsItIs() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await journal.seed(in: .accepted)
        journal.close()
        try FileManager.default.removeItem(at: scratch.data.appending(path: "leases"))
        chmod(scratch.data.path, 0o755)
        let before = try Self.names(scratch.data)
        let look = try SQLiteJournal.look(at: scratch.data)
        #expect(look.isLook && look.isReadOnly && look.trouble == nil)
        #expect(try await look.calls(CallQuery()).count == 1)
        #expect(try await look.facts().isDurable)
        #expect(try await look.check() == nil)
        await #expect(throws: JournalError.readOnly) { try await look.commit(Sample.intent(number: "+1")) }
        look.close()
        let after = try Self.names(scratch.data)
        #expect(after == before)
        #expect(try Self.mode(scratch.data.path) == 0o755)
    }

    /// An older program's file has to be brought up to date before it is read.
    @Test func anOlderOneIsBroughtUpToDate() throws {
        let scratch = try Scratch()
        let files = JournalFiles(directory: scratch.data)
        try FileManager.default.createDirectory(at: scratch.data, withIntermediateDirectories: true)
        let older = try DatabaseQueue(path: files.database)
        try older.inDatabase { try JournalSchema.migrate($0, to: 11) }
        try older.close()
        #expect(try !SQLiteJournal.look(at: scratch.data).isLook)
        #expect(try SQLiteJournal.look(at: scratch.data).isLook)
    }

    /// The newest calls are in the log alone while the database is away.
    @Test(arguments: [true, false])
    func aLogWithoutItsDatabaseIsLeftAlone(_ isEmptyFileLeft: Bool) async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        let files = journal.files
        journal.abandon()
        // As a process that was killed leaves it: the last one to close would have emptied the log.
        let again = try SQLiteJournal.open(at: scratch.data)
        try await again.commit(Sample.intent(number: "+1"))
        let log = try Data(contentsOf: URL(filePath: files.writeAheadLog))
        #expect(!log.isEmpty)
        let database = try Data(contentsOf: URL(filePath: files.database))
        let other = try Scratch()
        try FileManager.default.createDirectory(at: other.data, withIntermediateDirectories: true)
        let left = JournalFiles(directory: other.data)
        try log.write(to: URL(filePath: left.writeAheadLog))
        if isEmptyFileLeft { try Data().write(to: URL(filePath: left.database)) }
        again.close()
        for _ in 0..<2 {
            let refusal = JournalError.logWithoutDatabase(path: left.database)
            #expect(throws: refusal) { try SQLiteJournal.look(at: other.data) }
            #expect(throws: refusal) { try SQLiteJournal.open(at: other.data) }
        }
        #expect(try Data(contentsOf: URL(filePath: left.writeAheadLog)) == log)
        try database.write(to: URL(filePath: left.database))
        let back = try SQLiteJournal.open(at: other.data)
        #expect(try await back.call(intent.id)?.state == .unknown)
        #expect(try await back.calls(CallQuery()).count == 2)
        back.close()
    }

    @Test(arguments: [-1, -100, Int(Int32.min)])
    func aNegativeVersionIsDamage(_ version: Int) async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await journal.seed(in: .unknown)
        try await journal.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(version)") }
        journal.close()
        for open in [SQLiteJournal.open, SQLiteJournal.look] {
            #expect { try open(scratch.data, .system) } throws: { error in
                guard case .damaged = error as? JournalError else { return false }
                return true
            }
        }
    }
}
