import Foundation
import GRDB
import OrderedCollections
import Testing

@testable import CallDomain
@testable import CallJournal

struct DraftStoreTests {
    private static func draft(
        _ id: CallID = CallID(), _ name: String = "Jane", at seconds: Double = 0, stemsFrom: CallID? = nil
    ) -> FormDraft {
        FormDraft(
            id: id, form: "contactship-phone", account: "sales", values: FormValues(["full_name": .text(name)]),
            focus: "full_name", stemsFrom: stemsFrom, updatedAt: Sample.start.addingTimeInterval(seconds))
    }

    private static let values: [(String, FormValues)] = [
        ("nothing", FormValues()),
        ("spaces", FormValues(["a": .text("   ")])),
        ("100,000 characters", FormValues(["a": .text(String(repeating: "x", count: 100_000))])),
        ("a family", FormValues(["a": .text("👩‍👩‍👧\u{200D}\u{1F1E6}")])),
        ("right to left", FormValues(["a": .text("محمد \u{202E}العربي")])),
        ("control characters", FormValues(["a": .text("\0\u{1}\u{1B}[31m\r\n\t\u{7F}\u{85}")])),
        ("a lone backslash", FormValues(["a": .text("\\"), "b.c": .text("\\u0000\"")])),
        ("JSON as text", FormValues(["a": .text("{\"a\": [1, null]}")])),
        ("quotes", FormValues(["a'; DROP TABLE draft; --": .text("'; DELETE FROM call; --")])),
        (
            "every kind",
            FormValues([
                "z": .toggle(false), "p": .pairs([.init(key: "", value: ""), .init(key: "k", value: "\0")]),
                "o": .object(["n": .number("250.00"), "deep": ["x": [true, .null, ["y": "z"]]]]), "a": .text("last"),
            ])
        ),
    ]

    @Test(arguments: values.indices) func valuesComeBackAsTheyWereTyped(_ index: Int) async throws {
        let (name, values) = Self.values[index]
        let scratch = try Scratch()
        var draft = Self.draft()
        draft.values = values
        draft.setAside = ["other": values, "": FormValues()]
        draft.focus = nil
        let template = FormTemplate(name: name, form: "f", account: nil, values: values, updatedAt: Sample.start)
        do {
            let journal = try SQLiteJournal.open(at: scratch.data)
            try await journal.keep(draft)
            try await journal.keep(template, replacing: false)
            journal.abandon()
        }
        let journal = try SQLiteJournal.open(at: scratch.data)
        let kept = try #require(try await journal.drafts().first)
        #expect(kept == draft)
        #expect(Array(kept.values.entries.keys) == Array(values.entries.keys))
        #expect(try await journal.templates() == [template])
    }

    @Test func theNewestStateIsKeptAndTheNewestDraftComesFirst() async throws {
        let journal = try SQLiteJournal.temporary()
        let older = CallID()
        let newer = CallID()
        try await journal.keep(Self.draft(older, "Jane"))
        try await journal.keep(Self.draft(newer, "Bob", at: 1))
        #expect(try await journal.drafts().map(\.id) == [newer, older])
        try await journal.keep(Self.draft(older, "Jane S", at: 2))
        #expect(try await journal.drafts().map { $0.values.text("full_name") } == ["Jane S", "Bob"])
        try await journal.dropDraft(older)
        try await journal.dropDraft(older)
        #expect(try await journal.drafts().map(\.id) == [newer])
    }

