import Foundation
import Testing

@testable import CallDomain
@testable import CallJournal

struct JournalReportTests {
    private func placed(_ engine: Engine, _ state: CallState = .accepted) async throws -> (any JournalEngine, CallID) {
        let journal = try engine.journal()
        let intent = Sample.intent()
        try await journal.seed(intent, in: state)
        return (journal, intent.id)
    }

    /// Every state with every report, through the journal: the state is what the table says, and nothing else is.
    @Test(arguments: CallState.allCases, Engine.allCases)
    func theTableDecides(_ state: CallState, _ engine: Engine) async throws {
        for reported in CallState.allCases {
            let journal = try engine.journal()
            let intent = Sample.intent()
            try await journal.seed(intent, in: state)
            let before = try await journal.events(of: intent.id).count
            let call = try await journal.append(Sample.event(intent.id, reported))
            let expected = state.transition(on: reported) == .moves(to: reported) ? reported : state
            #expect(call.state == expected)
            #expect(try await journal.call(intent.id)?.state == expected)
            #expect(try await journal.events(of: intent.id).count == before + 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func anIntentReadsBackWhole(_ engine: Engine) async throws {
        let journal = try engine.journal()
        let due = Sample.start.addingTimeInterval(3600)
        let intent = Sample.intent(contact: "c1", scheduledAt: due)
        try await journal.commit(intent)
        #expect(try await journal.intent(intent.id) == intent)
        let call = try #require(try await journal.call(intent.id))
        #expect(call.state == .intended)
        #expect(call.callee == intent.callee)
        #expect(call.caller == intent.caller)
        #expect(call.scheduledAt == due)
        #expect(call.zone == "America/Mexico_City")
        await #expect(throws: JournalError.alreadyKept(intent.id)) { try await journal.commit(intent) }
        #expect(try await journal.intent(CallID()) == nil)
        await #expect(throws: (any Error).self) { try await journal.append(Sample.event(CallID(), .sending)) }
    }

    @Test(arguments: Engine.allCases)
    func whatIsNothingNewAddsNothing(_ engine: Engine) async throws {
        let (journal, id) = try await placed(engine, .inProgress)
        var report = Sample.report("call-1", .inProgress)
        report.startedAt = Date(timeIntervalSince1970: 1_780_000_001.123_456)
        report.duration = 12.345_678
        report.transcript = [Sample.line("nul \0 here")]
        report.toName = "\0"
        let first = try await journal.record(report, of: id, from: .poll, at: Sample.start.addingTimeInterval(1))
        let sequence = try await journal.events(of: id).last?.sequence
        let again = try await journal.record(report, of: id, from: .webhook, at: Sample.start.addingTimeInterval(2))
        #expect(first == again)
        #expect(try await journal.events(of: id).last?.sequence == sequence)
        #expect(try await journal.call(id) == first)
    }

    @Test(arguments: Engine.allCases)
    func aLateStateIsKeptOnceAndChangesNothing(_ engine: Engine) async throws {
        let (journal, id) = try await placed(engine, .inProgress)
        for _ in 0..<3 {
            let call = try await journal.record(
                Sample.report("call-1", .ringing), of: id, from: .webhook, at: Sample.start)
            #expect(call.state == .inProgress)
        }
        #expect(try await journal.events(of: id).filter { $0.reported == .ringing }.count == 1)
    }

    @Test(arguments: Engine.allCases)
    func anEndedCallStaysEndedAndLearnsItsOutcome(_ engine: Engine) async throws {
        let (journal, id) = try await placed(engine, .ended(.unstated))
        try await journal.record(Sample.report("call-1", .ringing), of: id, from: .poll, at: Sample.start)
        let told = try await journal.record(
            Sample.report("call-1", .ended(.voicemail)), of: id, from: .webhook, at: Sample.start)
        #expect(told.state == .ended(.voicemail))
        let late = try await journal.record(
            Sample.report("call-1", .ended(.failed)), of: id, from: .poll, at: Sample.start)
        #expect(late.state == .ended(.voicemail))
    }

    @Test(arguments: Engine.allCases)
    func aConversationGrowsOneEventABatch(_ engine: Engine) async throws {
        let (journal, id) = try await placed(engine, .inProgress)
        let lines = ["Hello", "Yes?", "This is", "Renewal"].map { Sample.line($0) }
        for count in [2, 2, 4] {
            var report = Sample.report()
            report.transcript = Array(lines.prefix(count))
            try await journal.record(report, of: id, from: .poll, at: Sample.start)
        }
        #expect(try await journal.transcript(of: id) == lines)
        #expect(try await journal.call(id)?.lastLine == lines.last)
        let events = try await journal.events(of: id).filter { $0.words.contains("new line") }
        #expect(events.map(\.words) == ["2 new lines", "2 new lines"])
        #expect(events.allSatisfy { $0.raw.isEmpty })
    }

    @Test func theLastLinesOfSeveralConversationsAreReadAlone() async throws {
        let journal = try SQLiteJournal.temporary()
        let placed = Sample.intent()
        try await journal.seed(placed, in: .inProgress)
        let id = placed.id
        let lines = (1...9).map { Sample.line("Line \($0)", $0 % 2 == 0 ? .callee : .agent) }
        var report = Sample.report()
        report.transcript = lines
        try await journal.record(report, of: id, from: .poll, at: Sample.start)
        let silent = Sample.intent(number: "+14155550999")
        try await journal.commit(silent)
        let calls = [id, silent.id, CallID()]
        #expect(try await journal.lastLines(4, of: calls) == [id: Array(lines.suffix(4))])
        #expect(try await journal.lastLines(100, of: calls) == [id: lines])
        #expect(try await journal.lastLines(0, of: calls).isEmpty)
        #expect(try await journal.lastLines(-1, of: calls).isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func anOvertakenAnswerTakesNoLineAway(_ engine: Engine) async throws {
        let (journal, id) = try await placed(engine, .inProgress)
        let whole = ["Hello", "Yes, it is"].map { Sample.line($0) }
        for heard in [whole, [whole[0]], [whole[0], Sample.line("Yes,")], []] {
            var report = Sample.report()
            report.transcript = heard
            try await journal.record(report, of: id, from: .poll, at: Sample.start)
            #expect(try await journal.transcript(of: id) == whole)
        }
    }

    struct Final: Sendable, CustomTestStringConvertible {
        let name: String
        let heard: [String]
        let said: [String]
        var replaces = false
        var testDescription: String { name }
    }

    private static let heard = ["Hello", "Yes, it is", "May I renew it?", "Please do"]

    static let finals: [Final] = [
        Final(name: "all in one line", heard: heard, said: ["Hello. Yes, it is. May I renew it? Please do."]),
        Final(
            name: "all in one line, labelled", heard: heard,
            said: ["Agent: Hello Customer: Yes, it is Agent: May I renew it? Customer: Please do"]),
        Final(name: "another, shorter", heard: heard, said: ["Hello there", "Yes"]),
        Final(name: "as many lines of nothing", heard: heard, said: ["…", "…", "…", "…"]),
        Final(name: "turns put together", heard: heard, said: ["Hello. Yes, it is.", "May I renew it? Please do."]),
        Final(name: "nothing", heard: heard, said: []),
        Final(
            name: "much more, in fewer lines", heard: ["Hello", "Yes"],
            said: ["Hello, this is Renewal. Is it you? Yes, it is. May I?"], replaces: true),
        Final(
            name: "reworded, and longer", heard: heard,
            said: ["Hello!", "Yes, it is.", "May I renew it?", "Please do.", "Goodbye"], replaces: true),
        Final(name: "the first that was heard", heard: [], said: ["Hello"], replaces: true),
        Final(name: "one more line", heard: heard, said: heard + ["Goodbye"], replaces: true),
    ]

    @Test(arguments: finals, Engine.allCases)
    func aFinalConversationTakesNothingAway(_ row: Final, _ engine: Engine) async throws {
        let (journal, id) = try await placed(engine, .inProgress)
        var report = Sample.report()
        report.transcript = row.heard.map { Sample.line($0) }
        try await journal.record(report, of: id, from: .poll, at: Sample.start)
        var final = Sample.report("call-1", .ended(.completed))
        final.transcript = row.said.map { Sample.line($0) }
        try await journal.record(final, of: id, from: .poll, at: Sample.start)
        let kept = try await journal.transcript(of: id)
        #expect(kept == (row.replaces ? row.said : row.heard).map { Sample.line($0) })
        #expect(try await journal.call(id)?.lastLine == kept.last)
        let sequence = try await journal.events(of: id).last?.sequence
        try await journal.record(final, of: id, from: .poll, at: Sample.start)
        #expect(try await journal.events(of: id).last?.sequence == sequence)
    }

    @Test(arguments: Engine.allCases)
    func whatWasReplacedIsKeptWithTheEvent(_ engine: Engine) async throws {
        let (journal, id) = try await placed(engine, .inProgress)
        for texts in [["Hello", "Yes"], ["Hello, this is Renewal", "Yes, it is", "May I?"]] {
            var report = Sample.report()
            report.transcript = texts.map { Sample.line($0) }
            try await journal.record(report, of: id, from: .poll, at: Sample.start)
        }
        let event = try #require(try await journal.events(of: id).last)
        #expect(event.words == "the conversation was rewritten: 2 lines became 3")
        let raw = try JSON(parsing: event.raw)
        #expect(raw.items?.compactMap { $0["text"]?.string } == ["Hello", "Yes"])
    }

    @Test(arguments: Engine.allCases)
    func detailsFoldIn(_ engine: Engine) async throws {
        let (journal, id) = try await placed(engine, .inProgress)
        var report = Sample.report("call-1", .ended(.completed))
        report.startedAt = Sample.start
        report.endedAt = Sample.start.addingTimeInterval(65)
        report.duration = 65
        report.disconnectionReason = "user_hangup"
        try await journal.record(report, of: id, from: .poll, at: Sample.start)
        var analysed = Sample.report("call-1")
        analysed.analysis = CallAnalysis(summary: "Renews", sentiment: "positive", successful: true)
        analysed.recordingURL = "https://example.com/1.mp3"
        let call = try await journal.record(
            analysed, of: id, from: .signedWebhook, at: Sample.start.addingTimeInterval(90))
        #expect(call.startedAt == Sample.start)
        #expect(call.duration == 65)
        #expect(call.disconnectionReason == "user_hangup")
        #expect(call.analysis == analysed.analysis)
        #expect(call.recordingURL == analysed.recordingURL)
        #expect(call.updatedAt == Sample.start.addingTimeInterval(90))
        let words = try await journal.events(of: id).map(\.words)
        #expect(words.suffix(2) == ["completed · user_hangup", "analysis, recording"])
    }

    @Test(arguments: Engine.allCases)
    func aRefusedCallKeepsItsNote(_ engine: Engine) async throws {
        let (journal, id) = try await placed(engine, .sending)
        let rejected = try await journal.append(
            CallEvent(
                call: id, at: Sample.start, source: .answer, reported: .rejected, kind: .told("401: Invalid API key")))
        #expect(rejected.note == "401: Invalid API key")
        let later = try await journal.record(Sample.report("x", .ringing), of: id, from: .webhook, at: Sample.start)
        #expect(later.state == .rejected)
        #expect(later.providerCallID == nil)
    }

    @Test(arguments: Engine.allCases)
    func anotherIdForTheSameCallIsSeenAndNotFolded(_ engine: Engine) async throws {
        let (journal, id) = try await placed(engine, .accepted)
        for _ in 0..<2 {
            let call = try await journal.record(
                Sample.report("call-2", .ended(.completed)), of: id, from: .webhook, at: Sample.start)
            #expect(call.state == .accepted)
            #expect(call.providerCallID == "call-1")
        }
        #expect(try await journal.events(of: id).filter { $0.words.contains("call-2") }.count == 1)
    }

    @Test(arguments: Engine.allCases)
    func aLongAnswerIsKeptUpToALimit(_ engine: Engine) async throws {
        let (journal, id) = try await placed(engine, .accepted)
        let report = Sample.report("call-1", .ringing, raw: ["x": .string(String(repeating: "é", count: 70_000))])
        try await journal.record(report, of: id, from: .poll, at: Sample.start)
        let raw = try #require(try await journal.events(of: id).last?.raw)
        #expect(raw.utf8.count <= EventRow.rawLimit + 8)
        #expect(try JSON(parsing: raw)["x"]?.string?.hasSuffix("bytes are kept]") == true)
    }

    @Test func eventsComeInOneOrderOverAllCalls() async throws {
        let journal = try SQLiteJournal.temporary()
        for number in 0..<5 { try await journal.commit(Sample.intent(number: "+\(number)")) }
        let all = try await journal.events(after: 0, limit: 100)
        #expect(all.map(\.sequence) == all.map(\.sequence).sorted())
        #expect(try await journal.latestSequence() == all.last?.sequence)
        #expect(try await journal.events(after: all[2].sequence, limit: 1) == [all[3]])
    }
}
