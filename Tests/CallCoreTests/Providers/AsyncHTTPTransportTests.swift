import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders
@testable import CallTransport

@Suite("The way over the network", .serialized)
struct AsyncHTTPTransportTests {
    private static let ok = "HTTP/1.1 201 Created\r\nContent-Length: 2\r\nX-One: a\r\nx-one: b\r\n\r\n{}"

    struct Failure: Sendable {
        let name: String
        let behavior: ScriptedServer.Behavior
        var scheme = "http"
        let requests: Int
        let sent: Bool
        let failure: HTTPFailure
    }

    private static let failures = [
        Failure(name: "silence", behavior: .silent, requests: 1, sent: true, failure: .answerTimedOut),
        Failure(
            name: "closed after reading", behavior: .closeAfterReading, requests: 1, sent: true,
            failure: .connectionLost),
        Failure(
            name: "reset after reading", behavior: .resetAfterReading, requests: 1, sent: true,
            failure: .connectionLost),
        Failure(
            name: "half an answer", behavior: .answer("HTTP/1.1 201 Created\r\nContent-Length: 99\r\n\r\n{\"call"),
            requests: 1, sent: true, failure: .connectionLost),
        Failure(name: "not HTTP", behavior: .answer("SSH-2.0-x\r\n\r\n"), requests: 1, sent: true, failure: .notHTTP),
        Failure(
            name: "too large",
            behavior: .answer(
                "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + String(repeating: "x", count: 5000)),
            requests: 1, sent: true, failure: .answerTooLarge),
        Failure(
            name: "a trickle beyond the deadline",
            behavior: .trickle(head: "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n", piece: "x"), requests: 1,
            sent: true, failure: .answerTimedOut),
        Failure(name: "no connection taken", behavior: .full, requests: 0, sent: false, failure: .connectTimedOut),
        Failure(
            name: "TLS to a silent port", behavior: .silent, scheme: "https", requests: 0, sent: false,
            failure: .connectTimedOut),
        Failure(
            name: "TLS to a plain port", behavior: .greet("HTTP/1.1 400 Bad Request\r\n\r\n"), scheme: "https",
            requests: 0, sent: false, failure: .tlsFailed),
    ]

    @Test("a request that fails says whether it may have arrived", arguments: failures)
    func failing(_ sample: Failure) async throws {
        let server = try ScriptedServer(sample.behavior)
        defer { server.stop() }
        // What has to run out is short; whatever else is to happen first has all the time of a slow machine.
        let exchange = await exchange(
            url: "\(sample.scheme)://127.0.0.1:\(server.port)/calls", body: "{\"a\":1}",
            deadline: sample.failure == .answerTimedOut ? 3 : 60,
            connectTimeout: sample.failure == .connectTimedOut ? 0.75 : 60)
        #expect(exchange == .failed(sent: sample.sent, sample.failure), "\(sample.name)")
        #expect(server.requests == sample.requests, "\(sample.name)")
    }

    @Test("a connection that is reset before anything was read never counts as a whole request")
    func resetBeforeReading() async throws {
        let server = try ScriptedServer(.resetBeforeReading)
        defer { server.stop() }
        guard case .failed(_, let failure) = await exchange(url: server.url, body: "{}") else {
            Issue.record("an answer from a server that gives none")
            return
        }
        #expect(failure == .connectionLost)
        #expect(server.requests == 0)
    }

    @Test(
        "a failure to connect proves that nothing was sent, with a body and without",
        arguments: [
            ("http://127.0.0.1:1", HTTPFailure.refused), ("http://no-such-host.invalid", .unresolved),
            ("ftp://127.0.0.1", .badAddress),
            ("http://127.0.0.1:65536", .badAddress), ("http://[::1]:2147483648", .badAddress),
            ("http://localhost:9223372036854775807/x", .badAddress), ("http://127.0.0.1:0", .badAddress),
            ("not an address", .badAddress), ("", .badAddress),
        ], ["{}", nil] as [String?])
    func connecting(_ sample: (String, HTTPFailure), body: String?) async {
        #expect(await exchange(url: sample.0, body: body) == .failed(sent: false, sample.1))
    }

    @Test("a read that fails after connecting may have arrived")
    func readingFails() async throws {
        let server = try ScriptedServer(.closeAfterReading)
        defer { server.stop() }
        #expect(await exchange(url: server.url, body: nil) == .failed(sent: true, .connectionLost))
        #expect(server.requests == 1)
    }

    @Test("an answer comes back whole, header names in lower case")
    func answered() async throws {
        let server = try ScriptedServer(.answer(Self.ok))
        defer { server.stop() }
        let expected = HTTPAnswer(
            status: 201, headers: ["content-length": "2", "x-one": "b"], body: Array("{}".utf8))
        #expect(await exchange(url: server.url, body: "{}") == .answered(expected))
        #expect(server.requests == 1)
    }

    @Test(
        "a redirection is handed back, not followed", arguments: [301, 302, 303, 307, 308], ["{}", nil] as [String?])
    func redirected(status: Int, body: String?) async throws {
        let server = try ScriptedServer(
            .answer("HTTP/1.1 \(status) Elsewhere\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"))
        defer { server.stop() }
        guard case .answered(let answer) = await exchange(url: server.url, body: body) else {
            Issue.record("no answer")
            return
        }
        #expect(answer.status == status)
        #expect(server.requests == 1)
    }

    @Test("a request that is canceled after it arrived may have arrived")
    func canceledLate() async throws {
        let server = try ScriptedServer(.silent)
        defer { server.stop() }
        let task = Task { await exchange(url: server.url, body: "{}", deadline: 60) }
        #expect(await server.waitForRequests(1))
        task.cancel()
        #expect(await task.value == .failed(sent: true, .canceled))
    }

    @Test("a request that is canceled before it begins never leaves")
    func canceledEarly() async throws {
        let server = try ScriptedServer(.answer(Self.ok))
        defer { server.stop() }
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await exchange(url: server.url, body: "{}")
        }
        #expect(await task.value == .failed(sent: false, .canceled))
        #expect(server.requests == 0)
    }

