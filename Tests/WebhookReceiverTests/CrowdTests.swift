import CallCore
import Foundation
import Testing

@testable import WebhookReceiver

/// Many at once, and some of them bad: the good ones are served meanwhile.
struct CrowdTests {
    /// Opens connections that say so much and no more; gives them back open.
    private static func crowd(_ count: Int, _ port: Int, saying: String) throws -> [RawSocket] {
        try (0..<count).map { _ in
            let socket = try RawSocket(port: port)
            socket.say(saying)
            return socket
        }
    }

    static let sayings = ["", "POST /hooks/sales/x HTTP/1.1\r\nHost: x\r\nX: ", "PATH"]

    @Test(.timeLimit(.minutes(10)), arguments: sayings)
    func aThousandIdleConnectionsKeepNobodyOut(_ saying: String) async throws {
        try await ReceiverStage.run(WebhookOptions(timeout: 60)) { stage async throws in
            let head = "POST \(stage.path) HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\n\r\n{"
            let crowd = try await blocking {
                try Self.crowd(1000, stage.port, saying: saying == "PATH" ? head : saying)
            }
            for number in 0..<20 { #expect(try await stage.post("good \(number)") == "HTTP/1.1 200 OK") }
            #expect(try await stage.bodies().count == 20)
            for socket in crowd { socket.close() }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func whereOnlyFewMayConnectTheSlowAreLetGoAndTheGoodComeIn() async throws {
        try await ReceiverStage.run(WebhookOptions(timeout: 0.5, maxConnections: 8)) { stage async throws in
            let crowd = try await blocking { try Self.crowd(30, stage.port, saying: "POST /") }
            #expect(try await stage.post("good") == "HTTP/1.1 200 OK")
            for socket in crowd { socket.close() }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func aThousandDeliveriesAtOnceAreEachKeptOnce() async throws {
        try await ReceiverStage.run { stage async throws in
            let answers = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<1000 { group.addTask { try await stage.post("body \(number % 500)") } }
                return try await group.reduce(into: [String]()) { $0.append($1) }
            }
            #expect(Dictionary(grouping: answers, by: \.self).mapValues(\.count) == ["HTTP/1.1 200 OK": 1000])
            #expect(try await stage.journal.inboxFacts().kept == 500)
            let counts = await stage.receiver.counts
            #expect(counts.kept == 500)
            #expect(counts.repeats == 500)
        }
    }

    @Test func thereIsAnEndToWhatIsInMemory() async throws {
        try await ReceiverStage.run(WebhookOptions(bodyRoom: 1000)) { stage async throws in
            #expect(try await stage.post(String(repeating: "a", count: 1001)) == "HTTP/1.1 503 Service Unavailable")
            for number in 0..<20 {
                let body = String(repeating: "\(number % 10)", count: 900 + number)
                #expect(try await stage.post(body) == "HTTP/1.1 200 OK")
            }
            #expect(await stage.receiver.counts.notKept == 1)
        }
    }

    @Test func whatIsDeclaredTooLargeIsNotTaken() async throws {
        try await ReceiverStage.run(WebhookOptions(maxBody: 1000, bodyRoom: 1)) { stage async throws in
            #expect(try await stage.post(String(repeating: "a", count: 1500)) == "HTTP/1.1 413 Payload Too Large")
            #expect(await stage.receiver.counts.refusals == [.size: 1])
        }
    }

    @Test func refusalsAreCountedInTheJournal() async throws {
        let journal = try SQLiteJournal.temporary()
        let receiver = WebhookReceiver(accounts: [:], journal: journal)
        let port = try await receiver.start().port
        for _ in 0..<3 { _ = try await RawSocket.ask(port, "POST", "/hooks/sales/x") }
        _ = try await RawSocket.ask(port, "GET", "/")
        await receiver.stop()
        let facts = try await journal.inboxFacts()
        #expect(facts.refusals == [.token: 3, .path: 1])
        #expect(facts.refused == 4)
        #expect(facts.lastRefusal != nil)
        journal.close()
    }
}
