import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// What was asked for before a call was moved tells the time it had then.
struct LateScheduleTests {
    private static func scheduled(_ id: String, at due: Date, askedAt: Date?) -> CallReport {
        var report = Sample.report(id, .scheduled)
        report.scheduledAt = due
        report.askedAt = askedAt
        return report
    }

    /// So soon that it is read already.
    private let old = Date(timeIntervalSince1970: (Date.now.timeIntervalSince1970 + 15).rounded())
    private var new: Date { old.addingTimeInterval(1800) }

    private func moved() async throws -> (SQLiteJournal, CallID) {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(scheduledAt: old, createdAt: .now)
        try await journal.seed(intent, in: .scheduled)
        let dispatcher = Dispatcher(journal: journal, clients: { _ in ScriptedClient() })
        try await dispatcher.perform(.reschedule(to: new), on: intent.id, by: "ana")
        return (journal, intent.id)
    }

    @Test(arguments: [true, false])
    func whatWasAskedBeforeTheMoveDoesNotTakeItBack(_ isList: Bool) async throws {
        let (journal, id) = try await moved()
        func take(_ due: Date, askedAt: Date?) async throws -> Date? {
            let report = Self.scheduled("call-1", at: due, askedAt: askedAt)
            if isList {
                try await journal.adopt([report], account: Sample.account, at: .now)
            } else {
                try await journal.record(report, of: id, from: .poll, at: .now)
            }
            return try await journal.call(id)?.scheduledAt
        }
        #expect(try await take(old, askedAt: Date.now.addingTimeInterval(-60)) == new)
        #expect(try await journal.events(of: id).count { $0.words.hasPrefix("now due") } == 1)
        // Whoever looks afterwards sees what another person has done there.
        #expect(try await take(old, askedAt: Date.now.addingTimeInterval(60)) == old)
        #expect(try await take(new, askedAt: nil) == new)
    }

    @Test func aMoveThatWasRefusedHoldsNothingBack() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(scheduledAt: old, createdAt: .now)
        try await journal.seed(intent, in: .scheduled)
        let refusal = ProviderError.refused(status: 400, message: "no")
        let client = ScriptedClient(act: { _ in throw refusal })
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client })
        await #expect(throws: refusal) {
            try await dispatcher.perform(.reschedule(to: new), on: intent.id, by: "ana")
        }
        let report = Self.scheduled("call-1", at: new, askedAt: Date.now.addingTimeInterval(-60))
        #expect(try await journal.record(report, of: intent.id, from: .poll, at: .now).scheduledAt == new)
    }

    @Test(.timeLimit(.minutes(10)))
    func aReadingThatIsOvertakenByAMoveKeepsTheNewTime() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(scheduledAt: old, createdAt: .now)
        try await journal.seed(intent, in: .scheduled)
        let gate = Gate()
        let first = OnceFlag()
        let client = ScriptedClient(
            offers: [.readStatus, .readCall, .reschedule],
            read: { [old, new] id in
                var report = Sample.report(id, .queued)
                report.scheduledAt = first.isFirst() ? old : new
                await gate.pass()
                return report
            })
        let follower = CallFollower(journal: journal, clients: [client], pacer: .paced(by: 100))
        await follower.focus(on: [intent.id])
        let running = Task { await follower.run() }
        await client.log.wait(for: "")
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client })
        try await dispatcher.perform(.reschedule(to: new), on: intent.id, by: "ana")
        let changes = journal.changes()
        await gate.open()
        for await _ in changes where try await journal.call(intent.id)?.state == .queued { break }
        running.cancel()
        await running.value
        #expect(try await journal.call(intent.id)?.scheduledAt == new)
        #expect(try await journal.events(of: intent.id).count { $0.words.contains("now due") } == 1)
    }
}
