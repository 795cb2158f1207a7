import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// What an unsigned delivery says, and what the provider says when it is asked.
struct HintTests {
    private func hint(
        _ journal: SQLiteJournal, _ body: String, _ client: ScriptedClient, id: String = "d"
    ) async throws {
        _ = try await journal.receive(
            InboxWebhook(id: id, account: "sales", receivedAt: Sample.start, body: Array(body.utf8)))
        try await WebhookProcessor(journal: journal, clients: { _ in client }).process()
    }

    private func follow(
        _ journal: SQLiteJournal, _ client: ScriptedClient, until isDone: @escaping @Sendable () async throws -> Bool
    ) async throws {
        let follower = CallFollower(journal: journal, clients: [client], pacer: .paced(by: 500))
        let running = Task { await follower.run() }
        let changes = journal.changes()
        if try await !isDone() {
            for await _ in changes where try await isDone() { break }
        }
        running.cancel()
        await running.value
    }

    private static let ended = #"{"call":"call-1","status":"ended"}"#

    @Test(.timeLimit(.minutes(10)))
    func whatTheProviderBearsOutIsTaken() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(createdAt: Date())
        try await journal.seed(intent, in: .accepted)
        let client = ScriptedClient(offers: [.readCall, .readStatus], read: { Sample.report($0, .ended(.busy)) })
        try await hint(journal, Self.ended, client)
        try await follow(journal, client) { try await journal.hints(limit: 1).isEmpty }
        #expect(try await journal.call(intent.id)?.state == .ended(.busy))
        #expect(try await journal.events(of: intent.id).last { $0.reported != nil }?.source == .poll)
        #expect(try await journal.note(ofDelivery: "d") == nil)
    }

    @Test(.timeLimit(.minutes(10)))
    func aLieIsLookedAtSomeTimesAndGivenUp() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(createdAt: Date())
        try await journal.seed(intent, in: .inProgress)
        let client = ScriptedClient(offers: [.readCall], read: { Sample.report($0, .inProgress) })
        try await hint(journal, Self.ended, client)
        try await follow(journal, client) { try await journal.hints(limit: 1).isEmpty }
        #expect(try await journal.call(intent.id)?.state == .inProgress)
        #expect(try await journal.note(ofDelivery: "d")?.contains("does not confirm") == true)
        #expect(await client.log.count("call") >= PollRhythm.afterEnd.count)
    }

    @Test(.timeLimit(.minutes(10)), arguments: [true, false])
    func anUnknownCallIsSettledOnlyWhereTheProviderBearsItOut(_ isTrue: Bool) async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        let client = ScriptedClient(
            offers: [.readCall],
            read: { id in
                var report = Sample.report(id, .ended(.busy))
                report.reference = isTrue ? intent.id : nil
                return report
            })
        let body = #"{"call":"call-9","status":"ended","reference":"\#(intent.id)"}"#
        try await hint(journal, body, client)
        try await follow(journal, client) { try await journal.hints(limit: 1).isEmpty }
        let call = try #require(try await journal.call(intent.id))
        #expect(call.state == (isTrue ? .ended(.busy) : .unknown))
        #expect(call.providerCallID == (isTrue ? "call-9" : nil))
    }

    @Test(.timeLimit(.minutes(10)))
    func theAnswerMayComeWhileTheHintIsLookedAt() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .sending)
        let client = ScriptedClient(
            offers: [.readCall],
            read: { id in
                let report = Sample.report(id, .inProgress)
                try await journal.accept(report, for: intent.id, at: Sample.start)
                return Sample.report(id, .ended(.busy))
            })
        let body = #"{"call":"call-9","status":"ended","reference":"\#(intent.id)"}"#
        try await hint(journal, body, client)
        try await follow(journal, client) { try await journal.hints(limit: 1).isEmpty }
        #expect(try await journal.call(intent.id)?.state == .ended(.busy))
        #expect(try await journal.note(ofDelivery: "d") == nil)
    }

    @Test(.timeLimit(.minutes(10)))
    func whatIsAskedForTooEarlyIsAskedForAgain() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        let tries = Counter()
        let client = ScriptedClient(
            offers: [.readCall],
            read: { id in
                guard await tries.next() > 1 else { throw ProviderError.notFound("not there yet") }
                var report = Sample.report(id, .ended(.busy))
                report.reference = intent.id
                return report
            })
        let body = #"{"call":"call-9","status":"ended","reference":"\#(intent.id)"}"#
        try await hint(journal, body, client)
        try await follow(journal, client) { try await journal.hints(limit: 1).isEmpty }
        #expect(try await journal.call(intent.id)?.state == .ended(.busy))
    }

    @Test(.timeLimit(.minutes(10)))
    func whatIsKnownAlreadyIsNotAskedFor() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(createdAt: Date())
        try await journal.seed(intent, in: .inProgress)
        let client = ScriptedClient(offers: [.readCall], read: { Sample.report($0, .ended(.busy)) })
        try await hint(journal, Self.ended, client)
        try await journal.record(
            Sample.report("call-1", .ended(.noAnswer)), of: intent.id, from: .poll, at: Sample.start)
        try await follow(journal, client) { try await journal.hints(limit: 1).isEmpty }
        #expect(await client.log.count("call") == 0)
        #expect(try await journal.call(intent.id)?.state == .ended(.noAnswer))
    }

    @Test(.timeLimit(.minutes(10)))
    func oneFollowsAndTheOtherTakesOver() async throws {
        let scratch = try Scratch()
        let one = try SQLiteJournal.open(at: scratch.data)
        let other = try SQLiteJournal.open(at: scratch.data)
        let list: @Sendable (CallListQuery) async throws -> CallPage = { _ in CallPage(calls: [], next: nil) }
        let leading = ScriptedClient(offers: [.listCalls], list: list)
        let waiting = ScriptedClient(offers: [.listCalls], list: list)
        let first = CallFollower(journal: one, clients: [leading], pacer: .paced(by: 100))
        let second = CallFollower(journal: other, clients: [waiting], pacer: .paced(by: 100))
        let leads = Task { await first.run() }
        await leading.log.wait(for: "list")
        let waits = Task { await second.run() }
        var health = second.health.makeAsyncIterator()
        #expect(await health.next()?.health == .followedElsewhere)
        await leading.log.wait(for: "list", count: 3)
        #expect(await waiting.log.count("list") == 0)
        one.abandon()
        leads.cancel()
        await leads.value
        await waiting.log.wait(for: "list")
        #expect(await health.next()?.health == .ok)
        waits.cancel()
        await waits.value
        other.close()
    }

    @Test func aTurnIsHeldByOneAndEndsWithIt() async throws {
        let journal = try SQLiteJournal.temporary()
        var turn = try await journal.takeTurn(at: "sales")
        #expect(turn != nil)
        #expect(try await journal.takeTurn(at: "sales") == nil)
        #expect(try await journal.takeTurn(at: "other/../x") != nil)
        turn = nil
        #expect(turn == nil)
        #expect(try await journal.takeTurn(at: "sales") != nil)
        journal.close()
    }
}

/// Counts from one on.
private actor Counter {
    private var count = 0

    func next() -> Int {
        count += 1
        return count
    }
}
