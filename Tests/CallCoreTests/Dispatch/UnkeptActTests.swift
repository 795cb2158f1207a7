import Foundation
import Testing
import Wording

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// An act that the provider answered, and a disk that is full then: it was sent, whatever can be kept of it.
struct UnkeptActTests {
    private struct Bench {
        let dispatcher: Dispatcher
        let kept: SQLiteJournal
        let id: CallID

        init(_ client: ScriptedClient, fails: FailingJournal.Step, times: Int) async throws {
            kept = try SQLiteJournal.temporary()
            let intent = Sample.intent()
            try await kept.seed(intent, in: .scheduled)
            id = intent.id
            let journal = FailingJournal(kept: kept, fails: fails, times: times)
            dispatcher = Dispatcher(journal: journal, clients: { _ in client }, pacer: SleepLog().pacer)
        }

        func cancel() async throws -> ActOutcome { try await dispatcher.perform(.cancel, on: id, by: "ana") }
    }

    @Test(arguments: [FailingJournal.Step.note, .record])
    func whatCameOfItIsKeptAsSoonAsTheDiskAllows(_ step: FailingJournal.Step) async throws {
        let client = ScriptedClient()
        let bench = try await Bench(client, fails: step, times: 3)
        #expect(try await bench.cancel().verdict == .done)
        #expect(try await bench.kept.call(bench.id)?.state == .ended(.canceled))
        #expect(await client.log.asked == ["cancel call-1"])
    }

    @Test(arguments: [FailingJournal.Step.note, .record])
    func whatIsDoneAndCannotBeKeptIsNotCalledNotSent(_ step: FailingJournal.Step) async throws {
        let bench = try await Bench(ScriptedClient(), fails: step, times: .max)
        let error = ActError.notKept(act: "cancel", outcome: "taken by the provider", .diskFull)
        await #expect(throws: error) { try await bench.cancel() }
        #expect(
            error.description
                == "What came of it could not be kept (cancel: taken by the provider): the disk is full. Cure that, and "
                + "read the call again before repeating it.")
    }

    @Test func aRoundCountsItAsUnknown() async throws {
        let bench = try await Bench(ScriptedClient(), fails: .note, times: .max)
        let round = OperationBatch(words: { "\($0)" }) { [dispatcher = bench.dispatcher] act, call in
            try await dispatcher.perform(act, on: call, by: "ana")
        }
        let summary = await round.run([ActStep(call: bench.id, account: "sales", act: .cancel)])
        #expect(summary.results.map(\.kind) == [.unknown], "\(summary.words)")
    }

    @Test func aRefusalThatCannotBeKeptIsToldAllTheSame() async throws {
        let refused = ScriptedClient(act: { _ in throw ProviderError.refused(status: 400, message: "no") })
        let bench = try await Bench(refused, fails: .note, times: .max)
        let error = ActError.notKept(act: "cancel", outcome: "Refused (400): no", .diskFull)
        await #expect(throws: error) { try await bench.cancel() }
        let unreachable = ProviderError.unreachable("the connection was refused")
        let away = ScriptedClient(act: { _ in throw unreachable })
        let other = try await Bench(away, fails: .note, times: .max)
        await #expect(throws: unreachable) { try await other.cancel() }
    }

    @Test(arguments: [FailingJournal.Step.note, .record])
    func aLostAnswerStaysUnknown(_ step: FailingJournal.Step) async throws {
        let client = ScriptedClient(
            read: { Sample.report($0, .ended(.canceled)) }, act: { _ in throw ProviderError.unanswered("it was cut.") })
        let bench = try await Bench(client, fails: step, times: .max)
        await #expect { try await bench.cancel() } throws: { error in
            guard case ActError.unknown? = error as? ActError else { return false }
            return "\(error)".contains("could not be kept: the disk is full")
        }
    }
}
