import Foundation

@testable import ProviderSimulator

/// The simulated providers without a server: requests go straight to the state, on a clock of the test's own.
struct Bench {
    struct Answer {
        let status: Int
        let json: JSONValue
        let headers: [String: String]
        let body: String
        var wire: WireFault?

        var message: JSONValue? { json["message"] }
    }

    static let contactshipAgent = "agent-a1b2c3d4-e5f6-7890-abcd-ef1234567890"
    static let usualStart = "2026-03-15T14:22:11Z"
    // Making a world takes a while, and a state is a value: the usual one is made once and copied.
    private static let usual = SimulatorState(
        options: SimulatorOptions(rateLimits: .off), startedAt: TestClock.date(usualStart))
    private(set) var state: SimulatorState
    private(set) var now: Date
    private(set) var realNow = Date(timeIntervalSince1970: 1_800_000_000)

    init(
        start: String = usualStart, seed: UInt64 = 1, generation: ContactshipGeneration = .wrapped,
        rateLimits: SimulatorRateLimits = .off, faults: [SimulatorFault] = []
    ) {
        now = TestClock.date(start)
        guard start != Self.usualStart || seed != 1 || generation != .wrapped || rateLimits != .off || !faults.isEmpty
        else {
            state = Self.usual
            return
        }
        let options = SimulatorOptions(seed: seed, generation: generation, rateLimits: rateLimits, faults: faults)
        state = SimulatorState(options: options, startedAt: now)
    }

    mutating func advance(_ seconds: Double) {
        now = now.addingTimeInterval(seconds)
    }

    mutating func advanceReal(_ seconds: Double) {
        realNow = realNow.addingTimeInterval(seconds)
    }

    /// Sends `METHOD /path?query`; nil when the connection would be closed without an answer.
    mutating func deliver(
        _ line: String, _ body: String = "", key: String? = nil, type: String? = "application/json"
    ) -> Answer? {
        let words = line.split(separator: " ")
        let halves = words[1].split(separator: "?", maxSplits: 1).map(String.init)
        guard
            var request = IncomingRequest(
                method: String(words[0]), path: halves[0], query: halves.count > 1 ? halves[1] : nil,
                body: Array(body.utf8))
        else { return Answer(status: 400, json: nil, headers: [:], body: "") }
        request.contentType = type
        Self.authorize(&request, key)
        let delivery = state.answer(request, at: now, realNow: realNow)
        guard delivery.wire?.isSilent != true else { return nil }
        let reply = delivery.reply
        let json = reply.json ?? .string(reply.body)
        let headers = reply.headers.map { ($0.name.lowercased(), $0.value) }
        return Answer(
            status: reply.status, json: json, headers: Dictionary(headers) { $1 }, body: reply.body,
            wire: delivery.wire)
    }

    mutating func send(
        _ line: String, _ body: String = "", key: String? = nil, type: String? = "application/json"
    ) -> Answer {
        deliver(line, body, key: key, type: type) ?? Answer(status: 0, json: nil, headers: [:], body: "")
    }

    /// Places a Contactship call to a number and gives its id.
    mutating func call(_ number: String, extra: String = "") -> String {
        let body = """
            {"from_number":"+12025551234","to_number":"\(number)","full_name":"Jane Smith",
             "agent_id":"\(Self.contactshipAgent)"\(extra)}
            """
        return send("POST /contactship/v1/calls/single-phone-call", body).json["data"]?["call_id"]?.stringValue ?? ""
    }

    mutating func record(_ id: String) -> SimulatorCallRecord? {
        state.callRecords(at: now).first { $0.id == id }
    }

    private static func authorize(_ request: inout IncomingRequest, _ key: String?) {
        guard let provider = request.segments.first.flatMap({ SimulatorProvider(rawValue: $0) }) else { return }
        let used = key ?? SimulatorKeys.key(for: provider)
        if provider == .contactship {
            request.apiKey = used
        } else {
            request.authorization = used.isEmpty ? nil : "Bearer " + used
        }
    }
}
