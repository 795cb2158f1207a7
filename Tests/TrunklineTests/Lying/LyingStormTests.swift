import CallCore
import ConsoleRuntime
import Foundation
import ProviderSimulator
import Testing

/// Many calls through everything that can go wrong at once; then the providers' books are held against the journal.
@Suite("A storm of lies", .serialized)
struct LyingStormTests {
    private static let faults = """
        create%8:drop
        create%8:cut=90
        create%8:reset=140
        create%8:twice
        create%8:stall-half=9
        create%10:place-status=502
        create%8:status=500
        create%15:status=400
        create%8:page=429
        create%8:garbage
        create%8:place-late=30
        list%20:status=503
        list%20:cut=400
        list%20:lag=30
        get%20:drop
        status%20:garbage
        webhook%30:lose
        webhook%30:double
        webhook%30:reorder
        """
    private static let calls = 24

    @Test("calls nobody twice, loses nothing and denies nothing", arguments: [1, 2] as [UInt64])
    func storm(seed: UInt64) async throws {
        try await LyingWorld.run(Self.faults, seed: seed) { here in
            let ids = try await place(here)
            for (number, id) in ids {
                let call = try await here.call(id) { call, events in
                    call.state != .unknown || events.contains { $0.words.contains("a person has to say") }
                }
                try await expectTruth(of: call, number, here)
            }
            let states = try await states(of: ids.values, here)
            #expect(states.contains { $0.isPlaced } && states.contains(.rejected))
            let asked = await here.world.simulator.requests().map(\.body)
            for number in ids.keys {
                #expect(asked.count { $0.contains(number) } <= 1, "\(number) was asked for twice")
            }
            // A connection that the provider closes at that moment takes a request with it: unknown, and never seen there.
            #expect(asked.count <= Self.calls && asked.count > Self.calls / 2)
        }
    }

    /// A few at a time, each to a number of its own.
    private func place(_ here: LyingWorld) async throws -> [String: CallID] {
        try await withThrowingTaskGroup(of: (String, CallID).self) { group in
            var ids: [String: CallID] = [:]
            for index in 0..<Self.calls {
                if index >= 6, let (number, id) = try await group.next() { ids[number] = id }
                let number = "+1415555\(7000 + index)"
                group.addTask {
                    (number, try await here.place(index.isMultiple(of: 2) ? .contactship : .voxworks, to: number))
                }
            }
            for try await (number, id) in group { ids[number] = id }
            return ids
        }
    }

    private func expectTruth(of call: Call, _ number: String, _ here: LyingWorld) async throws {
        // What is placed late is in no book yet.
        if call.state.isPlaced { try await here.wait { await here.booked().contains { $0.to == number } } }
        let booked = await here.booked().filter { $0.to == number }
        let words = try await here.words(of: call.id)
        #expect(booked.count <= 1, "\(number) was called twice")
        if call.state.isPlaced {
            #expect(booked.map(\.id) == [call.providerCallID], "\(number): \(words)")
        } else if call.state != .unknown {
            #expect(booked.isEmpty, "\(number) was placed and is shown as \(call.state.words): \(words)")
        }
    }

    private func states(of ids: some Sequence<CallID>, _ here: LyingWorld) async throws -> [CallState] {
        var states: [CallState] = []
        for id in ids { states.append(try await here.call(id) { _, _ in true }.state) }
        return states
    }
}
