import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// What a call brought, what is still to come, and what never will.
struct FindingsTests {
    private static func text(
        _ state: CallState, _ provider: ProviderID = .contactship, ended minutes: Double = 1, width: Int = 100,
        _ change: (inout Call) -> Void = { _ in }
    ) -> String {
        var call = Call(
            id: Samples.id(1), account: "a", provider: provider, form: "f", state: state, callee: Callee(),
            caller: Caller(), createdAt: Samples.now)
        if state.isEnded { call.endedAt = Samples.now.addingTimeInterval(-minutes * 60) }
        change(&call)
        let stage = Stage()
        let details = AnalysisDetails(
            facts: [.init(name: "plan", value: "gold")], judgements: [.init(name: "Greeting", result: "success")])
        return FindingsText(
            call: call, details: call.analysis.summary == nil ? nil : details, words: stage.state.words(of: call),
            theme: .monochrome, width: width
        ).rows(most: 9).map(\.text.string).joined(separator: "\n")
    }

    @Test func missingThingsAreSaidHonestly() {
        #expect(
            Self.text(.inProgress) == "Not yet: summary, sentiment, goal, recording · Not offered by Contactship: cost")
        #expect(Self.text(.ended(.completed), ended: 90).hasPrefix("Did not come: summary"))
        #expect(Self.text(.ended(.completed), .voxworks).contains("Not offered by Voxworks: sentiment, cost"))
        #expect(
            Self.text(.inProgress, .temphone) == "Not offered by TemPhone: summary, sentiment, goal, recording, cost")
        #expect(Self.text(.ended(.noAnswer)) == "")
        #expect(Self.text(.unknown) == "" && Self.text(.scheduled) == "" && Self.text(.rejected) == "")
    }

    @Test func whatCameIsThere() {
        let text = Self.text(.ended(.completed)) { call in
            call.analysis = CallAnalysis(summary: "Renewed.", sentiment: "Positive", successful: false)
            call.recordingURL = "https://rec.test/1"
            call.cost = CallCost(amount: "0.0450", unit: "USD")
            call.disconnectionReason = "agent_hangup"
            call.note = "Look at this."
        }
        #expect(
            text == """
                Look at this.
                Renewed.
                ended by agent_hangup · sentiment Positive · goal not reached · cost 0.0450 USD
                recording https://rec.test/1
                plan: gold · Greeting: success
                """)
    }

    @Test func longAndStrangeTextKeepsToItsRows() {
        let text = Self.text(.ended(.completed), width: 40) { call in
            call.analysis.summary = String(repeating: "long \u{1B}[31m ", count: 2_000)
            call.recordingURL = String(repeating: "x", count: 5_000)
        }
        let rows = text.split(separator: "\n")
        #expect(rows.count <= 9 && rows.allSatisfy { $0.count <= 40 })
        #expect(!text.contains("\u{1B}"))
    }
}
