import Foundation
import Testing

@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// The rows of the outcome table, through everything that stands between the journal and the network, over real sockets.
@Suite("The outcome table", .serialized)
struct OutcomeTableTests {
    @Test("holds for every whole answer", arguments: OutcomeRow.answers)
    func answers(_ row: OutcomeRow) async throws { try await hold(row) }

    @Test("holds where no whole answer comes", arguments: OutcomeRow.failures)
    func failures(_ row: OutcomeRow) async throws { try await hold(row) }

    private func hold(_ row: OutcomeRow) async throws {
        let server = try ScriptedServer(.steps(row.connections))
        defer { server.stop() }
        let journal = try SQLiteJournal.temporary()
        let sleeps = SleepLog()
        let intent = Sample.intent()
        let place = SocketDispatcher(
            journal: journal, url: "\(row.scheme)://127.0.0.1:\(server.port)", deadline: row.deadline,
            pacer: sleeps.pacer)
        let call = try await place(intent)
        #expect(call.state == row.state)
        #expect(server.requests == row.requests)
        #expect(server.connections == row.attempts)
        #expect(await sleeps.sleeps == row.waits)
        #expect(try await journal.call(intent.id) == call)
        let events = try await journal.events(of: intent.id)
        #expect(events.filter { $0.reported == .sending }.count == row.attempts)
        #expect(events.contains { $0.words.contains(row.words) }, "\(events.map(\.words))")
        #expect(Set(server.bodies).isSubset(of: [intent.request.body ?? ""]))
        try await holdFences(row.state, intent, journal)
    }

    /// Only what is proved not to be placed leaves the number free.
    private func holdFences(_ state: CallState, _ intent: CallIntent, _ journal: SQLiteJournal) async throws {
        guard state == .unknown || state.isPlaced else { return try await journal.commit(Sample.intent()) }
        let refusal = state == .unknown ? JournalError.fenced(by: intent.id) : .heldBack(by: intent.id, state)
        await #expect(throws: refusal) { try await journal.commit(Sample.intent()) }
    }

    @Test(
        "proves nothing sent where nobody was reached, and connects again a bounded number of times",
        arguments: [
            ("http://127.0.0.1:1", HTTPFailure.refused), ("https://no-such-host.invalid", .unresolved),
        ])
    func nobodyThere(url: String, failure: HTTPFailure) async throws {
        let journal = try SQLiteJournal.temporary()
        let sleeps = SleepLog()
        let intent = Sample.intent()
        let call = try await SocketDispatcher(journal: journal, url: url, pacer: sleeps.pacer)(intent)
        #expect(call.state == .notSent)
        #expect(await sleeps.sleeps == [0.5, 2])
        let words = try await journal.events(of: intent.id).filter { $0.reported == .notSent }.map(\.words)
        #expect(words == Array(repeating: "nothing was sent: \(failure.words)", count: 3))
        try await journal.commit(Sample.intent())
    }

    @Test("takes the same intent again to a provider that is there in the end, once")
    func thereInTheEnd() async throws {
        let server = try ScriptedServer(.steps([OutcomeRow.answering(OutcomeRow.placed)], isOpen: false))
        defer { server.stop() }
        let journal = try SQLiteJournal.temporary()
        let sleeps = SleepLog()
        let pacer = Pacer(
            sleep: { seconds in
                await sleeps.add(seconds)
                if await sleeps.sleeps.count == 2 { try server.open() }
            }, elapsed: { 0 })
        let call = try await SocketDispatcher(journal: journal, url: server.url, pacer: pacer)(Sample.intent())
        #expect(call.state == .accepted)
        #expect(await sleeps.sleeps == [0.5, 2])
        #expect(server.connections == 1)
        #expect(server.requests == 1)
    }

    @Test("a port that takes no connection proves nothing sent")
    func fullPort() async throws {
        let server = try ScriptedServer(.full)
        defer { server.stop() }
        let journal = try SQLiteJournal.temporary()
        let call = try await SocketDispatcher(
            journal: journal, url: server.url, pacer: SleepLog().pacer)(Sample.intent())
        #expect(call.state == .notSent)
        #expect(server.requests == 0)
    }

    @Test("an answer that breaks off at any byte leaves the call unknown", arguments: [false, true], [false, true])
    func everyByte(isReset: Bool, isChunked: Bool) async throws {
        let body = #"{"statusCode":201,"data":{"call_id":"call-1"}}"#
        let head = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"
        let whole =
            isChunked
            ? head + "Transfer-Encoding: chunked\r\n\r\n2e\r\n\(body)\r\n0\r\n\r\n"
            : head + "Content-Length: \(body.utf8.count)\r\n\r\n" + body
        let bytes = Array(whole.utf8)
        let rows = bytes.indices.map { end -> [ScriptedServer.Step] in
            let part = String(decoding: bytes[..<end], as: UTF8.self)
            return isReset ? [.reset, .read(.whole), .write(part)] : [.read(.whole), .write(part)]
        }
        let server = try ScriptedServer(.steps(rows + [OutcomeRow.answering(whole)]))
        defer { server.stop() }
        let journal = try SQLiteJournal.temporary()
        let place = SocketDispatcher(journal: journal, url: server.url, pacer: SleepLog().pacer)
        for cut in bytes.indices {
            let intent = Sample.intent(number: "+1415555\(2000 + cut)")
            #expect(try await place(intent).state == .unknown, "after \(cut) bytes")
        }
        #expect(try await place(Sample.intent(number: "+14155559999")).state == .accepted)
        #expect(server.requests == bytes.count + 1)
        #expect(server.connections == bytes.count + 1)
    }
}
