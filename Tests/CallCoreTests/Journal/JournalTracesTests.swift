import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

/// What is erased leaves nothing in any page: not in the index of words, nor in pages that were given back, nor in the log.
struct JournalTracesTests {
    private static let number = "+14155552678"

    /// Words of one person among those of many, in pages that split, merge and are given back.
    private static func report(_ index: Int, isJane: Bool) -> CallReport {
        let number = isJane ? number : "+1312555\(1000 + index)"
        let name = isJane ? "Quixquell Jambolaya" : "Person \(index)"
        var report = Sample.report("call-\(isJane ? "jane" : "bob")-\(index)", .ended(.completed))
        report.toName = name
        report.toNumber = number
        report.createdAt = Sample.start
        report.endedAt = Sample.start
        report.transcript = (0..<8).map { line in
            Sample.line(isJane ? "zyxwquark \(line) flumpgrommet said \(name)" : "plain words \(line) of \(name)")
        }
        return report
    }

    private static func everyByte(_ directory: URL) throws -> Data {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).reduce(into: Data()) { all, name in
            all += (try? Data(contentsOf: directory.appending(path: name))) ?? Data()
        }
    }

    @Test func noPageOfAnyFileHoldsAnythingOfThePerson() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        // As SQLite is built elsewhere: what moves within the file leaves its old place as it was.
        try await journal.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = OFF") }
        for start in stride(from: 0, to: 240, by: 20) {
            let reports = (start..<(start + 20)).map { Self.report($0, isJane: $0 % 3 == 0) }
            try await journal.adopt(reports, account: Sample.account, at: Sample.start)
        }
        // Rows and words that were there once and are somewhere else now.
        for index in stride(from: 0, to: 240, by: 3) {
            let call = try #require(
                try await journal.call(provider: .contactship, account: "sales", providerCallID: "call-jane-\(index)"))
            try await journal.remark(
                CallRemark(note: .set("flumpgrommet \(index)")), on: call.id, by: "ana", at: Sample.start)
        }
        let before = try Self.everyByte(scratch.data)
        let erasure = try await journal.forget(Self.number)
        #expect(erasure.calls == 80 && erasure.isTraceless)
        let after = try Self.everyByte(scratch.data)
        // Whole words, and the trigrams of words that only this person said, as the index keeps them.
        for trace in ["quixquell", "Quixquell", "zyxwquark", "flumpgrommet", "4155552678", "call-jane", "zyx"] {
            #expect(before.range(of: Data(trace.utf8)) != nil, "\(trace)")
            #expect(after.range(of: Data(trace.utf8)) == nil, "\(trace)")
        }
        let vocabulary = try await journal.database.write { db in
            try db.execute(sql: "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, row)")
            return try String.fetchSet(db, sql: "SELECT term FROM temp.words")
        }
        #expect(vocabulary.isDisjoint(with: ["zyx", "yxw", "xwq", "wqu", "mpg", "pgr", "qux"]))
        #expect(vocabulary.contains("pla"))
        let free = try await journal.database.read { try Int.fetchOne($0, sql: "PRAGMA freelist_count") }
        #expect(free == 0)
        #expect(try Data(contentsOf: URL(filePath: journal.files.writeAheadLog)).isEmpty)
        journal.close()
    }
}
