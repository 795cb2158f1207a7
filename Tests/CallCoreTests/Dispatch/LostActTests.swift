import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// An act whose answer is lost: nobody knows what came of it until the call is read, and nothing is repeated blindly.
struct LostActTests {
    static let lost: [ProviderError] = [
        .unanswered("no whole answer came in time."), .badAnswer(status: 500, message: "oops"),
        .badAnswer(status: 200, message: "an answer that is not JSON"), .refused(status: 408, message: "late"),
    ]

    private struct Bench {
        let dispatcher: Dispatcher
        let journal: SQLiteJournal
        let id: CallID

        init(_ client: ScriptedClient, in state: CallState = .scheduled) async throws {
            journal = try SQLiteJournal.temporary()
            let intent = Sample.intent()
            try await journal.seed(intent, in: state)
            id = intent.id
            dispatcher = Dispatcher(journal: journal, clients: { _ in client })
        }

        func words() async throws -> [String] { try await journal.events(of: id).map(\.words) }
    }

    @Test("reading the call shows that it is done", arguments: lost)
    func seen(_ error: ProviderError) async throws {
        let client = ScriptedClient(read: { Sample.report($0, .ended(.canceled)) }, act: { _ in throw error })
        let bench = try await Bench(client)
        let outcome = try await bench.dispatcher.perform(.cancel, on: bench.id, by: "ana")
        #expect(outcome.verdict == .seenDone)
        #expect(outcome.call.state == .ended(.canceled))
        #expect(await client.log.asked == ["cancel call-1", "call call-1"])
        #expect(try await bench.words().contains("cancel: outcome unknown: \(error.words)"))
        #expect(try await bench.words().last == "cancel: done, as the call shows when it is read")
    }

    @Test func aCallThatMovedIsSeenAtItsNewTime() async throws {
        let due = Date(timeIntervalSince1970: (Date.now.timeIntervalSince1970 + 3600).rounded())
        let client = ScriptedClient(
            read: { id in
                var report = Sample.report(id, .scheduled)
                report.scheduledAt = due
                return report
            }, act: { _ in throw Self.lost[0] })
        let bench = try await Bench(client)
        let outcome = try await bench.dispatcher.perform(.reschedule(to: due), on: bench.id, by: "ana")
        #expect(outcome.verdict == .seenDone)
        #expect(outcome.call.scheduledAt == due)
    }

    @Test("the next act reads the call first, and then may ask again", arguments: lost)
    func notSeen(_ error: ProviderError) async throws {
        let attempts = Attempts()
        let client = ScriptedClient(
            read: { Sample.report($0, .scheduled) },
            act: { id in
                if await attempts.next() == 1 { throw error }
                return Sample.report(id, .ended(.canceled))
            })
        let bench = try await Bench(client)
        await #expect(throws: ActError.notSeen(act: "cancel", because: error.words, state: .scheduled)) {
            try await bench.dispatcher.perform(.cancel, on: bench.id, by: "ana")
        }
        let again = try await bench.dispatcher.perform(.cancel, on: bench.id, by: "ana")
        #expect(again.verdict == .done)
        #expect(await client.log.asked == ["cancel call-1", "call call-1", "call call-1", "cancel call-1"])
    }

    @Test func whatCannotBeReadIsNotRepeated() async throws {
        let client = ScriptedClient(
            read: { _ in throw ProviderError.unreachable("the connection was refused") },
            act: { _ in throw Self.lost[0] })
        let bench = try await Bench(client)
        await #expect { try await bench.dispatcher.perform(.cancel, on: bench.id, by: "ana") } throws: { error in
            guard case ActError.unknown? = error as? ActError else { return false }
            return "\(error)".contains("Unknown whether it was done (cancel)")
        }
        await #expect { try await bench.dispatcher.perform(.cancel, on: bench.id, by: "ana") } throws: { error in
            "\(error)".contains("Nothing was sent: an earlier \u{201C}cancel\u{201D} got no answer")
        }
        #expect(await client.log.count("cancel") == 1)
    }

    @Test func anEarlierLostCancelThatIsFoundDoneIsNotSentAgain() async throws {
        let client = ScriptedClient(read: { Sample.report($0, .ended(.canceled)) })
        let bench = try await Bench(client)
        try await bench.journal.append(
            CallEvent(
                call: bench.id, at: .now, source: .person,
                kind: PendingOperation(.cancel).event(.begun(by: "ana"))))
        await #expect(throws: ActError.notNow("This call is over: canceled.")) {
            try await bench.dispatcher.perform(.cancel, on: bench.id, by: "ben")
        }
        #expect(await client.log.asked == ["call call-1"])
    }

    @Test func anAnswerThatNamesAnotherCallProvesNothing() async throws {
        let client = ScriptedClient(
            read: { Sample.report($0, .scheduled) }, act: { _ in Sample.report("another", .ended(.canceled)) })
        let bench = try await Bench(client)
        await #expect { try await bench.dispatcher.perform(.cancel, on: bench.id, by: "ana") } throws: { error in
            guard case ActError.notSeen? = error as? ActError else { return false }
            return true
        }
        #expect(try await bench.journal.call(bench.id)?.state == .scheduled)
    }
}

private actor Attempts {
    private var count = 0

    func next() -> Int {
        count += 1
        return count
    }
}
