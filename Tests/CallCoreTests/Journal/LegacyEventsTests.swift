import Foundation
import GRDB
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal

/// Journals of older versions kept sentences; each becomes the kind that it was written for, or stays a sentence.
struct LegacyEventsTests {
    private static func sentence(_ event: CallEvent) -> LegacyEvents.Sentence {
        LegacyEvents.Sentence(words: event.words, source: event.source, state: event.reported)
    }

    /// Without the ids that sentences do not have.
    private static func plain(_ kind: CallEvent.Kind) -> CallEvent.Kind {
        guard case .operation(_, let act, let step) = kind else { return kind }
        return .operation(EventSamples.operation, act, step)
    }

    @Test(arguments: EventSamples.all())
    func everySentenceBecomesItsKind(_ event: CallEvent) throws {
        let kinds = LegacyEvents.kinds(of: [Self.sentence(event)])
        #expect(kinds.map(Self.plain) == [event.kind])
    }

    /// A person's reason, or a provider's message, that reads like any sentence of ours.
    @Test(arguments: EventKindTests.sentences)
    func aQuotedSentenceIsNotTakenForOne(_ text: String) {
        for event in EventSamples.all(saying: text) {
            let kind = LegacyEvents.kinds(of: [Self.sentence(event)])[0]
            let isSame = Self.plain(kind) == event.kind
            // What cannot be told apart stays what it was: a sentence, by which nothing is decided.
            #expect(isSame || kind == .told(event.words), "\(event.words)")
            if case .operation = event.kind { continue }
            if case .operation = kind { Issue.record("\(event.words)") }
        }
    }

    @Test(
        "which operations are open",
        arguments: [
            (["ana: cancel"], "cancel"), (["ana: cancel", "+cancel: taken by the provider"], nil),
            (["ana: cancel", "+cancel: Refused (400): no"], nil),
            (["ana: cancel", "-cancel: outcome unknown: lost"], "cancel"),
            (
                ["ana: cancel", "-cancel: outcome unknown: lost", "-cancel: read before the next: the call is live"],
                nil
            ),
            (["ana: hang up", "+hang up, not placed yet: x; asked again in 2 s (1 of 5)"], "hang up"),
            (["A: B: reschedule to 2026-01-01T00:00:00Z"], "reschedule to 2026-01-01T00:00:00Z"),
            (["ana: note: she said: cancel"], nil),
            (["ana: it was placed as x. cancel"], nil), (["ana: it was placed as x. she said: cancel"], nil),
            (["ana placed it outside calling hours (x): she said: cancel"], nil),
            (["ana placed it over the cap of 3 calls a day (3 before it): cancel"], nil),
            (["by ana: disposition x: hang up"], nil), (["+cancel: taken by the provider"], nil), ([], nil),
        ] as [([String], String?)])
    func openOperations(_ words: [String], _ open: String?) {
        let sources: [Character: EventSource] = ["+": .answer, "-": .trunkline]
        let sentences = words.map { text in
            let source = text.first.flatMap { sources[$0] }
            return LegacyEvents.Sentence(
                words: source == nil ? text : String(text.dropFirst()), source: source ?? .person, state: nil)
        }
        let events = zip(sentences, LegacyEvents.kinds(of: sentences)).map { sentence, kind in
            CallEvent(call: CallID(), at: Sample.start, source: sentence.source ?? .person, kind: kind)
        }
        #expect(PendingOperation.all(in: events).last?.act.words == open)
        #expect(events.map(\.words) == sentences.map(\.words))
    }

    /// A file of each version that kept sentences, with one of each, opens and reads as it read before.
    @Test(arguments: 1..<JournalSchema.versionOfEvents)
    func aJournalOfEachVersionOpens(_ version: Int) async throws {
        let scratch = try Scratch()
        let ids = try Self.writeOld(version, at: scratch)
        let journal = try SQLiteJournal.open(at: scratch.data)
        let events = try await journal.events(of: ids.scheduled)
        #expect(events.map(\.words) == EventSamples.all().map(\.words))
        #expect(!events.contains { if case .told = $0.kind { true } else { false } })
        #expect(PendingOperation.all(in: try await journal.events(of: ids.open)).map(\.act) == [.hangUp])
        let moved = try await journal.reading { try $0.policy.movedAt([ids.scheduled]) }
        #expect(moved == EventSamples.instant)
        if version < JournalSchema.versionOfListings {
            let found = CallQuery(filter: CallFilter(parsing: "\"line was dead\""), now: Sample.start)
            #expect(try await journal.calls(found).map(\.id) == [ids.scheduled])
        }
        // An event stays as it is, also once it was converted.
        await #expect(throws: JournalError.self) {
            try await journal.write { try $0.db.execute(sql: "UPDATE event SET payload = '{}'") }
        }
    }

    private static func writeOld(_ version: Int, at scratch: Scratch) throws -> (scheduled: CallID, open: CallID) {
        let files = JournalFiles(directory: scratch.data)
        try files.prepare()
        let (scheduled, open) = (CallID(), CallID())
        let database = try DatabaseQueue(path: files.database)
        try database.writeWithoutTransaction { db in
            try JournalSchema.migrate(db, to: version)
            try insert(scheduled, EventSamples.all(), 1, db)
            let begun = CallEvent(
                call: open, at: Sample.start, source: .person, kind: PendingOperation(.hangUp).event(.begun(by: "ben")))
            try insert(open, [begun], 2, db)
        }
        try database.close()
        return (scheduled, open)
    }

    private static func insert(_ id: CallID, _ events: [CallEvent], _ ordinal: Int, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO call(ordinal, id, account, provider, form, state, provider_call_id, created_at, updated_at)
                VALUES (?, ?, 'sales', 'voxworks', 'voxworks-call', 'scheduled', ?, 1, 1)
                """, arguments: [ordinal, id.description, "call-\(ordinal)"])
        for event in events {
            try db.execute(
                sql: """
                    INSERT INTO event(call, at, source, state, outcome, words, raw) VALUES (?, ?, ?, ?, ?, ?, '')
                    """,
                arguments: [
                    ordinal, event.at.milliseconds, event.source.rawValue, event.reported?.name,
                    event.reported?.outcome?.rawValue, event.words,
                ])
        }
    }
}