    @Test("a header that cannot be sent is not sent, and is not repeated in the failure")
    func badHeader() async throws {
        let server = try ScriptedServer(.answer(Self.ok))
        defer { server.stop() }
        let transport = AsyncHTTPTransport()
        let exchange = await transport.exchange(
            HTTPRequest(
                method: "POST", url: server.url, headers: [("x-api-key", "secret\r\nx: y")], body: [1], deadline: 60))
        await transport.shutdown()
        guard case .failed(sent: false, let failure) = exchange else {
            Issue.record("\(exchange)")
            return
        }
        #expect(!failure.words.contains("secret"))
        #expect(server.requests == 0)
    }

    @Test("over connections that a server closes at will, nothing arrives twice")
    func neverTwice() async throws {
        let server = try ScriptedServer(.answer(Self.ok))
        defer { server.stop() }
        let transport = AsyncHTTPTransport()
        var mayHaveArrived = 0
        var answered = 0
        for _ in 0..<40 {
            let request = HTTPRequest(method: "POST", url: server.url, headers: [], body: [1, 2, 3], deadline: 60)
            switch await transport.exchange(request) {
            case .answered: answered += 1
            case .failed(sent: true, _): mayHaveArrived += 1
            case .failed(sent: false, _): break
            }
        }
        await transport.shutdown()
        #expect(answered > 0)
        #expect(server.requests >= answered)
        #expect(server.requests <= answered + mayHaveArrived)
    }

    /// A small answer, coded by another program.
    private static let coded: [(coding: String, base64: String)] = [
        ("gzip", "H4sIAAAAAAACA6tWSk7MyYnPTFGyUko2VNJRykvMTQWyvQ5vK0pXqgUASjwQ2R8AAAA="),
        ("x-gzip", "H4sIAAAAAAACA6tWSk7MyYnPTFGyUko2VNJRykvMTQWyvQ5vK0pXqgUASjwQ2R8AAAA="),
        ("GZip", "H4sIAAAAAAACA6tWSk7MyYnPTAEA32ho4gkAAAAfiwgAAAAAAAIDU7JSSjZU0lHKS8xNVbJS8jq8rShdqRYALg/zWBYAAAA="),
        ("deflate", "eJyrVkpOzMmJz0xRslJKNlTSUcpLzE0Fsr0ObytKV6oFAJ4hCkI="),
        ("deflate", "q1ZKTszJic9MUbJSSjZU0lHKS8xNBbK9Dm8rSleqBQA="),
        ("identity", "eyJjYWxsX2lkIjoiYzEiLCJuYW1lIjoiSsO2cmcifQ=="),
        ("deflate, gzip", "H4sIAAAAAAACA6uYszrMy+/Myc7zPoGbgrzMQi4FnvI+48u6aS9fvrZX+CpWhnmKXE4AYNtqCSYAAAA="),
        ("gzip, identity", "H4sIAAAAAAACA6tWSk7MyYnPTFGyUko2VNJRykvMTQWyvQ5vK0pXqgUASjwQ2R8AAAA="),
    ]

