import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal

/// A provider says that it did what was asked, and shows the call as if it had not.
struct ContradictedActTests {
    private static let due = Date(timeIntervalSince1970: 1_900_000_000)
    private static let later = due.addingTimeInterval(3600)

    private func perform(
        _ act: CallOperation, answered: @escaping ScriptedClient.Read, read: @escaping ScriptedClient.Read
    ) async throws -> (Result<ActOutcome, any Error>, Call, asked: [String]) {
        let client = ScriptedClient(read: read, act: answered)
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(scheduledAt: Self.due)
        try await journal.seed(intent, in: .scheduled)
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client })
        let result: Result<ActOutcome, any Error>
        do {
            result = .success(try await dispatcher.perform(act, on: intent.id, by: "ana"))
        } catch {
            result = .failure(error)
        }
        let call = try #require(try await journal.call(intent.id))
        return (result, call, await client.log.asked)
    }

    @Test(
        "a call that goes on, or waits, or ended otherwise is not canceled",
        arguments: [.inProgress, .ringing, .queued, .scheduled, .ended(.completed)] as [CallState])
    func cancel(state: CallState) async throws {
        let (result, call, asked) = try await perform(
            .cancel, answered: { Sample.report($0, state) }, read: { Sample.report($0, state) })
        #expect(throws: ActError.self) { try result.get() }
        #expect(call.state == state)
        #expect(asked == ["cancel call-1", "call call-1"])
    }

    @Test("an answer that still shows the old state is cleared up by reading the call")
    func cancelSeen() async throws {
        let (result, call, _) = try await perform(
            .cancel, answered: { Sample.report($0, .scheduled) }, read: { Sample.report($0, .ended(.canceled)) })
        #expect(try result.get().verdict == .seenDone)
        #expect(call.state == .ended(.canceled))
    }

    @Test("an answer that is silent or says so is believed", arguments: [nil, .ended(.canceled)] as [CallState?])
    func cancelBelieved(state: CallState?) async throws {
        let (result, call, asked) = try await perform(
            .cancel, answered: { Sample.report($0, state) }, read: { Sample.report($0) })
        #expect(try result.get().verdict == .done)
        #expect(call.state == .ended(.canceled))
        #expect(asked == ["cancel call-1"])
    }

    @Test("a call at another time is not moved", arguments: [-3600, 3600, -31_536_000, 61] as [Double])
    func otherTime(offset: Double) async throws {
        let told = Self.later.addingTimeInterval(offset)
        let report: ScriptedClient.Read = { Sample.report($0, .scheduled, at: told) }
        let (result, call, asked) = try await perform(.reschedule(to: Self.later), answered: report, read: report)
        #expect(throws: ActError.self) { try result.get() }
        #expect(call.scheduledAt == told)
        #expect(asked == ["reschedule call-1", "call call-1"])
    }

    @Test("a call that rings already is not moved")
    func movedTooLate() async throws {
        let report: ScriptedClient.Read = { Sample.report($0, .ringing) }
        let (result, call, _) = try await perform(.reschedule(to: Self.later), answered: report, read: report)
        #expect(throws: ActError.self) { try result.get() }
        #expect(call.state == .ringing)
    }

    @Test("a time without its seconds is the same")
    func withoutSeconds() async throws {
        let told = Self.later.addingTimeInterval(-59)
        let (result, _, _) = try await perform(
            .reschedule(to: Self.later), answered: { Sample.report($0, .scheduled, at: told) },
            read: { Sample.report($0) })
        #expect(try result.get().verdict == .done)
    }
}

extension Sample {
    fileprivate static func report(_ id: String, _ state: CallState?, at time: Date) -> CallReport {
        var report = Sample.report(id, state)
        report.scheduledAt = time
        return report
    }
}
