import Foundation
import NIOHTTP1
import TestTools
import Testing

@testable import ProviderSimulator

@Suite("Webhooks")
struct WebhookTests {
    private static func phoneCall(_ number: String, hook: String) -> String {
        """
        {"from_number":"+12025551234","to_number":"\(number)","full_name":"Jane","webhook_url":"\(hook)",
         "agent_id":"agent-a1b2c3d4-e5f6-7890-abcd-ef1234567890","additional_data":[{"key":"plan","value":"premium"}]}
        """
    }

    private static func options(_ clock: TestClock, retries: [Double] = []) -> SimulatorOptions {
        var options = SimulatorOptions(clock: { clock.now }, rateLimits: .off)
        options.webhookRetryDelays = retries
        return options
    }

    @Test(
        "An address whose port is none ends nobody, given at once or by a redirect",
        arguments: ["http://127.0.0.1:65536/", "http://[::1]:2147483648/", "http://127.0.0.1:0/", "http://:1/", "x:y"])
    func noPort(hook: String) async throws {
        let clock = TestClock()
        try await HTTPHarness.run(Self.options(clock)) { harness in
            _ = try await harness.send(
                .contactship, .POST, "/v1/calls/single-phone-call", body: Self.phoneCall("+12025550001", hook: hook))
            clock.advance(300)
            await harness.simulator.deliverDueWebhooks()
            #expect(await harness.simulator.webhooks().allSatisfy { $0.status == nil })
        }
        let listener = WebhookListener(answering: [307], location: hook)
        try await listener.run { address in
            try await HTTPHarness.run(Self.options(clock)) { harness in
                _ = try await harness.send(
                    .contactship, .POST, "/v1/calls/single-phone-call",
                    body: Self.phoneCall("+12025550001", hook: address))
                clock.advance(300)
                await harness.simulator.deliverDueWebhooks()
                #expect(await harness.simulator.webhooks().map(\.status) == [307])
            }
        }
    }

    @Test("A redirect is followed three times, and not away from this machine")
    func redirects() async throws {
        for (location, received) in [("/hook", 4), ("http://hooks.example.com/", 1)] {
            let clock = TestClock()
            let listener = WebhookListener(answering: [307, 308, 307, 307, 307], location: location)
            try await listener.run { address in
                try await HTTPHarness.run(Self.options(clock)) { harness in
                    _ = try await harness.send(
                        .contactship, .POST, "/v1/calls/single-phone-call",
                        body: Self.phoneCall("+12025550001", hook: address))
                    clock.advance(300)
                    await harness.simulator.deliverDueWebhooks()
                    #expect(listener.received.count == received)
                }
            }
        }
    }

    @Test("Contactship tells of a call once, after its analysis")
    func contactship() async throws {
        let listener = WebhookListener()
        let clock = TestClock()
        try await listener.run { hook in
            try await HTTPHarness.run(Self.options(clock)) { harness in
                let placed = try await harness.send(
                    .contactship, .POST, "/v1/calls/single-phone-call",
                    body: Self.phoneCall("+12025550001", hook: hook))
                let id = try #require(placed.json?["data"]?["call_id"])
                clock.advance(15)
                await harness.simulator.deliverDueWebhooks()
                #expect(listener.received.isEmpty)
                clock.advance(200)
                await harness.simulator.deliverDueWebhooks()
                await harness.simulator.deliverDueWebhooks()
                #expect(listener.received.count == 1)
                let data = try #require(listener.received.first?["data"])
                let keys = ["agent", "organization", "call", "campaign", "contact"]
                #expect(data.keys == keys.sorted())
                let places = keys.map { listener.texts.first?.firstRange(of: "\"\($0)\":")?.lowerBound }
                #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
                #expect(data["call"]?["call_id"] == id)
                #expect(data["call"]?["call_status"] == "ended")
                #expect(data["call"]?["call_result"] == "answered")
                #expect(data["call"]?["call_additional_data"] == ["plan": "premium"])
                #expect(data["call"]?["transcript_object"]?[0]?["role"] == "agent")
                let start = data["call"]?["start_timestamp"]?.intValue ?? 0
                #expect(data["call"]?["end_timestamp"]?.intValue ?? 0 > start)
                #expect(data["call"]?["call_analysis"]?["call_successful"] == true)
                let log = await harness.simulator.webhooks()
                #expect(log.map(\.event) == ["analysed"])
                #expect(log.map(\.status) == [200])
            }
        }
    }