    @Test("an answer comes back out of its content codings", arguments: coded)
    func decoded(_ coding: String, _ base64: String) async throws {
        let body = [UInt8](try #require(Data(base64Encoded: base64)))
        let server = try ScriptedServer(.answerBytes(head: "201 Created\r\nContent-Encoding: \(coding)", body))
        defer { server.stop() }
        guard case .answered(let answer) = await exchange(url: server.url, body: "{}") else {
            Issue.record("no answer")
            return
        }
        #expect(answer.body == Array(#"{"call_id":"c1","name":"Jörg"}"#.utf8))
    }

    @Test(
        "an answer in a coding that cannot be read proves nothing",
        arguments: [
            ("br", "AAAA", HTTPFailure.unknownCoding("br")), ("gzip, zstd", "AAAA", .unknownCoding("zstd")),
            ("gzip", "aGVsbG8=", .damagedCoding),
            ("gzip", "H4sIAAAAAAACA6tWSk7MyYnPTFGyUko2VNJRykvMTQWyvQ5vK0pXqgU=", .damagedCoding),
            ("gzip", "H4sIAAAAAAACA+3BMQEAAADCoGzrX8oUfkABAAAAAG8DvnsaE4gTAAA=", .answerTooLarge),
            ("deflate", "AAAA", .damagedCoding),
            ("gzip,gzip,gzip,gzip", "AAAA", .unknownCoding("gzip, gzip, gzip, gzip")),
        ], [201, 400])
    func badlyCoded(_ sample: (String, String, HTTPFailure), status: Int) async throws {
        let body = [UInt8](try #require(Data(base64Encoded: sample.1)))
        let server = try ScriptedServer(.answerBytes(head: "\(status) X\r\nContent-Encoding: \(sample.0)", body))
        defer { server.stop() }
        #expect(await exchange(url: server.url, body: "{}") == .failed(sent: true, sample.2))
    }

    @Test("an empty answer needs no coding")
    func emptyCoded() async throws {
        let server = try ScriptedServer(.answer("HTTP/1.1 204 X\r\nContent-Encoding: gzip\r\n\r\n"))
        defer { server.stop() }
        #expect(
            await exchange(url: server.url, body: "{}")
                == .answered(HTTPAnswer(status: 204, headers: ["content-encoding": "gzip"])))
    }

    @Test(
        "an answer comes back as UTF-8",
        arguments: [
            ("application/json", [0xEF, 0xBB, 0xBF] + Array(#"{"n":"é"}"#.utf8)),
            ("application/json; charset=iso-8859-1", Array(#"{"n":""#.utf8) + [0xE9] + Array(#""}"#.utf8)),
            ("application/json; charset=\"Windows-1252\"", Array(#"{"n":""#.utf8) + [0xE9] + Array(#""}"#.utf8)),
            ("application/json; charset=iso-8859-1", Array(#"{"n":"é"}"#.utf8)),
            ("application/json; charset=utf-16", [0xFF, 0xFE] + Self.utf16(#"{"n":"é"}"#)),
            ("application/json", Self.utf16(#"{"n":"é"}"#)),
        ] as [(String, [UInt8])])
    func charsets(_ type: String, _ body: [UInt8]) async throws {
        let server = try ScriptedServer(.answerBytes(head: "200 OK\r\nContent-Type: \(type)", body))
        defer { server.stop() }
        guard case .answered(let answer) = await exchange(url: server.url, body: nil) else {
            Issue.record("no answer")
            return
        }
        #expect(String(decoding: answer.body, as: UTF8.self) == #"{"n":"é"}"#)
    }

    private static func utf16(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    @Test("chunks and trailers after them are one answer")
    func chunked() async throws {
        let head = "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\nTrailer: X-Late\r\n\r\n"
        let server = try ScriptedServer(.answer(head + "3\r\n{\"a\r\n4;x=y\r\n\":1}\r\n0\r\nX-Late: 1\r\n\r\n"))
        defer { server.stop() }
        guard case .answered(let answer) = await exchange(url: server.url, body: "{}") else {
            Issue.record("no answer")
            return
        }
        #expect(answer.body == Array(#"{"a":1}"#.utf8))
    }

    @Test("a second answer to one request is never taken for the answer to the next", arguments: ["POST", "GET"])
    func answeredTwice(_ firstMethod: String) async throws {
        func said(_ id: String) -> String {
            "HTTP/1.1 201 Created\r\nContent-Length: 14\r\n\r\n{\"id\":\"\(id)\"}"
        }
        // The second answer waits until there is a request on the connection that it could belong to.
        let liar: [ScriptedServer.Step] = [
            .read(.whole), .write(said("call1")), .read(.head), .write(said("call1")), .read(.whole), .hold,
        ]
        let server = try ScriptedServer(.steps([liar, [.read(.whole), .write(said("call2")), .hold]]))
        defer { server.stop() }
        let transport = AsyncHTTPTransport()
        var bodies: [String] = []
        for method in [firstMethod, "POST"] {
            let request = HTTPRequest(
                method: method, url: server.url, headers: [], body: method == "POST" ? Array("{}".utf8) : nil,
                deadline: 60, purpose: method == "POST" ? .change : .read)
            guard case .answered(let answer) = await transport.exchange(request) else { continue }
            bodies.append(String(decoding: answer.body, as: UTF8.self))
        }
        await transport.shutdown()
        #expect(bodies == [#"{"id":"call1"}"#, #"{"id":"call2"}"#])
        #expect(server.connections == 2)
    }

    private func exchange(
        url: String, body: String?, deadline: Double = 60, connectTimeout: Double = 60
    ) async -> HTTPExchange {
        let transport = AsyncHTTPTransport(connectTimeout: connectTimeout, largestAnswer: 1000)
        let request = HTTPRequest(
            method: body == nil ? "GET" : "POST", url: url, headers: [("Accept", "application/json")],
            body: body.map { Array($0.utf8) }, deadline: deadline)
        let exchange = await transport.exchange(request)
        await transport.shutdown()
        return exchange
    }
}
