import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// What a dispatcher waits for is told as it begins to wait, and when that is over.
struct DispatchWaitTests {
    private static func place(
        _ outcome: Delivery = .accepted(CallReport(providerCallID: "call-1", raw: .null)), fails: FailingJournal.Step,
        times: Int, unkept: Int = 0
    ) async throws -> [DispatchWait] {
        let told = Locked<[DispatchWait]>([])
        let kept = try SQLiteJournal.temporary()
        let journal = FailingJournal(kept: kept, fails: fails, times: times, unkept: unkept)
        let client = ScriptedClient(create: { _ in outcome })
        let dispatcher = Dispatcher(
            journal: journal, clients: { _ in client }, pacer: SleepLog().pacer,
            onWaiting: { wait in told.withLock { $0.append(wait) } })
        _ = try? await dispatcher.place(Sample.intent())
        return told.withLock { $0 }
    }

    @Test func anAnswerThatCannotBeKept() async throws {
        let told = try await Self.place(fails: .accept, times: 2)
        let longest = Dispatcher.keepingWaits.reduce(0, +)
        #expect(
            told == [
                .journal(.diskFull, wasSent: true, secondsLeft: longest),
                .journal(.diskFull, wasSent: true, secondsLeft: longest - 0.1), .kept,
            ])
    }

    @Test func anAnswerThatIsNeverKept() async throws {
        let told = try await Self.place(fails: .accept, times: .max)
        #expect(told.count == Dispatcher.keepingWaits.count)
        #expect(!told.contains(.kept))
    }

    @Test func aCallThatIsNotSent() async throws {
        let told = try await Self.place(fails: .begin, times: .max, unkept: 1)
        let longest = Dispatcher.keepingWaits.reduce(0, +)
        #expect(told == [.journal(.diskFull, wasSent: false, secondsLeft: longest), .kept])
    }

    @Test func aPauseThatAProviderAsksFor() async throws {
        let told = try await Self.place(
            .throttled(retryAfter: 7, message: "slow", raw: ""), fails: .accept, times: 0)
        #expect(told.first == .throttled(seconds: 7))
    }

    @Test func nothingWhereNothingIsWaitedFor() async throws {
        #expect(try await Self.place(fails: .accept, times: 0).isEmpty)
    }
}
