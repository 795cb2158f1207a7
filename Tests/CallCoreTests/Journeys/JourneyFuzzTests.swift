import Foundation
import Testing

@testable import CallDomain

/// Random journeys of calls through two processes, a provider, people, crashes and clocks that jump: after every step what
/// must always be true is. `TRUNKLINE_SEED=17 swift test --filter JourneyFuzzTests` repeats one; `TRUNKLINE_STEPS` says how
/// many steps all of them take together.
struct JourneyFuzzTests {
    private static let stepsOfOne = 500
    private static let steps = setting("TRUNKLINE_STEPS") ?? 100_000

    private static var seeds: [UInt64] {
        if let seed = setting("TRUNKLINE_SEED") { return [UInt64(seed)] }
        return (0..<max(1, steps / stepsOfOne)).map(UInt64.init)
    }

    private static func setting(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    @Test func whatMustAlwaysBeTrueIsAfterEveryStep() async throws {
        let workers = ProcessInfo.processInfo.activeProcessorCount
        let placed = try await withThrowingTaskGroup(of: Int.self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var placed = 0
                    for (index, seed) in Self.seeds.enumerated() where index % workers == worker {
                        placed += try await Self.journey(seed)
                    }
                    return placed
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(placed > Self.seeds.count * 20, "hardly any call was placed: \(placed)")
    }

    /// Gives back how many calls the provider placed for us.
    private static func journey(_ seed: UInt64) async throws -> Int {
        let world = try JourneyWorld(seed: seed)
        for step in 0..<stepsOfOne {
            let numbers = try await world.step()
            let wrongs = try await world.wrongs(of: step % 20 == 0 ? JourneyWorld.numbers : numbers)
            guard wrongs.isEmpty else {
                let story = (world.trace + wrongs.map { "WRONG: \($0)" }).joined(separator: "\n")
                Issue.record("seed \(seed), step \(step):\n\(story)")
                break
            }
        }
        await world.end()
        return await world.provider.calls.values.count { $0.intent != nil }
    }
}
