import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

struct CallFollowerTests {
    /// Runs a follower, a hundred times as fast as the world, until the journal is as wanted.
    private func follow(
        _ journal: SQLiteJournal, _ client: ScriptedClient, focus: Set<CallID> = [],
        until isDone: @escaping @Sendable () async throws -> Bool
    ) async throws {
        let follower = CallFollower(journal: journal, clients: [client], pacer: .paced(by: 100))
        await follower.focus(on: focus)
        let running = Task { await follower.run() }
        let changes = journal.changes()
        if try await !isDone() {
            for await _ in changes where try await isDone() { break }
        }
        running.cancel()
        await running.value
    }

    /// Calls of an account that can never be read, and people to be called back, must not stand before what is due.
    @Test(.timeLimit(.minutes(10)))
    func whatNobodyCanReadDoesNotStandBeforeWhatIsDue() async throws {
        let journal = try SQLiteJournal.temporary()
        let silent = Account(name: "silent", provider: .temphone, baseURL: "http://127.0.0.1:9", key: .missing)
        let stale = (0..<1_200).map { index in
            var report = Sample.report("stale-\(index)", .accepted)
            report.createdAt = Sample.start.addingTimeInterval(-86_400)
            return report
        }
        try await journal.adopt(stale, account: silent, at: Sample.start)
        let intent = Sample.intent(createdAt: Date())
        try await journal.seed(intent, in: .accepted)
        let client = ScriptedClient(offers: [.readStatus, .readCall], read: { Sample.report($0, .ended(.busy)) })
        try await follow(journal, client) { try await journal.call(intent.id)?.state.isEnded == true }
    }

