import Foundation
import NIOHTTP1
import Testing

@testable import ProviderSimulator

@Suite("Deliveries that go wrong")
struct WebhookFaultTests {
    /// What arrives for one TemPhone call that is started and completed, and what the books say.
    private static func delivered(
        _ faults: String
    ) async throws -> (bodies: [JSONValue], log: [SimulatorWebhookRecord]) {
        let listener = WebhookListener()
        let clock = TestClock()
        let options = SimulatorOptions(clock: { clock.now }, rateLimits: .off, faults: try FaultScript.parse(faults))
        // The listener's task hands nothing back: the books are read from the box when it has ended.
        let books = Books()
        try await listener.run { hook in
            try await HTTPHarness.run(options) { harness in
                let body = """
                    {"contact_id":"ctc_answers","scheduled_at":"2026-03-15T15:00:00Z","initial_message":"Hi",
                     "webhook_url":"\(hook)"}
                    """
                #expect(try await harness.send(.temphone, .POST, "/calls/scheduled", body: body).status == 200)
                let call = await harness.simulator.calls().last { $0.provider == .temphone }
                let end = try #require(call?.endsAt)
                clock.advance(end.timeIntervalSince(clock.now) - 1)
                await harness.simulator.deliverDueWebhooks()
                clock.advance(2)
                await harness.simulator.deliverDueWebhooks()
                await books.keep(await harness.simulator.webhooks())
            }
        }
        return (listener.received, await books.webhooks)
    }

    private actor Books {
        private(set) var webhooks: [SimulatorWebhookRecord] = []

        func keep(_ webhooks: [SimulatorWebhookRecord]) { self.webhooks = webhooks }
    }

    @Test(
        "They are lost, doubled and reordered as they were told to be",
        arguments: [
            ("", ["started", "completed"]), ("webhook#1:lose", ["completed"]), ("webhook:lose", []),
            ("webhook#2:double", ["started", "completed", "completed"]),
            ("webhook#1:reorder", ["completed", "started"]),
            ("webhook:reorder", []), ("contactship.webhook:lose", ["started", "completed"]),
            ("webhook#1:reorder\nwebhook#2:double", ["completed", "completed", "started"]), ("any:drop", nil),
        ] as [(String, [String]?)])
    func order(faults: String, events: [String]?) async throws {
        guard let events else {
            // What strikes requests leaves deliveries alone.
            var book = FaultPlan(try FaultScript.parse(faults), seed: 1)
            #expect(book.strikeWebhook(of: .temphone).actions.isEmpty)
            return
        }
        let (bodies, log) = try await Self.delivered(faults)
        #expect(bodies.compactMap { $0["event"]?.stringValue } == events)
        #expect(log.filter { $0.attempts == 1 }.map(\.event) == events)
        let losesAny = faults.hasPrefix("webhook") && faults.hasSuffix(":lose")
        #expect(log.count { $0.attempts == 0 } == (losesAny ? 2 - events.count : 0))
    }

    @Test("They say the provider's own times by its own clock")
    func clock() async throws {
        let right = try await Self.delivered("").bodies
        let wrong = try await Self.delivered("webhook:clock=-10").bodies
        for (one, other) in zip(right, wrong) {
            let times = [one, other].compactMap { $0["data"]?["created_at"]?.stringValue.flatMap(TimeText.instant) }
            #expect(times.count == 2)
            #expect(times.first?.timeIntervalSince(times.last ?? .distantPast) == 600)
            #expect(one["data"]?["scheduled_at"] == other["data"]?["scheduled_at"])
        }
    }
}