    @Test("A call that failed, and one that nobody answered, say so in the webhook's own words")
    func outcomes() async throws {
        let listener = WebhookListener()
        let clock = TestClock()
        try await listener.run { hook in
            try await HTTPHarness.run(Self.options(clock)) { harness in
                for number in ["+12025550005", "+12025550003"] {
                    let body = Self.phoneCall(number, hook: hook)
                    _ = try await harness.send(.contactship, .POST, "/v1/calls/single-phone-call", body: body)
                }
                clock.advance(100)
                await harness.simulator.deliverDueWebhooks()
                let calls = listener.received.compactMap { $0["data"]?["call"] }
                let byNumber = Dictionary(calls.map { ($0["to_number"]?.stringValue ?? "", $0) }) { $1 }
                #expect(byNumber["+12025550005"]?["call_status"] == "failed")
                #expect(byNumber["+12025550003"]?["call_status"] == "ended")
                #expect(byNumber["+12025550003"]?["call_result"] == "no_answer")
            }
        }
    }

    @Test(
        "TemPhone tells of the start and of the end",
        arguments: [("ctc_answers", "completed"), ("ctc_busy", "failed")])
    func temphone(contact: String, final: String) async throws {
        let listener = WebhookListener()
        let clock = TestClock()
        try await listener.run { hook in
            try await HTTPHarness.run(Self.options(clock)) { harness in
                let body = """
                    {"contact_id":"\(contact)","scheduled_at":"2026-03-15T15:00:00Z","initial_message":"Hi",
                     "metadata":{"intent":"7"},"webhook_url":"\(hook)"}
                    """
                let placed = try await harness.send(.temphone, .POST, "/calls/scheduled", body: body)
                #expect(placed.status == 200)
                clock.advance(3600)
                await harness.simulator.deliverDueWebhooks()
                let events = listener.received.compactMap { $0["event"]?.stringValue }
                #expect(Set(events) == ["started", final])
                let started = listener.received.first { $0["event"] == "started" }
                #expect(started?["data"]?["status"] == "in_progress")
                #expect(started?["data"]?["metadata"] == ["intent": "7"])
                let over = listener.received.first { $0["event"] == .string(final) }
                #expect(over?["data"]?["status"] == .string(final))
            }
        }
    }

    @Test("A receiver that fails is asked again")
    func retry() async throws {
        let listener = WebhookListener(answering: [500, 503])
        let clock = TestClock()
        try await listener.run { hook in
            try await HTTPHarness.run(Self.options(clock, retries: [0.01, 0.01])) { harness in
                let body = Self.phoneCall("+12025550002", hook: hook)
                _ = try await harness.send(.contactship, .POST, "/v1/calls/single-phone-call", body: body)
                clock.advance(100)
                await harness.simulator.deliverDueWebhooks()
                #expect(listener.received.count == 3)
                #expect(await harness.simulator.webhooks().map(\.attempts) == [3])
                #expect(await harness.simulator.webhooks().map(\.status) == [200])
            }
        }
    }

    @Test("Nothing leaves this machine unless it is asked to")
    func elsewhere() async throws {
        let clock = TestClock()
        try await HTTPHarness.run(Self.options(clock)) { harness in
            let body = Self.phoneCall("+12025550002", hook: "https://webhooks.yourapp.com/ai-calls")
            _ = try await harness.send(.contactship, .POST, "/v1/calls/single-phone-call", body: body)
            clock.advance(100)
            await harness.simulator.deliverDueWebhooks()
            #expect(await harness.simulator.webhooks().map(\.attempts) == [0])
        }
    }

    @Test("On a running clock they go out by themselves")
    func byThemselves() async throws {
        let listener = WebhookListener()
        try await listener.run { hook in
            try await HTTPHarness.run(SimulatorOptions(speed: 200, rateLimits: .off)) { harness in
                for number in ["+12025550002", "+12025550003"] {
                    let body = Self.phoneCall(number, hook: hook)
                    _ = try await harness.send(.contactship, .POST, "/v1/calls/single-phone-call", body: body)
                }
                let deadline = ContinuousClock.now + Patience.time
                while await harness.simulator.webhooks().count < 2, ContinuousClock.now < deadline {
                    try await Task.sleep(for: .milliseconds(5))
                }
                #expect(listener.received.count == 2)
            }
        }
    }
}
