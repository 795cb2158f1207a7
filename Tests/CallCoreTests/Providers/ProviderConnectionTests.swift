import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("A read from a provider")
struct ProviderConnectionTests {
    @Test(
        "that does not succeed says why",
        arguments: [
            (401, #"{"message":"Invalid API key"}"#, ProviderError.keyRefused("Invalid API key")),
            (403, "", .keyRefused("the key was refused")), (404, #"{"message":"gone"}"#, .notFound("gone")),
            (400, #"{"message":["a","b"]}"#, .refused(status: 400, message: "a; b")),
            (409, #"{"message":"not placed yet"}"#, .refused(status: 409, message: "not placed yet")),
            (422, "{}", .refused(status: 422, message: "no reason given")), (429, "", .throttled(retryAfter: 9)),
            (500, #"{"message":"oops"}"#, .badAnswer(status: 500, message: "oops")),
            (302, "", .badAnswer(status: 302, message: "a redirection, which is not followed")),
            (200, "<html>", .badAnswer(status: 200, message: "a web page")),
            (200, "", .badAnswer(status: 200, message: "an answer that is not JSON")),
            (200, "{}", .badAnswer(status: 200, message: "an answer that names no call")),
        ], [ProviderID.contactship, .voxworks])
    func errors(sample: (Int, String, ProviderError), provider: ProviderID) async {
        let client = ProviderSample.client(
            provider, ScriptedTransport(sample.0, sample.1, headers: ["retry-after": "9"]))
        await #expect(throws: sample.2) { try await client.call("c1") }
    }

    @Test("that gets no answer says so; one that is canceled is canceled")
    func unreachable() async {
        let lost = ProviderSample.client(.contactship, ScriptedTransport { _ in .failed(sent: true, .connectionLost) })
        await #expect(throws: ProviderError.unreachable("the connection was lost")) { try await lost.call("c1") }
        let canceled = ProviderSample.client(.contactship, ScriptedTransport { _ in .failed(sent: true, .canceled) })
        await #expect(throws: CancellationError.self) { try await canceled.call("c1") }
    }

    @Test("needs an id", arguments: ["", ".", ".."])
    func noID(id: String) async {
        let transport = ScriptedTransport(200, #"{"call_id":"other"}"#)
        let client = ProviderSample.client(.contactship, transport)
        await #expect(throws: ProviderError.self) { try await client.call(id) }
        #expect(await transport.requests.isEmpty)
    }

    struct HelperFailed: Error, CustomStringConvertible { let description = "The helper said no." }

    @Test("without a key nothing is sent")
    func noKey() async {
        let transport = ScriptedTransport(200, "{}")
        let account = ProviderSample.account(.voxworks)
        let failing = VoxworksClient(account: account, transport: transport) { throw HelperFailed() }
        #expect(await failing.create(ProviderSample.create) == .notSent(reason: "The helper said no."))
        await #expect(throws: ProviderError.noKey("The helper said no.")) { try await failing.call("c") }
        let empty = VoxworksClient(account: account, transport: transport) { Secret("") }
        #expect(await empty.create(ProviderSample.create) == .notSent(reason: "The key of account sales is empty."))
        #expect(await transport.requests.isEmpty)
    }

    @Test("a key that the provider repeats goes no further")
    func keyInAnswer() async {
        let client = ProviderSample.client(
            .voxworks, ScriptedTransport(401, #"{"message":"bad key \#(ProviderSample.key)!"}"#))
        #expect(
            await client.create(ProviderSample.create)
                == .rejected(status: 401, message: "bad key •••!", raw: #"{"message":"bad key •••!"}"#))
        await #expect(throws: ProviderError.keyRefused("bad key •••!")) { try await client.call("c") }
    }

    @Test(
        "a key is found anywhere in an answer, even where only its beginning comes first",
        arguments: [
            "\(ProviderSample.key)", "x\(ProviderSample.key)", "sk_sk_live_\(ProviderSample.key)\(ProviderSample.key)é",
            "sk_live_", "", "sk",
        ])
    func withheld(body: String) {
        let exchange = HTTPExchange.ok(body).withholding(Secret(ProviderSample.key))
        #expect(exchange == .ok(body.replacingOccurrences(of: ProviderSample.key, with: "•••")))
    }
}
