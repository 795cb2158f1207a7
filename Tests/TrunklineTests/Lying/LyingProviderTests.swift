import CallCore
import Console
import ConsoleRuntime
import Foundation
import ProviderSimulator
import Testing

/// Whatever a provider does, a call is placed at most once, and the journal says what is known and no more.
@Suite("A provider that lies", .serialized)
struct LyingProviderTests {
    private static let atOnce = 6

    /// A row of lies each, since most of the time is waiting.
    @Test("is asked once, and the call ends as what can be known", arguments: batches.indices)
    func lies(_ index: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lie in Self.batches[index] { group.addTask { try await tell(lie) } }
            try await group.waitForAll()
        }
    }

    private static let batches = stride(from: 0, to: Lie.all.count, by: atOnce).map { start in
        Array(Lie.all[start..<min(start + atOnce, Lie.all.count)])
    }

    private func tell(_ lie: Lie) async throws {
        try await LyingWorld.run(lie.faults) { here in
            let number = lie.provider == .temphone ? "ctc_answers" : "+14155559901"
            let id = try await here.place(lie.provider, to: number, in: 1)
            let call = try await here.call(id) { Self.isOver($0, $1, lie) }
            if lie.end.isBooked { try await here.wait { await !here.booked().isEmpty } }
            let booked = await here.booked()
            try await expect(lie, call, booked, here)
            #expect(booked.count <= 1, "\(lie)")
            let asked = try #require(SimulatorProvider(rawValue: lie.provider.rawValue))
            #expect(await here.world.simulator.requestCount(asked, .create) == 1, "\(lie)")
        }
    }

    private func expect(_ lie: Lie, _ call: Call, _ booked: [SimulatorCallRecord], _ here: LyingWorld) async throws {
        let words = try await here.words(of: call.id)
        let wasUnknown = try await here.world.journal.events(of: call.id).contains { $0.reported == .unknown }
        let story: Comment = "\(lie): \(call.state.words): \(words)"
        #expect(booked.count == (lie.end.isBooked ? 1 : 0), story)
        switch lie.end {
        case .placed, .found:
            #expect(call.state.isPlaced, story)
            #expect(call.providerCallID == booked.first?.id, story)
            #expect(wasUnknown == (lie.end == .found), story)
        case .asksPerson, .notPlacedAndUnknown:
            #expect(call.state == .unknown, story)
            #expect(call.providerCallID == nil, story)
            #expect(words.contains { Self.asks($0) }, story)
        case .looksOn:
            #expect(call.state == .unknown && call.providerCallID == nil, story)
            #expect(!words.contains { Self.asks($0) }, story)
        case .rejected:
            #expect(call.state == .rejected, story)
        }
    }

    private static func isOver(_ call: Call, _ events: [CallEvent], _ lie: Lie) -> Bool {
        switch lie.end {
        // Accepted is what the answer said; queued or later is what was read since.
        case .placed: call.state.isPlaced && call.state != .accepted
        case .found: call.state.isPlaced
        case .asksPerson, .notPlacedAndUnknown: call.state != .unknown || events.contains { asks($0.words) }
        case .looksOn: events.contains { $0.words.contains("could not be looked up") }
        case .rejected: true
        }
    }

    private static func asks(_ words: String) -> Bool {
        words.contains("a person has to say") || words.contains("cannot be looked up")
    }

    @Test("that names another call of ours is not believed, and the right one is found")
    func otherID() async throws {
        try await LyingWorld.run("create#2:other-id") { here in
            let first = try await here.place(.contactship, to: "+14155559901")
            let second = try await here.place(.contactship, to: "+14155559902")
            let ended = try await here.call(second) { call, _ in call.state.isPlaced }
            let booked = await here.booked()
            #expect(ended.providerCallID == booked.first { $0.to == "+14155559902" }?.id)
            #expect(try await here.words(of: second).contains { $0.contains("the answer names the id of call #") })
            let kept = try await here.call(first) { _, _ in true }
            #expect(kept.providerCallID == booked.first { $0.to == "+14155559901" }?.id)
            #expect(booked.count == 2)
        }
    }

    @Test("that answers twice on one connection does not answer the next call with it")
    func twice() async throws {
        try await LyingWorld.run("create:twice") { here in
            var ids: [CallID] = []
            for number in 1...6 { ids.append(try await here.place(.contactship, to: "+1415555991\(number)")) }
            for (index, id) in ids.enumerated() {
                let call = try await here.call(id) { call, _ in call.state.isPlaced }
                let booked = await here.booked().filter { $0.to == "+1415555991\(index + 1)" }
                #expect(booked.map(\.id) == [call.providerCallID])
            }
            #expect(await here.world.simulator.requestCount(.contactship, .create) == 6)
        }
    }

    @Test("that knows no call of the id it gave leaves the call accepted, and nothing is sent again")
    func falseID() async throws {
        try await LyingWorld.run("create:false-id") { here in
            let id = try await here.place(.contactship, to: "+14155559901")
            try await here.wait { await here.world.simulator.requestCount(.contactship, .status) > 0 }
            let call = try await here.call(id) { _, _ in true }
            #expect(call.state == .accepted)
            #expect(await here.world.simulator.requestCount(.contactship, .create) == 1)
        }
    }

    @Test("that names a call to somebody else is not believed once that call is known")
    func strangersID() async throws {
        try await LyingWorld.run("create:other-id") { here in
            // The newest call of the provider's book is the one that the answer names.
            let named = try #require(await here.world.simulator.calls().last { $0.provider == .contactship }?.id)
            let account = try #require(here.world.settings.accounts.first { $0.provider == .contactship })
            try await here.wait {
                try await here.world.journal.call(
                    provider: .contactship, account: account.name, providerCallID: named) != nil
            }
            let id = try await here.place(.contactship, to: "+14155559901")
            let call = try await here.call(id) { call, _ in call.state.isPlaced }
            #expect(await here.booked().map(\.id) == [call.providerCallID])
            #expect(try await here.words(of: id).contains { $0.contains("the answer names the id of call #") })
        }
    }
}
