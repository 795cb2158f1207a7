import Foundation
import Testing

@testable import CallDomain
@testable import CallJournal
@testable import Console
@testable import ConsoleRuntime

/// What may need a person, and what is live, as they are read from a journal.
struct WaitingTests {
    private static let now = Date(timeIntervalSince1970: 1_780_000_000)
    private static let account = Account(
        name: "sales", provider: .contactship, baseURL: "http://127.0.0.1:1", environment: .sandbox,
        key: .environment("SALES_KEY"))

    private static func report(
        _ name: String, _ state: CallState, made: Double = -60, due: Double? = nil, ended: Double? = nil
    ) -> CallReport {
        var report = CallReport(providerCallID: name, raw: .null)
        report.state = state
        report.toName = name
        report.createdAt = now + made
        report.scheduledAt = due.map { now + $0 }
        report.endedAt = ended.map { now + $0 }
        return report
    }

    private static func withJournal(
        _ reports: [CallReport], _ body: (SQLiteJournal) async throws -> Void
    ) async throws {
        let home = try TestHome()
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
        defer { journal.close() }
        try await journal.adopt(reports, account: account, at: now)
        try await body(journal)
    }

    private static func names(_ calls: [Call]) -> [String] { calls.map { $0.callee.name ?? "" } }

    @Test func failuresAreFoundByTheirEnd() async throws {
        let reports = [
            Self.report("ahead", .ended(.failed), made: -3 * 86_400, ended: -10),
            Self.report("older", .ended(.failed), made: -3_600, ended: -3_000),
            Self.report("past", .ended(.failed), made: -4 * 86_400, ended: -3 * 86_400),
            Self.report("reached", .ended(.completed), ended: -5),
        ]
        try await Self.withJournal(reports) { journal in
            let intent = CallIntent(
                id: CallID(), account: "sales", provider: .contactship, form: "contactship-phone",
                values: FormValues(), request: WireRequest(method: "POST", path: "/", body: "{}"),
                callee: Callee(number: "+14155550199", name: "not sent"), caller: Caller(), scheduledAt: nil,
                zone: nil, createdAt: Self.now - 20, by: "ana")
            try await journal.commit(intent)
            try await journal.append(
                CallEvent(
                    call: intent.id, at: Self.now, source: .trunkline, reported: .notSent, kind: .told("no connection"))
            )
            let waiting = try await EffectInterpreter.waiting(at: Self.now, journal)
            #expect(Self.names(waiting.failed) == ["ahead", "older", "not sent"])
        }
    }

    @Test func manyThatRingSoonAreAllThereAndTheNextHoweverFar() async throws {
        let soon = (0..<80).map { Self.report("soon \($0)", .scheduled, due: 60 + Double($0)) }
        try await Self.withJournal(soon + [Self.report("far", .scheduled, due: 86_400)]) { journal in
            let waiting = try await EffectInterpreter.waiting(at: Self.now, journal)
            #expect(Self.names(waiting.due) == (0..<80).map { "soon \($0)" })
            #expect(waiting.next?.callee.name == "soon 0")
            let before = try await EffectInterpreter.waiting(at: Self.now + 200, journal)
            #expect(before.due.isEmpty && before.next?.callee.name == "far")
            var attention = Attention()
            attention.take(before)
            #expect(attention.nextDue(at: Self.now + 200)?.callee.name == "far")
        }
    }

    @Test func callbacksOfTodayStandBeforeThoseOfLongAgo() async throws {
        let reports = ["long ago", "today", "tomorrow"].map { Self.report($0, .ended(.noAnswer), ended: -60) }
        try await Self.withJournal(reports) { journal in
            for (name, at) in [("long ago", -86_400.0), ("today", -60), ("tomorrow", 86_400)] {
                let call = try #require(
                    try await journal.call(provider: .contactship, account: "sales", providerCallID: name))
                let remark = CallRemark(callbackAt: .set(Self.now + at))
                try await journal.remark(remark, on: call.id, by: "ana", at: Self.now)
            }
            let waiting = try await EffectInterpreter.waiting(at: Self.now, journal)
            #expect(Self.names(waiting.callbacks) == ["today", "long ago"])
            let later = try await EffectInterpreter.waiting(at: Self.now + 86_400, journal)
            #expect(Self.names(later.callbacks + later.due).contains("tomorrow"))
        }
    }

    @Test func everyLiveCallHasItsCard() async throws {
        var reports = (0..<201).map { Self.report("live \($0)", .inProgress) }
        reports[0].transcript = (1...9).map { TranscriptLine(speaker: .agent, text: "\($0)") }
        try await Self.withJournal(reports) { journal in
            let cards = try await EffectInterpreter.cards(journal)
            #expect(Set(Self.names(cards.map(\.call))).count == 201)
            let first = try #require(cards.first { $0.call.callee.name == "live 0" })
            #expect(first.lines.map(\.text) == (4...9).map(String.init))
        }
    }
}
