import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

struct JournalErrorTests {
    static let meanings: [(ResultCode, JournalError)] = [
        (.SQLITE_FULL, .diskFull), (.SQLITE_IOERR_SHMSIZE, .diskFull), (.SQLITE_READONLY, .readOnly),
        (.SQLITE_READONLY_DIRECTORY, .readOnly), (.SQLITE_BUSY, .locked), (.SQLITE_BUSY_SNAPSHOT, .locked),
        (.SQLITE_LOCKED, .locked), (.SQLITE_CORRUPT, .damaged("words")), (.SQLITE_NOTADB, .damaged("words")),
        (.SQLITE_CANTOPEN, .cannotOpen(path: "/p", reason: "words")), (.SQLITE_IOERR, .diskFails("words")),
        (.SQLITE_IOERR_WRITE, .diskFails("words")),
    ]

    @Test(arguments: meanings)
    func meaning(_ code: ResultCode, _ expected: JournalError) {
        #expect(JournalError(DatabaseError(resultCode: code, message: "words"), path: "/p") == expected)
    }

    @Test func aFullDiskRefusesTheIntentAndKeepsWhatWasThere() async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.commit(Sample.intent(number: "+1"))
        try await journal.database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA max_page_count = 1")
        }
        await #expect(throws: JournalError.diskFull) {
            for _ in 0..<100 { try await journal.commit(Sample.intent(number: nil)) }
        }
        #expect(try await journal.calls(CallQuery()).contains { $0.callee.number == "+1" })
    }

    @Test func aReadOnlyFileRefusesTheIntent() async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
        await #expect(throws: JournalError.readOnly) { try await journal.commit(Sample.intent()) }
    }
}
