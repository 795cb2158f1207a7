import CallCore
import Foundation
import Testing

@testable import WebhookReceiver

struct WebhookReceiverTests {
    @Test func aDeliveryIsKeptBeforeItIsAnswered() async throws {
        try await ReceiverStage.run { stage async throws in
            #expect(try await stage.post(#"{"a":1}"#) == "HTTP/1.1 200 OK")
            #expect(try await stage.bodies() == [#"{"a":1}"#])
            var handedOn = stage.handedOn.makeAsyncIterator()
            #expect(await handedOn.next()?.account == "sales")
        }
    }

    @Test func aRepeatIsAnsweredAndIgnored() async throws {
        try await ReceiverStage.run { stage async throws in
            for _ in 0..<100 { #expect(try await stage.post("same") == "HTTP/1.1 200 OK") }
            #expect(try await stage.post("other") == "HTTP/1.1 200 OK")
            #expect(try await stage.bodies() == ["same", "other"])
            let counts = await stage.receiver.counts
            #expect(counts.kept == 2)
            #expect(counts.repeats == 99)
        }
    }

    static let bodies: [[UInt8]] = [[], [0], [0xFF, 0xFE, 0], Array("{".utf8), Array(repeating: 0, count: 1000)]

    @Test(arguments: bodies)
    func anyBytesAreKeptAsTheyCame(_ body: [UInt8]) async throws {
        try await ReceiverStage.run { stage async throws in
            let answer = try await RawSocket.ask(stage.port, "POST", stage.path, body: body)
            #expect(answer.first == "HTTP/1.1 200 OK")
            #expect(try await stage.journal.unreadDeliveries(limit: 9).map(\.body) == [body])
        }
    }

    @Test func allRefusalsWithoutTheTokenLookTheSame() async throws {
        try await ReceiverStage.run(WebhookOptions(maxBody: 100)) { stage async throws in
            let token = stage.path.split(separator: "/").last.map(String.init) ?? ""
            let requests: [(String, String, Int)] = [
                ("GET", "/hooks/sales/x", 0), ("PUT", "/hooks/sales/x", 1), ("POST", "/", 1),
                ("POST", "/hooks/sales", 1),
                ("POST", "/hooks/sales/", 1), ("POST", "/hooks/sales/x", 1), ("POST", stage.path + "x", 1),
                ("POST", stage.path + "/x", 1), ("POST", String(stage.path.dropLast()), 1),
                ("POST", "/hooks/other/" + token, 1), ("POST", "/hooks/nobody/" + token, 1),
                ("POST", "/hooks/%ff/" + token, 1), ("POST", stage.path + "x", 101), ("POST", "/elsewhere", 101),
                ("POST", "/hooks/sales/" + String(repeating: "a", count: 5000), 1),
            ]
            var answers: Set<String> = []
            for (method, path, size) in requests {
                let body = [UInt8](repeating: 65, count: size)
                let answer = try await RawSocket.ask(stage.port, method, path, body: body).whole
                answers.insert(answer.replacing(/date: [^\r]*\r\n/.ignoresCase(), with: ""))
            }
            #expect(answers.count == 1)
            #expect(answers.first?.hasPrefix("HTTP/1.1 404 Not Found\r\n") == true)
            #expect(answers.first?.hasSuffix("\r\n\r\n") == true)
            #expect(try await stage.bodies().isEmpty)
            let counts = await stage.receiver.counts
            #expect(counts.refused == requests.count)
            #expect(counts.refusals[.token] == 9)
            #expect(counts.refusals[.path] == 6)
        }
    }

    @Test func theLargestBodyIsTaken() async throws {
        try await ReceiverStage.run(WebhookOptions(maxBody: 1000)) { stage async throws in
            #expect(try await stage.post(String(repeating: "a", count: 1000)) == "HTTP/1.1 200 OK")
            #expect(try await stage.post(String(repeating: "a", count: 1001)) == "HTTP/1.1 413 Payload Too Large")
        }
    }

    /// Whose length nobody told before: what is kept of it would be a part of a delivery.
    @Test func aChunkedBodyThatIsTooLargeIsRefused() async throws {
        try await ReceiverStage.run(WebhookOptions(maxBody: 1000)) { stage async throws in
            let answer = try await blocking {
                let socket = try RawSocket(port: stage.port)
                defer { socket.close() }
                socket.say("POST \(stage.path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n")
                socket.say("Transfer-Encoding: chunked\r\n\r\n")
                for _ in 0..<5 { socket.say("ff\r\n" + String(repeating: "a", count: 255) + "\r\n") }
                socket.say("0\r\n\r\n")
                return socket.hearAll()
            }
            #expect(answer.hasPrefix("HTTP/1.1 413 Payload Too Large"))
            #expect(try await stage.bodies().isEmpty)
            #expect(await stage.receiver.counts.refusals == [.size: 1])
        }
    }

    @Test func anEndlessBodyIsCutOff() async throws {
        try await ReceiverStage.run(WebhookOptions(maxBody: 1000)) { stage async throws in
            let sent = try await blocking {
                let socket = try RawSocket(port: stage.port)
                defer { socket.close() }
                socket.say("POST \(stage.path) HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
                let chunk = "ff\r\n" + String(repeating: "a", count: 255) + "\r\n"
                var sent = 0
                while sent < 1_000_000, socket.say(chunk) { sent += 1 }
                return sent
            }
            #expect(sent < 1_000_000)
            #expect(try await stage.bodies().isEmpty)
        }
    }

    @Test func aChunkedBodyIsTaken() async throws {
        try await ReceiverStage.run { stage async throws in
            let answer = try await blocking {
                let socket = try RawSocket(port: stage.port)
                defer { socket.close() }
                let head =
                    "POST \(stage.path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                socket.say(head + "2\r\n{}\r\n0\r\n\r\n")
                return socket.hearAll()
            }
            #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
            #expect(try await stage.bodies() == ["{}"])
        }
    }

    static let slow = [
        "", "POST /hooks/sal", "POST PATH HTTP/1.1\r\nHost: x\r\n",
        "POST PATH HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n12345",
        "POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n12345",
    ]

    /// A sender that stops, and one that goes on a byte at a time, both lose the connection.
    @Test(arguments: slow, [false, true])
    func aSlowSenderIsLetGo(_ beginning: String, _ drips: Bool) async throws {
        try await ReceiverStage.run(WebhookOptions(timeout: 0.4)) { stage async throws in
            let start = ContinuousClock.now
            try await blocking {
                let socket = try RawSocket(port: stage.port)
                defer { socket.close() }
                socket.say(beginning.replacing("PATH", with: stage.path))
                guard drips else { return _ = socket.hearAll() }
                while ContinuousClock.now - start < .seconds(60), socket.say("a") { usleep(20_000) }
            }
            #expect(ContinuousClock.now - start < .seconds(60))
            #expect(try await stage.bodies().isEmpty)
        }
    }

    @Test func whatCannotBeKeptIsAskedForAgain() async throws {
        try await ReceiverStage.run { stage async throws in
            stage.journal.close()
            #expect(try await stage.post("x") == "HTTP/1.1 503 Service Unavailable")
            #expect(await stage.receiver.counts.notKept == 1)
        }
    }

    @Test func manyAtOnce() async throws {
        try await ReceiverStage.run { stage async throws in
            let answers = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<40 { group.addTask { try await stage.post("body \(number % 20)") } }
                return try await group.reduce(into: [String]()) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0 == "HTTP/1.1 200 OK" })
            #expect(try await stage.bodies().count == 20)
        }
    }

    @Test func itStopsAndTheAddressIsFree() async throws {
        let journal = try SQLiteJournal.temporary()
        let first = WebhookReceiver(accounts: [:], journal: journal)
        let port = try await first.start().port
        await #expect(throws: WebhookError.startedBefore) { try await first.start() }
        let taken = WebhookReceiver(options: WebhookOptions(port: port), accounts: [:], journal: journal)
        await #expect(throws: (any Error).self) { try await taken.start() }
        await first.stop()
        #expect(throws: (any Error).self) { try RawSocket(port: port) }
        let second = WebhookReceiver(options: WebhookOptions(port: port), accounts: [:], journal: journal)
        #expect(try await second.start().port == port)
        await second.stop()
    }
}
