import Foundation
import NIOConcurrencyHelpers
import NIOHTTP1
import TestTools
import Testing

@testable import ProviderSimulator

@Suite("Over HTTP")
struct ServerTests {
    private static let phoneCall = """
        {"from_number":"+12025551234","to_number":"+12025550001","full_name":"Jane",
         "agent_id":"agent-a1b2c3d4-e5f6-7890-abcd-ef1234567890","metadata":{"intent":"1"}}
        """

    @Test("A call is placed, read back and found in the books")
    func books() async throws {
        try await HTTPHarness.run(SimulatorOptions(rateLimits: .off)) { harness in
            let placed = try await harness.send(
                .contactship, .POST, "/v1/calls/single-phone-call", body: Self.phoneCall)
            #expect(placed.status == 201)
            #expect(placed.headers.first(name: "content-type") == "application/json; charset=utf-8")
            let id = try #require(placed.json?["data"]?["call_id"]?.stringValue)
            let call = try await harness.send(.contactship, .GET, "/v1/calls/\(id)")
            #expect(call.json?["data"]?["contact"]?["phone_number"] == "+12025550001")
            let refused = try await harness.send(
                .POST, harness.address.baseURL(.temphone) + "/calls/scheduled", body: "{}")
            #expect(refused.status == 401)
            let requests = await harness.simulator.requests()
            #expect(requests.map(\.status) == [201, 401])
            #expect(requests.first?.callID == id)
            #expect(requests.first?.body == Self.phoneCall)
            let record = await harness.simulator.calls().first { $0.id == id }
            #expect(record?.wasRequested == true)
            #expect(record?.metadata == ["intent": "1"])
            #expect(await harness.simulator.requestCount(.contactship, .create) == 1)
            let shown = try await harness.send(.GET, harness.address.root + "/_simulator/requests")
            #expect(shown.json?["count"] == 2)
            #expect(shown.json?["data"]?[0]?["call_id"] == .string(id))
            for book in ["calls", "world", "webhooks", "clock"] {
                #expect(try await harness.send(.GET, harness.address.root + "/_simulator/" + book).status == 200)
            }
            #expect(try await harness.send(.GET, harness.address.root + "/_simulator/none").status == 404)
        }
    }

    @Test("Escaped paths and queries arrive whole; broken ones are refused")
    func escapes() async throws {
        try await HTTPHarness.run { harness in
            let number = try await harness.send(
                .contactship, .GET, "/v1/contacts/%2B14155552678?identifierType=phone_number")
            #expect(number.json?["data"]?["full_name"] == "Jane Smith")
            let broken = try await harness.send(.contactship, .GET, "/v1/contacts?full_name=%ff%fe")
            #expect(broken.status == 400)
        }
    }

    @Test("More than a megabyte is refused")
    func tooLarge() async throws {
        try await HTTPHarness.run { harness in
            let body = #"{"full_name":""# + String(repeating: "x", count: 1_100_000) + "\"}"
            let answer = try await harness.send(.contactship, .POST, "/v1/calls/single-phone-call", body: body)
            #expect(answer.status == 413)
            #expect(answer.json?["statusCode"] == 413)
        }
    }

