import Foundation
import Testing

@testable import ProviderSimulator

@Suite("Rate limits")
struct RateLimitTests {
    @Test("Listing is counted twice, refused with the time to wait, and free again in the next window")
    func contactship() {
        var bench = Bench(rateLimits: SimulatorRateLimits())
        for request in 1...20 {
            let answer = bench.send(
                "GET /contactship/v1/\(request.isMultiple(of: 2) ? "calls" : "contacts")?limit=1&offset=0")
            #expect(answer.status == 200)
            #expect(answer.headers["x-ratelimit-limit"] == "120")
            #expect(answer.headers["x-ratelimit-remaining"] == String(120 - request))
            #expect(answer.headers["x-ratelimit-limit-heavy"] == "20")
            #expect(answer.headers["x-ratelimit-remaining-heavy"] == String(20 - request))
        }
        let refused = bench.send("GET /contactship/v1/calls")
        #expect(refused.status == 429)
        #expect(refused.json["statusCode"] == 429)
        #expect(refused.headers["retry-after"] == "60")
        #expect(refused.headers["x-ratelimit-reset-heavy"] == "60")
        #expect(bench.send("GET /contactship/v1/credits").status == 200)
        #expect(bench.send("GET /contactship/v1/credits").headers["x-ratelimit-limit-heavy"] == nil)
        bench.advanceReal(59.5)
        #expect(bench.send("GET /contactship/v1/calls").headers["retry-after"] == "1")
        bench.advanceReal(0.5)
        #expect(bench.send("GET /contactship/v1/calls").status == 200)
    }

    @Test("The general limit holds for creates, which then place nothing; the simulated clock does not count")
    func creates() {
        var bench = Bench(rateLimits: SimulatorRateLimits(contactshipPerMinute: 3))
        for _ in 1...3 { #expect(bench.call("+12025550001") != "") }
        bench.advance(3600)
        #expect(bench.call("+12025550001") == "")
        #expect(bench.state.requests.map(\.status) == [201, 201, 201, 429])
    }

    @Test("Voxworks: its own headers and words, and none for the reset")
    func voxworks() {
        var bench = Bench(rateLimits: SimulatorRateLimits(voxworksPerMinute: 1))
        #expect(bench.send("GET /voxworks/api/v1/calls").headers["x-ratelimit-remaining"] == "0")
        let refused = bench.send("GET /voxworks/api/v1/calls")
        #expect(refused.status == 429)
        #expect(refused.json.text == #"{"success":false,"message":"Rate limit exceeded"}"#)
        #expect(refused.headers["retry-after"] == "60")
        #expect(refused.headers["x-ratelimit-reset"] == nil)
    }

    @Test("Requests without a key are not counted, and TemPhone has no limit")
    func uncounted() {
        var bench = Bench(rateLimits: SimulatorRateLimits(contactshipPerMinute: 1))
        for _ in 1...5 { #expect(bench.send("GET /contactship/v1/credits", key: "x").status == 401) }
        #expect(bench.send("GET /contactship/v1/credits").status == 200)
        for _ in 1...300 { _ = bench.send("GET /temphone/v1/contacts/ctc_12kd88") }
        #expect(bench.send("GET /temphone/v1/contacts/ctc_12kd88").headers.isEmpty)
    }
}
