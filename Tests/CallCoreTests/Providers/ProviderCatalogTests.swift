import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("What each provider offers")
struct ProviderCatalogTests {
    @Test("everything that is not offered has a sentence that names the provider", arguments: ProviderID.allCases)
    func sentences(provider: ProviderID) {
        let profile = ProviderCatalog.profile(of: provider)
        #expect(profile.id == provider)
        #expect(URL(string: profile.defaultBaseURL)?.scheme == "https")
        #expect(!profile.defaultBaseURL.hasSuffix("/"))
        for capability in Capability.allCases {
            guard let reason = profile.offer(of: capability).reason else { continue }
            #expect(reason.hasPrefix(provider.name))
            #expect(reason.hasSuffix("."))
        }
    }

    @Test("only what the documents hold is offered")
    func table() {
        func offered(_ provider: ProviderID) -> Set<Capability> {
            Set(Capability.allCases.filter { ProviderCatalog.profile(of: provider).offer(of: $0).isOffered })
        }
        #expect(offered(.contactship) == Set(Capability.allCases).subtracting([.cancel, .reschedule]))
        #expect(
            offered(.voxworks) == [.listCalls, .readCall, .readStatus, .readTranscript, .cancel, .reschedule])
        #expect(offered(.temphone) == [.readContact, .callWebhook])
    }

    @Test("what is not offered is refused with its sentence, and nothing is sent", arguments: ProviderID.allCases)
    func refusals(provider: ProviderID) async throws {
        let transport = ScriptedTransport(200, "{}")
        let client = ProviderSample.client(provider, transport)
        let acts: [(Capability, () async throws -> Void)] = [
            (.listAgents, { _ = try await client.agents().collected() }),
            (.listNumbers, { _ = try await client.numbers().collected() }),
            (.searchContacts, { _ = try await client.contacts(matching: .everyone).collected() }),
            (.readContact, { _ = try await client.contact(.id("c")) }),
            (.listCalls, { _ = try await client.calls(CallListQuery()) }),
            (.readCall, { _ = try await client.call("c") }), (.readStatus, { _ = try await client.status(of: "c") }),
            (.hangUp, { _ = try await client.hangUp("c") }), (.cancel, { _ = try await client.cancel("c") }),
            (.reschedule, { _ = try await client.reschedule("c", to: Date(timeIntervalSince1970: 0)) }),
        ]
        for (capability, act) in acts {
            guard let reason = client.offer(of: capability).reason else { continue }
            await #expect(throws: ProviderError.notOffered(reason)) { try await act() }
        }
        #expect(await transport.requests.isEmpty)
    }

    @Test("what the configuration names is there without the provider", arguments: [ProviderID.voxworks, .temphone])
    func configured(provider: ProviderID) async throws {
        let scripts = [Agent(id: "s1", name: "Renewal")]
        let numbers = [PhoneLine(id: nil, number: "+61291234567", name: "Sydney")]
        let transport = ScriptedTransport(500, "")
        let client = ProviderSample.client(provider, transport, scripts: scripts, numbers: numbers)
        #expect(try await client.agents().collected() == scripts)
        #expect(try await client.numbers().collected() == numbers)
        #expect(client.offer(of: .listNumbers).isOffered)
        #expect(await transport.requests.isEmpty)
    }
}
