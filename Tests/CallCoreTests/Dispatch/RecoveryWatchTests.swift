import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// A console that has been open for days sees another process die.
struct RecoveryWatchTests {
    @Test(.timeLimit(.minutes(10)))
    func whatADyingProcessLeavesIsSettledWhileWeRun() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        let sleeps = SleepLog()
        let watch = Task { [pacer = sleeps.pacer] in
            let pacer = Pacer(
                sleep: {
                    try await pacer.sleep($0)
                    try await Task.sleep(for: .milliseconds(10))
                }, elapsed: { 0 })
            await RecoveryWatch(journal: journal, clock: WallClock { Sample.start }, pacer: pacer).run()
        }
        let dying = try SQLiteJournal.open(at: scratch.data)
        let intent = Sample.intent()
        try await dying.seed(intent, in: .sending)
        while await sleeps.sleeps.count < 3 { try await Task.sleep(for: .milliseconds(5)) }
        #expect(try await journal.call(intent.id)?.state == .sending)
        dying.abandon()
        while try await journal.call(intent.id)?.state == .sending { try await Task.sleep(for: .milliseconds(5)) }
        #expect(try await journal.call(intent.id)?.state == .unknown)
        // Nothing is in other hands any more: it sleeps until something changes.
        let count = await sleeps.sleeps.count
        try await Task.sleep(for: .milliseconds(200))
        #expect(await sleeps.sleeps.count <= count + 1)
        #expect(await sleeps.sleeps.allSatisfy { $0 == RecoveryWatch.interval })
        watch.cancel()
    }
}
