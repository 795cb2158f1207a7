import CallConfiguration
import Foundation
import TestTools

@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// What providers send: answers to requests, and deliveries.
extension FuzzTarget {
    static let providers = DeliveryFixture.all.flatMap { [answers($0), deliveries($0)] } + [times, toon]

    private static func seeds(_ fixture: DeliveryFixture) -> [String] {
        [
            fixture.ended, fixture.started ?? "{}",
            """
            {"success":true,"data":{"id":"3f0c6f0e-7c1d-4c55-9a61-0f6f5a1d2b10","status":"ringing","to_number":"+14155552678",
            "created_at":"2026-06-15T10:00:00.123Z","duration":"60","metadata":{"trunkline":"3f0c6f0e-7c1d-4c55-9a61-0f6f5a1d2b10"}}}
            """, "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>",
        ]
    }

    /// A create's answer: whatever it is, a call is taken for placed only under an id, and for not placed only by a status
    /// that says so.
    private static func answers(_ fixture: DeliveryFixture) -> FuzzTarget {
        let client = client(fixture.provider)
        return FuzzTarget("answer-\(fixture.provider.rawValue)", seeds: seeds(fixture)) { (body: [UInt8]) in
            for status in [200, 201, 202, 302, 400, 401, 404, 408, 409, 422, 425, 429, 500, 503] {
                let delivery = await client(HTTPAnswer(status: status, body: body))
                switch delivery {
                case .accepted(let report) where report.providerCallID.isEmpty || !(200...299).contains(status):
                    throw Broken("\(status) is taken for accepted as \u{201C}\(report.providerCallID)\u{201D}")
                case .rejected where ![400, 401, 403, 404, 422].contains(status): throw Broken("\(status) is a refusal")
                case .throttled where status != 429: throw Broken("\(status) is throttling")
                case .notSent: throw Broken("what was answered was sent")
                default: break
                }
            }
        }
    }

    private static func client(_ provider: ProviderID) -> @Sendable (HTTPAnswer) async -> Delivery {
        let account = Account(name: "a", provider: provider, baseURL: "https://p.example", key: .missing)
        return { answer in
            let transport = FixedTransport(answer: answer)
            let client = ProviderCatalog.client(
                for: account, transport: transport, ledger: RateLedger(pacer: .system), key: Secret("k"))
            return await client.create(WireRequest(method: "POST", path: "/x", body: "{}"))
        }
    }

    /// Anybody may send a delivery.
    private static func deliveries(_ fixture: DeliveryFixture) -> FuzzTarget {
        let account = Account(name: "a", provider: fixture.provider, baseURL: "https://p.example", key: .missing)
        let client = ProviderCatalog.client(
            for: account, transport: FixedTransport(answer: HTTPAnswer(status: 500)),
            ledger: RateLedger(pacer: .system),
            key: Secret("k"))
        return FuzzTarget("delivery-\(fixture.provider.rawValue)", seeds: seeds(fixture)) { (body: [UInt8]) in
            let delivery = InboxWebhook(id: "d", account: "sales", receivedAt: Sample.start, body: body)
            _ = delivery.id
            guard let json = try? JSON(parsing: body), let report = try? client.decodeDelivery(json) else { return }
            guard !report.providerCallID.isEmpty else { throw Broken("a call without an id") }
        }
    }

    private static let times = FuzzTarget(
        "provider-time",
        seeds: [
            "2026-06-15T10:00:00Z", "2026-06-15T10:00:00.123456+02:00", "1788264005000", "1788264005",
            "2026-06-15 10:00:00",
        ]
    ) { (text: String) in
        guard let date = ProviderTime.read(text) else { return }
        guard ProviderTime.read(ProviderTime.write(date)).map({ abs($0.timeIntervalSince(date)) < 1 }) == true else {
            throw Broken("\(date) is written and read as another")
        }
        // What is kept must fit its column.
        _ = date.milliseconds
    }

    private static let toon = FuzzTarget(
        "transcript",
        seeds: [
            "[2]{role,content}:\n  agent,\"Hello, you\"\n  user,Yes\n", "Agent: Hello\nUser: Yes",
            "[{\"role\":\"agent\",\"content\":\"a\"}]",
        ]
    ) { (text: String) in
        _ = ToonRows.read(text)
        _ = TranscriptReading.lines(in: .string(text))
        if let json = try? JSON(parsing: text) { _ = TranscriptReading.lines(in: json) }
    }
}

/// Answers everything alike.
private struct FixedTransport: HTTPTransport {
    let answer: HTTPAnswer

    func exchange(_ request: HTTPRequest) async -> HTTPExchange { .answered(answer) }
}
