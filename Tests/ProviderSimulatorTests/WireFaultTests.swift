import Foundation
import Testing

@testable import ProviderSimulator

@Suite("Faults on the wire", .serialized)
struct WireFaultTests {
    private static func text(closing: Bool) -> String {
        "GET /contactship/v1/credits HTTP/1.1\r\nHost: x\r\nx-api-key: \(SimulatorKeys.contactship)\r\n"
            + (closing ? "Connection: close\r\n\r\n" : "\r\n")
    }

    private static func received(
        _ fault: String, closing: Bool = false
    ) async throws -> (text: String, seconds: Double) {
        let faults = [try SimulatorFault(parsing: fault)]
        let simulator = Simulator(options: SimulatorOptions(rateLimits: .off, faults: faults))
        let address = try await simulator.start()
        let begun = ContinuousClock.now
        let result: Result<String, any Error>
        do {
            result = .success(try await RawExchange.send(text(closing: closing), to: address))
        } catch {
            result = .failure(error)
        }
        await simulator.stop()
        return (try result.get(), (ContinuousClock.now - begun) / .seconds(1))
    }

    /// The whole answer of a simulator that speaks of its credits.
    private static func whole() async throws -> String {
        let (text, _) = try await received("credits:cut=100000")
        #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(text.contains("\r\nConnection: close\r\n"))
        #expect(text.contains("\r\n\r\n{\"statusCode\":200,\"data\":{\"credits\":"))
        return text
    }

    @Test("An answer is cut after as many bytes as were said")
    func cut() async throws {
        let whole = try await Self.whole()
        for bytes in [0, 1, 16, whole.utf8.count - 1, whole.utf8.count] {
            let text = try await Self.received("credits:cut=\(bytes)").text
            #expect(Array(text.utf8) == Array(whole.utf8.prefix(bytes)))
        }
    }

    @Test("A connection is reset, not closed", arguments: [0, 20, 100_000])
    func reset(bytes: Int) async throws {
        await #expect(throws: (any Error).self) { try await Self.received("credits:reset=\(bytes)") }
    }

    @Test("A stall comes where it was said", arguments: ["stall", "stall-head", "stall-half"])
    func stall(word: String) async throws {
        let (text, seconds) = try await Self.received("credits:\(word)=0.4", closing: true)
        #expect(seconds >= 0.4)
        #expect(text.contains("\"credits\":"))
        #expect(text.hasSuffix("}"))
    }

    @Test("An answer drips")
    func drip() async throws {
        let whole = try await Self.whole()
        let (text, seconds) = try await Self.received("credits:drip=400")
        #expect(text == whole)
        #expect(seconds >= Double(whole.utf8.count) / 400 * 0.9)
    }

    @Test("The same answer comes twice on one connection")
    func twice() async throws {
        let (text, _) = try await Self.received("credits:twice", closing: true)
        #expect(text.components(separatedBy: "HTTP/1.1 200 OK").count == 3)
        #expect(text.components(separatedBy: "\"credits\":").count == 3)
    }

    @Test("A body that never ends goes on until the simulator stops")
    func endless() async throws {
        var text = ""
        for pause in [0.4, 2, 10, 50] where !text.contains(Self.severalPieces) {
            text = try await Self.endlessText(stoppingAfter: pause)
        }
        #expect(text.contains("Transfer-Encoding: chunked"))
        #expect(text.contains(Self.severalPieces))
        #expect(!text.contains("\r\n0\r\n"))
    }

    private static var severalPieces: Regex<Substring> { /\r\n400\r\n(?s:.*)\r\n400\r\n/ }

    private static func endlessText(stoppingAfter pause: Double) async throws -> String {
        let faults = [try SimulatorFault(parsing: "credits:endless")]
        let simulator = Simulator(options: SimulatorOptions(rateLimits: .off, faults: faults))
        let address = try await simulator.start()
        let reading = Task { try? await RawExchange.send(Self.text(closing: false), to: address) }
        while await simulator.requestCount(.contactship, .credits) == 0 { await Task.yield() }
        try await Task.sleep(for: .seconds(pause))
        await simulator.stop()
        return await reading.value ?? ""
    }
}