    @Test(.timeLimit(.minutes(10)))
    func anOutageUsesNoLookUp() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(createdAt: Date())
        try await journal.seed(intent, in: .inProgress)
        let steps = Outage(lasting: PollRhythm.afterEnd.count + 2)
        let client = ScriptedClient(offers: [.readStatus, .readCall], read: { try await steps.next($0) })
        let follower = CallFollower(journal: journal, clients: [client], pacer: .paced(by: 2_000))
        let running = Task { await follower.run() }
        for await _ in journal.changes() where try await journal.call(intent.id)?.analysis.summary != nil { break }
        running.cancel()
        await running.value
        #expect(try await journal.call(intent.id)?.analysis.summary == "late")
    }

    @Test(.timeLimit(.minutes(10)))
    func whatIsNotReadHereIsNotKeptInMind() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(createdAt: Date())
        try await journal.seed(intent, in: .inProgress)
        let client = ScriptedClient(offers: [.listCalls])
        let follower = CallFollower(journal: journal, clients: [client], pacer: .paced(by: 100))
        let running = Task { await follower.run() }
        await client.log.wait(for: "list")
        try await journal.record(
            Sample.report("call-1", .ended(.completed)), of: intent.id, from: .signedWebhook, at: Sample.start)
        await client.log.wait(for: "list", count: 3)
        #expect(await follower.followed == FollowedCalls())
        running.cancel()
        await running.value
    }

    @Test(.timeLimit(.minutes(10)))
    func aCallIsFollowedToItsAnalysis() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(createdAt: Date())
        try await journal.seed(intent, in: .accepted)
        let steps = Steps([.queued, .ringing, .inProgress, .inProgress, .ended(.completed), .ended(.completed)])
        let client = ScriptedClient(
            offers: [.readStatus, .readCall, .readTranscript], read: { id in await steps.next(id) })
        try await follow(journal, client, focus: [intent.id]) {
            try await journal.call(intent.id)?.analysis.summary != nil
        }
        let call = try #require(try await journal.call(intent.id))
        #expect(call.state == .ended(.completed))
        #expect(try await journal.transcript(of: intent.id).count == 4)
        #expect(await client.log.count("status") > 0)
        #expect(await client.log.count("call") > 0)
        #expect(await client.log.count("create") == 0)
    }

    @Test(.timeLimit(.minutes(10)))
    func aCallOfAnotherProviderIsNotReadWithAnAccountOfTheSameName() async throws {
        let journal = try SQLiteJournal.temporary()
        let old = Sample.intent(createdAt: Date())
        let new = Sample.intent(number: "+2", provider: .voxworks, createdAt: Date())
        try await journal.seed(old, in: .accepted)
        try await journal.seed(new, in: .accepted, providerCallID: "call-2")
        let client = ScriptedClient(
            account: Account(name: "sales", provider: .voxworks, baseURL: "https://v.example", key: .missing),
            offers: [.readStatus, .readCall], read: { Sample.report($0, .ended(.busy)) })
        try await follow(journal, client, focus: [old.id, new.id]) {
            try await journal.call(new.id)?.state.isEnded == true
        }
        #expect(await client.log.asked.allSatisfy { !$0.hasSuffix("call-1") })
        #expect(try await journal.call(old.id)?.state.isEnded == false)
    }

    @Test(.timeLimit(.minutes(10)))
    func everyPageIsSweptOnceAndAdopted() async throws {
        let journal = try SQLiteJournal.temporary()
        let client = ScriptedClient(
            offers: [.listCalls],
            list: { query in
                let page = query.cursor.flatMap { Int($0) } ?? 0
                let calls = (0..<3).map { Sample.report("call-\(page)-\($0)", .ended(.busy)) }
                return CallPage(calls: calls, next: page < 4 ? String(page + 1) : nil)
            })
        try await follow(journal, client) { try await journal.counts(CallQuery()).all == 15 }
        #expect(await client.log.count("list 4") == 1)
    }

    @Test(.timeLimit(.minutes(10)))
    func anUnknownCallIsLookedFor() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        let client = ScriptedClient(
            offers: [.listCalls],
            list: { query in
                guard query.toNumber != nil else { return CallPage(calls: [], next: nil) }
                var report = Sample.report("call-1", .ringing)
                report.toNumber = query.toNumber
                report.createdAt = Sample.start
                return CallPage(calls: [report], next: nil)
            })
        try await follow(journal, client) { try await journal.call(intent.id)?.state == .ringing }
        #expect(await client.log.count("create") == 0)
    }

    @Test(.timeLimit(.minutes(10)))
    func healthIsToldWhenItChanges() async throws {
        let journal = try SQLiteJournal.temporary()
        let failing = Countup()
        let client = ScriptedClient(
            offers: [.listCalls],
            list: { _ in
                switch await failing.next() {
                case 1: throw ProviderError.unreachable("refused")
                case 2: throw ProviderError.noKey("set it")
                default: return CallPage(calls: [], next: nil)
                }
            })
        let follower = CallFollower(journal: journal, clients: [client], pacer: .paced(by: 200))
        let running = Task { await follower.run() }
        var seen: [ProviderHealth] = []
        for await news in follower.health {
            #expect(news.account == "sales")
            seen.append(news.health)
            if seen.count == 3 { break }
        }
        #expect(seen == [.down(reason: "refused"), .noKey(reason: "set it"), .ok])
        running.cancel()
        await running.value
    }

    @Test(.timeLimit(.minutes(10)))
    func itEndsWithTheJournal() async throws {
        let journal = try SQLiteJournal.temporary()
        let follower = CallFollower(journal: journal, clients: [ScriptedClient(offers: [])])
        let running = Task { await follower.run() }
        journal.close()
        await running.value
    }
}

private actor Countup {
    private var count = 0

    func next() -> Int {
        count += 1
        return count
    }
}

/// A call's life, a step a read; a line more each time, the analysis at the end.
private actor Steps {
    private var states: [CallState]
    private var lines: [TranscriptLine] = []
    private var last: CallState = .accepted

    init(_ states: [CallState]) { self.states = states }

    func next(_ id: String) -> CallReport {
        let isOver = states.isEmpty
        if let state = states.first {
            states.removeFirst()
            last = state
        }
        var report = Sample.report(id, last)
        if last == .inProgress || last.isEnded, lines.count < 4 { lines.append(Sample.line("line \(lines.count)")) }
        report.transcript = lines
        if isOver { report.analysis = CallAnalysis(summary: "done") }
        return report
    }
}

/// A provider that is away for some reads after the call has ended, and then tells all.
private actor Outage {
    private var left: Int
    private var hasEnded = false

    init(lasting reads: Int) { left = reads }

    func next(_ id: String) throws -> CallReport {
        guard hasEnded else {
            hasEnded = true
            return Sample.report(id, .ended(.completed))
        }
        left -= 1
        guard left < 0 else { throw ProviderError.unreachable("nobody answers") }
        var report = Sample.report(id, .ended(.completed))
        report.analysis = CallAnalysis(summary: "late")
        return report
    }
}
