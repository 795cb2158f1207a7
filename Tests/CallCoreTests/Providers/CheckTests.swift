import Testing

@testable import CallDomain
@testable import CallProviders

/// What a check says of an account: what it saw, or what to do.
@Suite("A check")
struct CheckTests {
    @Test("knows a stranger from the provider", arguments: ProviderID.allCases)
    func stranger(provider: ProviderID) async throws {
        for (status, body) in [(404, "<html>not here</html>"), (404, ""), (200, "<html>hello</html>"), (302, "")] {
            let client = ProviderSample.client(provider, ScriptedTransport(status, body))
            let error = try await #require(throws: ProviderError.self) { try await client.check() }
            if status != 302, provider == .temphone || body.isEmpty || status == 404 {
                let isNamed = error.words.contains("Check the base URL") || status == 200
                #expect(isNamed, "\(provider) \(status): \(error.words)")
            }
        }
    }

    @Test("says what is wrong in plain words", arguments: ProviderID.allCases)
    func trouble(provider: ProviderID) async throws {
        let refused = ProviderSample.client(provider, ScriptedTransport(401, #"{"message":"no such key"}"#))
        let error = try await #require(throws: ProviderError.self) { try await refused.check() }
        #expect(error == .keyRefused("no such key"))
        #expect(error.words.contains("refused the key"))
        let offline = ProviderSample.client(provider, ScriptedTransport { _ in .failed(sent: false, .unresolved) })
        let words = try await #require(throws: ProviderError.self) { try await offline.check() }.words
        #expect(words.contains("cannot be reached: the provider's name could not be resolved"))
    }

    @Test("counts what it saw")
    func counts() async throws {
        let contactship = ScriptedTransport { request in
            switch request.path {
            case "/v1/credits": .ok(#"{"statusCode":200,"data":{"credits":240}}"#)
            case "/v1/agents": .ok(#"{"statusCode":200,"data":[{"id":"a","name":"A"},{"id":"b","name":"B"}]}"#)
            default: .ok(#"{"statusCode":200,"data":[],"pagination":{"total_rows":0}}"#)
            }
        }
        let words = try await ProviderSample.client(.contactship, contactship).check()
        #expect(words == "the key is accepted, 240 credits, 2 agents, no numbers")
        let account = ProviderSample.account(
            .voxworks, scripts: [.script("s")], numbers: [.line("+1"), .line("+2")])
        let voxworks = ProviderCatalog.client(
            for: account, transport: ScriptedTransport(200, #"{"success":true,"calls":[]}"#)
        ) { Secret("k") }
        #expect(try await voxworks.check() == "the key is accepted, 1 script named here, 2 numbers named here")
    }
}
