import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

struct MeteredTransportTests {
    private static let account = ProviderSample.account(.contactship)

    private func client(_ transport: ScriptedTransport, _ ledger: RateLedger) -> any ProviderClient {
        ProviderCatalog.client(
            for: Self.account, transport: MeteredTransport(transport, for: Self.account, ledger: ledger)
        ) { Secret(ProviderSample.key) }
    }

    @Test func everyRequestCountsAndListsCountTwice() async throws {
        let ledger = RateLedger()
        let transport = ScriptedTransport(200, #"{"statusCode":200,"data":[],"call_id":"x"}"#)
        let client = client(transport, ledger)
        _ = try await client.calls(CallListQuery())
        for try await _ in client.contacts(matching: .name("a")) {}
        _ = try? await client.call("x")
        _ = try? await client.hangUp("x")
        _ = await client.create(ProviderSample.create)
        let reading = ledger.reading(of: "sales")
        #expect(reading.lists.used == 2)
        #expect(reading.all.used == 5)
        #expect(await transport.requests.count == 5)
    }

    @Test func whatWasCountedBeforeIsNotCountedTwice() async throws {
        let ledger = RateLedger()
        let client = client(ScriptedTransport(200, #"{"statusCode":200,"data":[]}"#), ledger)
        ledger.spend("sales", isList: true)
        try await RateLedger.$prepaid.withValue(OnceFlag()) {
            _ = try await client.calls(CallListQuery())
            _ = try await client.calls(CallListQuery())
        }
        #expect(ledger.reading(of: "sales").lists.used == 2)
    }

    @Test func aReadIsHeldBackAndWhatPlacesACallIsNot() async throws {
        let ledger = RateLedger()
        let headers = ["x-ratelimit-remaining": "0", "x-ratelimit-reset": "300"]
        let transport = ScriptedTransport(200, #"{"call_id":"x","stopped":true}"#, headers: headers)
        let client = client(transport, ledger)
        _ = try await client.call("x")
        await #expect(throws: ProviderError.self) { try await client.call("x") }
        do {
            _ = try await client.call("x")
        } catch ProviderError.throttled(let seconds) {
            #expect((290...301).contains(seconds ?? 0))
        }
        #expect(await transport.requests.count == 1)
        _ = await client.create(ProviderSample.create)
        _ = try await client.hangUp("x")
        #expect(await transport.requests.count == 3)
    }

    @Test func aShortWaitIsWaitedFor() async throws {
        let ledger = RateLedger(pacer: .paced(by: 100))
        let headers = ["x-ratelimit-remaining": "0", "x-ratelimit-reset": "4"]
        let transport = ScriptedTransport(200, #"{"call_id":"x","stopped":true}"#, headers: headers)
        let client = client(transport, ledger)
        for _ in 0..<3 { _ = try await client.call("x") }
        #expect(await transport.requests.count == 3)
    }
}
