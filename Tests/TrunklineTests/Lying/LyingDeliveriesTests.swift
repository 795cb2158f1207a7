import CallCore
import ConsoleRuntime
import Foundation
import ProviderSimulator
import Testing

/// Deliveries that are lost, doubled or reordered end in the state that right ones end in.
@Suite("Deliveries that lie", .serialized)
struct LyingDeliveriesTests {
    private static let speed = 60.0

    @Test(
        "of a provider that can be read change nothing",
        arguments: ["", "webhook:lose", "webhook:double", "webhook#1:reorder", "webhook%50:lose\nwebhook:clock=40"])
    func readable(faults: String) async throws {
        try await LyingWorld.run(faults, speed: Self.speed) { here in
            let talked = try await here.place(.contactship, to: "+14155550001")
            let busy = try await here.place(.contactship, to: "+14155550002")
            let ends: [(CallID, Outcome)] = [(talked, .completed), (busy, .busy)]
            for (id, outcome) in ends {
                let call = try await here.call(id) { call, _ in
                    call.state.outcome == outcome && (outcome == .busy || call.analysis.summary != nil)
                }
                #expect(call.state == .ended(outcome))
                #expect((call.analysis.summary != nil) == (outcome == .completed))
                let reports = try await here.world.journal.events(of: id).compactMap(\.reported)
                #expect(reports.count { $0 == .ended(outcome) } == 1)
            }
            #expect(await here.booked().count == 2)
        }
    }

    @Test(
        "of a provider that cannot be read end the call once",
        arguments: [
            ("", CallState.ended(.completed)), ("webhook:double", .ended(.completed)),
            ("webhook#1:reorder", .ended(.completed)), ("webhook#1:lose", .ended(.completed)),
            ("webhook:clock=-30", .ended(.completed)), ("webhook#2:lose", .inProgress), ("webhook:lose", .scheduled),
        ])
    func unreadable(faults: String, state: CallState) async throws {
        try await LyingWorld.run(faults, speed: Self.speed) { here in
            let id = try await here.place(.temphone, to: "ctc_answers", in: 1)
            // Every delivery is through when the books have both of them.
            let call = try await here.call(id) { call, _ in call.state == state }
            try await waitForDeliveries(here)
            let settled = try await here.call(id, within: 1) { _, _ in false }
            #expect(call.state == state)
            #expect(settled.state == state)
            let ends = try await here.world.journal.events(of: id).filter { $0.reported?.isEnded == true }
            #expect(ends.count == (state.isEnded ? 1 : 0))
            #expect(await here.booked().count == 1)
        }
    }

    private func waitForDeliveries(_ here: LyingWorld) async throws {
        try await here.wait {
            let isOver = await here.booked().allSatisfy { $0.endsAt < here.world.clock.now }
            let count = await here.world.simulator.webhooks().count
            return isOver && count >= 2
        }
    }
}