    @Test("A dropped answer: the call is placed and the client sees not a byte")
    func drop() async throws {
        let faults = [SimulatorFault(endpoint: .create, occurrence: 1, action: .dropAnswer)]
        try await HTTPHarness.run(SimulatorOptions(faults: faults)) { harness in
            await #expect(throws: (any Error).self) {
                try await harness.send(.contactship, .POST, "/v1/calls/single-phone-call", body: Self.phoneCall)
            }
            let request = try #require(await harness.simulator.requests().first)
            #expect(request.status == nil)
            #expect(await harness.simulator.calls().contains { $0.id == request.callID })
            let bytes = try await RawExchange.send(
                "GET /contactship/v1/credits HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", to: harness.address)
            #expect(bytes.hasPrefix("HTTP/1.1 401"))
            await harness.simulator.add(SimulatorFault(endpoint: .credits, action: .dropAnswer))
            let key = SimulatorKeys.contactship
            let nothing = try await RawExchange.send(
                "GET /contactship/v1/credits HTTP/1.1\r\nHost: x\r\nx-api-key: \(key)\r\n\r\n", to: harness.address)
            #expect(nothing.isEmpty)
            await harness.simulator.removeFaults()
            #expect(try await harness.send(.contactship, .GET, "/v1/credits").status == 200)
        }
    }

    @Test("A stalled answer comes late, and a redirect is an answer")
    func stall() async throws {
        try await HTTPHarness.run { harness in
            let address = harness.address.root + "/_simulator/faults"
            #expect(try await harness.send(.POST, address, body: "create#1:stall=0.3").status == 201)
            #expect(try await harness.send(.POST, address, body: "nonsense").status == 400)
            let begun = ContinuousClock.now
            let placed = try await harness.send(
                .contactship, .POST, "/v1/calls/single-phone-call", body: Self.phoneCall)
            #expect(placed.status == 201)
            #expect(ContinuousClock.now - begun >= .milliseconds(300))
            #expect(try await harness.send(.DELETE, address).status == 200)
            await harness.simulator.add(SimulatorFault(endpoint: .create, action: .redirect(to: "/elsewhere")))
            let moved = try await harness.send(
                .contactship, .POST, "/v1/calls/single-phone-call", body: Self.phoneCall)
            #expect(moved.status == 307)
            #expect(moved.headers.first(name: "location") == "/elsewhere")
        }
    }

    @Test("A held answer comes when it is let go, and the next one is held again")
    func hold() async throws {
        let faults = [SimulatorFault(endpoint: .credits, action: .hold)]
        try await HTTPHarness.run(SimulatorOptions(faults: faults)) { harness in
            for round in 1...2 {
                let isAnswered = NIOLockedValueBox(false)
                let request = Task<Int, any Error> {
                    let status = try await harness.send(.contactship, .GET, "/v1/credits").status
                    isAnswered.withLockedValue { $0 = true }
                    return status
                }
                while await harness.simulator.requestCount(.contactship, .credits) < round { await Task.yield() }
                #expect(!isAnswered.withLockedValue { $0 })
                while !isAnswered.withLockedValue({ $0 }) {
                    harness.simulator.release()
                    await Task.yield()
                }
                let status = try await request.value
                #expect(status == 200)
            }
        }
    }

    @Test("The clock runs as fast as it is told")
    func speed() async throws {
        try await HTTPHarness.run(SimulatorOptions(speed: 2000, rateLimits: .off)) { harness in
            let placed = try await harness.send(
                .contactship, .POST, "/v1/calls/single-phone-call", body: Self.phoneCall)
            let id = try #require(placed.json?["data"]?["call_id"]?.stringValue)
            let deadline = ContinuousClock.now + Patience.time
            var finished = false
            while !finished, ContinuousClock.now < deadline {
                finished =
                    try await harness.send(.contactship, .GET, "/v1/calls/\(id)/status").json?["data"]?["finished"]
                    == true
            }
            #expect(finished)
            #expect(harness.simulator.clock() > Date().addingTimeInterval(20))
        }
    }

    @Test("A second simulator cannot take a port in use, and a stopped one gives it back")
    func ports() async throws {
        let first = Simulator()
        let address = try await first.start()
        let second = Simulator(options: SimulatorOptions(port: address.port))
        await #expect(throws: (any Error).self) { try await second.start() }
        await #expect(throws: SimulatorError.startedBefore) { try await first.start() }
        await second.stop()
        await first.stop()
        await first.waitUntilStopped()
        let third = Simulator(options: SimulatorOptions(port: address.port))
        #expect(try await third.start() == address)
        await third.stop()
    }

    @Test("Stopping does not wait for a stalled answer")
    func stopWhileStalled() async throws {
        let faults = [SimulatorFault(endpoint: .credits, action: .stall(seconds: 600))]
        let begun = ContinuousClock.now
        try await HTTPHarness.run(SimulatorOptions(faults: faults)) { harness in
            let request = Task { try? await harness.send(.contactship, .GET, "/v1/credits") }
            while await harness.simulator.requestCount(.contactship, .credits) == 0 { await Task.yield() }
            await harness.simulator.stop()
            _ = await request.value
        }
        #expect(ContinuousClock.now - begun < .seconds(500))
    }

    /// A connection that was accepted and not yet served once trapped when the server went away.
    @Test("Stopping in a storm of connections harms nobody", arguments: 0..<8)
    func stopInAStorm(_ round: Int) async throws {
        try await HTTPHarness.run(SimulatorOptions()) { harness in
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<60 {
                    group.addTask { _ = try? await harness.send(.contactship, .GET, "/v1/credits") }
                }
                await harness.simulator.stop()
            }
        }
    }
}
