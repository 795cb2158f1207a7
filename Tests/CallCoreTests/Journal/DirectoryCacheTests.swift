import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

/// Lists read at providers are there again at the next start.
struct DirectoryCacheTests {
    private static let strange = "👩‍👩‍👧\u{202E}\u{1B}[31m\0 \"\\\n é"

    static let lists: [ShelvedList] = [
        ShelvedList(
            list: .agents,
            rows: [
                .agent(Agent(id: "a1", name: "Renewal", personName: "Sofía", language: "es-MX", purpose: "renewal")),
                .agent(Agent(id: "a2", name: strange)), .agent(Agent(id: "", name: "")),
            ], readAt: Sample.start),
        ShelvedList(
            list: .lines,
            rows: [
                .line(PhoneLine(id: "n1", number: "+12025551234", name: "East", direction: "outbound")),
                .line(PhoneLine(id: nil, number: "+61291234567")),
            ], readAt: Sample.start.addingTimeInterval(0.25)),
        ShelvedList(
            list: .contacts,
            rows: [
                .contact(
                    Contact(
                        id: "c1", name: "José Ñandú", number: "+525555550100", email: "jose@example.com", country: "MX",
                        timeZone: "America/Mexico_City", tags: ["vip", strange],
                        details: ["plan": "premium", "": strange])
                ), .contact(Contact(id: "c2", name: String(repeating: "界", count: 100_000))),
            ], readAt: Sample.start),
        ShelvedList(list: .contacts, rows: [], readAt: Sample.start),
    ]

    @Test(arguments: lists)
    func comesBackAsItWas(_ list: ShelvedList) async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await journal.keep(list, of: Sample.account)
        journal.close()
        let again = try SQLiteJournal.open(at: scratch.data)
        #expect(try await again.shelved(list.list, of: Sample.account) == list)
        for other in DirectoryKey.List.allCases where other != list.list {
            #expect(try await again.shelved(other, of: Sample.account) == nil)
        }
    }

    @Test func aListTakesThePlaceOfTheOneBefore() async throws {
        let journal = try SQLiteJournal.temporary()
        for list in Self.lists { try await journal.keep(list, of: Sample.account) }
        #expect(try await journal.shelved(.contacts, of: Sample.account)?.rows == [])
        #expect(try await journal.shelved(.agents, of: Sample.account)?.rows.count == 3)
    }

    /// An account's name may come to mean another provider or another address: nobody's contacts are shown there.
    @Test func anotherAccountOfTheSameNameGetsNothing() async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.keep(Self.lists[0], of: Sample.account)
        let elsewhere = Account(name: "sales", provider: .contactship, baseURL: "https://x.example", key: .missing)
        let other = Account(
            name: "sales", provider: .voxworks, baseURL: Sample.account.baseURL, environment: .sandbox, key: .missing)
        #expect(try await journal.shelved(.agents, of: elsewhere) == nil)
        #expect(try await journal.shelved(.agents, of: other) == nil)
        var account = Sample.account
        account.key = .command(["pass", "show", "a"])
        try await journal.keep(Self.lists[0], of: account)
        #expect(try await journal.shelved(.agents, of: account) != nil)
        account.key = .command(["pass", "show", "b"])
        #expect(try await journal.shelved(.agents, of: account) == nil)
    }

    @Test func aRowThatCannotBeReadIsLeftOut() async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.keep(Self.lists[1], of: Sample.account)
        for (rows, count) in [(#"[{"id":"n1"},{"number":"+1"},3,null]"#, 1), ("[", nil), ("{}", nil)]
            as [(String, Int?)]
        {
            try await journal.database.write { try $0.execute(sql: "UPDATE shelf SET rows = ?", arguments: [rows]) }
            #expect(try await journal.shelved(.lines, of: Sample.account)?.rows.count == count)
        }
    }

    @Test func tenThousandContactsComeAndGoQuickly() async throws {
        let journal = try SQLiteJournal.temporary()
        let rows = (0..<10_000).map {
            DirectoryRow.contact(Contact(id: "c\($0)", name: "Person \($0)", number: "+1415555\($0)"))
        }
        let list = ShelvedList(list: .contacts, rows: rows, readAt: Sample.start)
        try await journal.keep(list, of: Sample.account)
        #expect(try await journal.shelved(.contacts, of: Sample.account) == list)
    }

    /// A file of the first version, with a call in it, becomes a file of this one.
    @Test func aFileOfTheFirstVersionIsTakenOver() async throws {
        let scratch = try Scratch()
        let files = JournalFiles(directory: scratch.data)
        try FileManager.default.createDirectory(at: scratch.data, withIntermediateDirectories: true)
        let old = try DatabaseQueue(path: files.database)
        try await old.write { db in
            try db.execute(sql: JournalSchema.migrations[0].sql)
            try db.execute(sql: "PRAGMA application_id = \(JournalSchema.applicationID)")
            try db.execute(sql: "PRAGMA user_version = 1")
            try db.execute(
                sql: """
                    INSERT INTO call(id, account, provider, form, state, to_number, created_at, updated_at)
                    VALUES ('00000000-0000-4000-8000-000000000001', 'sales', 'contactship', '', 'scheduled',
                        '+14155552678', 1780000000000, 1780000000000)
                    """)
        }
        try old.close()
        let journal = try SQLiteJournal.open(at: scratch.data)
        #expect(try await journal.facts().schemaVersion == JournalSchema.migrations.count)
        let query = CalleeQuery(Callee(number: "+14155552678"), account: "sales", provider: .contactship)
        let facts = try await journal.calleeFacts(of: try #require(query), at: Sample.start)
        #expect(facts.lastCall?.state == .scheduled)
        try await journal.keep(Self.lists[0], of: Sample.account)
        #expect(try await journal.shelved(.agents, of: Sample.account) == Self.lists[0])
    }
}
