import Foundation
import Testing

@testable import CallDomain
@testable import CallJournal

/// The same things happen to a journal of each engine: both must tell the same story, refusals included.
///
/// `TRUNKLINE_SEED=17 swift test --filter EngineWalkTests` repeats one walk.
struct EngineWalkTests {
    private static let steps = 250
    /// All refusals that two engines could see differently.
    private static let refusals = [
        "heldBack", "fenced", "overCap", "doNotCall", "alreadyPlaced", "claimed", "notSendable",
    ]

    @Test func bothTellTheSameStory() async throws {
        let seed = ProcessInfo.processInfo.environment["TRUNKLINE_SEED"].flatMap(UInt64.init)
        var told: Set<String> = []
        for seed in seed.map({ [$0] }) ?? Array(0..<12) { told.formUnion(try await walk(seed)) }
        #expect(seed != nil || told.isSuperset(of: Self.refusals), "\(told)")
    }

    /// Gives back what came of its steps.
    private func walk(_ seed: UInt64) async throws -> Set<String> {
        var walk = try EngineWalk(seed: seed)
        var told: Set<String> = []
        for step in 0..<Self.steps {
            let action = walk.next()
            let outcomes = try await walk.take(action)
            try #require(outcomes.sqlite == outcomes.memory, "seed \(seed), step \(step): \(action)")
            told.insert(outcomes.sqlite.kind)
            guard step % 5 == 4 else { continue }
            let records = try await walk.records()
            try #require(records.sqlite == records.memory, "seed \(seed), step \(step): \(action)")
        }
        return told
    }
}
