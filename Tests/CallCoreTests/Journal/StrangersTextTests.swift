import Foundation
import GRDB
import TestTools
import Testing

@testable import CallDomain
@testable import CallJournal

/// Text from outside costs the journal a time that grows with its length, whatever it is made of.
struct StrangersTextTests {
    /// What was seen took 20 seconds for one comparison of 400 kB, and for ever for 2.8 MB.
    private static let patience = Duration.seconds(20)
    private static let flood = "Z" + String(repeating: "\u{301}\u{327}", count: 350_000)
    private static let otherFlood = "Z" + String(repeating: "\u{327}\u{301}", count: 350_000)

    private static func quickly(_ work: () async throws -> Void) async rethrows {
        let time = try await CPUTime.ofProcess(work).time
        #expect(time < patience)
    }

    private static func placed() async throws -> (SQLiteJournal, CallIntent) {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .accepted)
        return (journal, intent)
    }

    private static func flooded(_ text: String) -> CallReport {
        var report = Sample.report("call-1", .inProgress, raw: ["x": .string(text)])
        report.transcript = [Sample.line("hello"), Sample.line(text), Sample.line(text, .callee)]
        report.disconnectionReason = text
        report.analysis = CallAnalysis(summary: text, sentiment: text)
        report.toName = text
        report.cost = CallCost(amount: text, unit: text)
        report.recordingURL = text
        report.rawStatus = text
        return report
    }

    @Test func aFloodOfMarksIsKeptWithinBounds() async throws {
        let (journal, intent) = try await Self.placed()
        try await Self.quickly {
            for text in [Self.flood, Self.otherFlood, Self.flood] {
                try await journal.record(Self.flooded(text), of: intent.id, from: .poll, at: Sample.start)
            }
        }
        let call = try #require(try await journal.call(intent.id))
        #expect(call.analysis.summary?.utf8.count ?? 0 < 100)
        #expect(try await journal.transcript(of: intent.id)[1].text.utf8.count < 100)
        try await Self.quickly {
            try await journal.adopt([Self.flooded(Self.flood)], account: Sample.account, at: Sample.start)
        }
    }

    /// As a version without bounds kept it: every later report was compared with it.
    @Test func whatAnOlderVersionKeptHoldsNobodyUp() async throws {
        let (journal, intent) = try await Self.placed()
        try await journal.database.write { db in
            let ordinal = try Int64.fetchOne(db, sql: "SELECT ordinal FROM call")
            try db.execute(
                sql: "INSERT INTO transcript VALUES (?, 0, 'agent', ?)", arguments: [ordinal, Self.flood])
            try db.execute(
                sql: "UPDATE call SET last_speaker = 'agent', last_text = ?1, summary = ?1, note = ?1, to_name = ?1",
                arguments: [Self.flood])
            try db.execute(
                sql: """
                    INSERT INTO event(call, at, source, kind, payload, raw) VALUES (?1, 0, 'poll', 'told', ?2, ?3)
                    """, arguments: [ordinal, CallEvent.Kind.told(Self.flood).payload.compact, Self.flood])
        }
        try await Self.quickly {
            var report = Sample.report("call-1", .inProgress)
            report.transcript = [Sample.line(Self.otherFlood), Sample.line("and more")]
            try await journal.record(report, of: intent.id, from: .poll, at: Sample.start)
            _ = try await journal.calls(CallQuery()) + journal.calls(CallQuery())
            let events = try await journal.events(of: intent.id)
            #expect(Set(events).count == events.count)
            #expect(events.allSatisfy { $0.words.utf8.count < 20_000 })
            _ = try await journal.calls(CallQuery(filter: CallFilter(parsing: "hello"), now: Sample.start))
            _ = try await journal.forget(before: .distantFuture)
        }
    }

    @Test func aConversationHasAnEnd() async throws {
        let (journal, intent) = try await Self.placed()
        var report = Sample.report("call-1", .inProgress)
        report.transcript = (0..<200_000).map { Sample.line("\($0)") }
        try await Self.quickly {
            try await journal.record(report, of: intent.id, from: .poll, at: Sample.start)
        }
        let lines = try await journal.transcript(of: intent.id)
        #expect(lines.count == TextBounds.lines + 1 && lines.last?.text.contains("[cut") == true)
        let count = try await journal.events(of: intent.id).count
        report.transcript?.append(Sample.line("one more"))
        try await journal.record(report, of: intent.id, from: .poll, at: Sample.start)
        #expect(try await journal.events(of: intent.id).count == count, "what grows beyond its end is not another one")
    }

    @Test func alineHasAnEnd() async throws {
        let (journal, intent) = try await Self.placed()
        var report = Sample.report("call-1", .inProgress)
        report.transcript = [Sample.line(String(repeating: "words ", count: 1_700_000))]
        try await Self.quickly {
            for _ in 0..<2 { try await journal.record(report, of: intent.id, from: .poll, at: Sample.start) }
        }
        let line = try #require(try await journal.transcript(of: intent.id).first)
        #expect(line.text.utf8.count <= TextBounds.line && line.text.hasSuffix("bytes are kept]"))
        #expect(try await journal.call(intent.id)?.lastLine?.text.utf8.count ?? .max <= TextBounds.glance)
    }

    @Test func anIdThatIsNoneIsRefused() async throws {
        let (journal, intent) = try await Self.placed()
        let report = Sample.report(String(repeating: "x", count: 600), .inProgress)
        await #expect(throws: JournalError.self) {
            try await journal.record(report, of: intent.id, from: .poll, at: Sample.start)
        }
        try await journal.adopt([report], account: Sample.account, at: Sample.start)
        #expect(try await journal.calls(CallQuery()).count == 1)
    }

    /// The work that is done while everybody else waits grows as the text does.
    @Test func aReportOfFourTimesTheSizeTakesNotMuchMoreThanFourTimesAsLong() {
        func time(_ marks: Int) -> Duration {
            let one = Self.flooded("Z" + String(repeating: "\u{301}\u{327}", count: marks))
            let other = Self.flooded("Z" + String(repeating: "\u{327}\u{301}", count: marks))
            return (0..<5).map { _ in
                CPUTime.of {
                    var fold = ReportFold(
                        call: Call(
                            id: CallID(), account: "a", provider: .voxworks, form: "", state: .accepted,
                            callee: Callee(), caller: Caller(), createdAt: Sample.start),
                        transcript: one.asStored.transcript ?? [])
                    fold.fold(other.asStored) { _ in false }
                }.time
            }.sorted()[2]
        }
        _ = time(20_000)
        #expect(time(80_000) < time(20_000) * 12, "squared it would be sixteen times")
    }
}