    @Test func aDraftBelongsToTheLivingThatEditIt() async throws {
        let scratch = try Scratch()
        let first = try SQLiteJournal.open(at: scratch.data)
        let second = try SQLiteJournal.open(at: scratch.data)
        let draft = Self.draft()
        try await first.keep(draft)
        #expect(try await second.drafts().isEmpty)
        await #expect(throws: JournalError.editedElsewhere(draft.id)) { try await second.keep(draft) }
        await #expect(throws: JournalError.editedElsewhere(draft.id)) { try await second.dropDraft(draft.id) }
        await #expect(throws: JournalError.editedElsewhere(draft.id)) {
            try await second.keep(Self.draft(stemsFrom: draft.id))
        }
        #expect(try await first.drafts() == [draft])
        first.abandon()
        #expect(try await second.drafts() == [draft])
        try await second.keep(draft)
        let third = try SQLiteJournal.open(at: scratch.data)
        #expect(try await third.drafts().isEmpty)
        second.close()
        #expect(try await third.drafts() == [draft])
    }

    /// The program died after the call was decided and before its draft was dropped.
    @Test(arguments: CallState.allCases) func aDraftWhoseCallWasDecidedIsNeverPlacedAgain(_ state: CallState)
        async throws
    {
        let scratch = try Scratch()
        let intent = Sample.intent()
        do {
            let dying = try SQLiteJournal.open(at: scratch.data)
            try await dying.keep(Self.draft(intent.id))
            try await dying.seed(intent, in: state)
            #expect(try await dying.drafts().isEmpty)
            dying.abandon()
        }
        let journal = try SQLiteJournal.open(at: scratch.data)
        if state == .intended || state == .sending { #expect(try await journal.drafts().isEmpty) }
        _ = try await journal.recover(at: Sample.start)
        let drafts = try await journal.drafts()
        guard [.intended, .notSent, .throttled, .rejected].contains(state) else {
            #expect(drafts.isEmpty)
            #expect(try await journal.peekDrafts() == 0)
            return
        }
        let draft = try #require(drafts.first)
        #expect(drafts.count == 1)
        #expect(draft.id != intent.id)
        #expect(draft.stemsFrom == intent.id)
        #expect(draft.values.text("full_name") == "Jane")
        #expect(try await journal.drafts() == drafts)
        #expect(try await journal.peekDrafts() == 1)
    }

    @Test func aCallThatWillBeSentAgainGivesNoDraft() async throws {
        let scratch = try Scratch()
        let living = try SQLiteJournal.open(at: scratch.data)
        let dying = try SQLiteJournal.open(at: scratch.data)
        let intent = Sample.intent()
        try await dying.keep(Self.draft(intent.id))
        try await living.seed(intent, in: .sending)
        try await living.append(Sample.event(intent.id, .throttled), holding: true)
        dying.abandon()
        #expect(try await living.drafts().isEmpty)
        try await living.release(intent.id, .stopped, at: Sample.start)
        #expect(try await living.drafts().map(\.stemsFrom) == [intent.id])
    }

    @Test func aDraftTakesThePlaceOfTheOneItStemsFrom() async throws {
        let journal = try SQLiteJournal.temporary()
        let former = CallID()
        try await journal.keep(Self.draft(former))
        let draft = Self.draft(stemsFrom: former)
        try await journal.keep(draft)
        #expect(try await journal.drafts() == [draft])
    }

    @Test func templatesAreKeptByName() async throws {
        let journal = try SQLiteJournal.temporary()
        func template(_ name: String, _ text: String = "x") -> FormTemplate {
            FormTemplate(
                name: name, form: "contactship-phone", account: "sales",
                values: FormValues(["full_name": .text(text)]), updatedAt: Sample.start)
        }
        try await journal.keep(template("renewal"), replacing: false)
        await #expect(throws: JournalError.nameTaken("renewal")) {
            try await journal.keep(template("renewal", "y"), replacing: false)
        }
        try await journal.keep(template("renewal", "y"), replacing: true)
        try await journal.keep(template("a family 👩‍👩‍👧"), replacing: true)
        #expect(try await journal.templates() == [template("a family 👩‍👩‍👧"), template("renewal", "y")])
        await #expect(throws: JournalError.nameTaken("renewal")) {
            try await journal.renameTemplate("a family 👩‍👩‍👧", to: "renewal")
        }
        try await journal.renameTemplate("a family 👩‍👩‍👧", to: "family")
        try await journal.renameTemplate("family", to: "family")
        await #expect(throws: JournalError.noSuchTemplate("gone")) {
            try await journal.renameTemplate("gone", to: "new")
        }
        await #expect(throws: JournalError.noSuchTemplate("gone")) { try await journal.dropTemplate("gone") }
        try await journal.dropTemplate("renewal")
        #expect(try await journal.templates() == [template("family")])
    }

    @Test(
        arguments: [
            ("", nil), ("   ", nil), ("a\u{1B}b", nil), ("a\nb", nil), (String(repeating: "x", count: 61), nil),
            (" renewal \n", "renewal"), ("王小明", "王小明"), ("e" + String(repeating: "\u{301}", count: 200), nil),
        ] as [(String, String?)])
    func namesAreChecked(_ text: String, _ name: String?) { #expect(FormTemplate.name(text) == name) }

    /// What the first release wrote opens, and keeps what it held.
    @Test func aFileOfTheFirstVersionMigrates() async throws {
        let scratch = try Scratch()
        let files = JournalFiles(directory: scratch.data)
        try FileManager.default.createDirectory(at: scratch.data, withIntermediateDirectories: true)
        let old = try DatabaseQueue(path: files.database)
        let call = CallID()
        try await old.write { db in
            try db.execute(sql: JournalSchema.migrations[0].sql)
            try db.execute(
                sql: """
                    INSERT INTO call(id, account, provider, form, state, to_name, created_at, updated_at)
                    VALUES (?, 'sales', 'contactship', 'contactship-phone', 'rejected', 'Jane', 1, 1)
                    """, arguments: [call.description])
            try db.execute(sql: "PRAGMA application_id = \(JournalSchema.applicationID); PRAGMA user_version = 1")
        }
        try old.close()
        let journal = try SQLiteJournal.open(at: scratch.data)
        #expect(try await journal.facts().schemaVersion == JournalSchema.migrations.count)
        #expect(try await journal.call(call)?.callee.name == "Jane")
        #expect(try await journal.drafts().isEmpty)
        let draft = Self.draft()
        try await journal.keep(draft)
        #expect(try await journal.drafts() == [draft])
    }
}

extension SQLiteJournal {
    /// Rows of drafts, whosever they are.
    fileprivate func peekDrafts() async throws -> Int {
        try await database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM draft") ?? 0 }
    }
}
