import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders
@testable import WebhookReceiver

/// What senders do that the documents do not say.
struct WebhookEdgesTests {
    /// One path, however a sender spells it.
    @Test func thePathIsTheSameHoweverItIsSpelt() async throws {
        try await ReceiverStage.run { stage async throws in
            let parts = stage.path.split(separator: "/").map(String.init)
            let letters = parts[2].utf8.map { String(format: "%%%02X", $0) }.joined()
            let spellings = [
                stage.path + "/", stage.path + "//", "/" + stage.path, stage.path.replacing("/", with: "//"),
                stage.path + "?a=1&b=/x", stage.path + "/?x", "/hooks/s%61les/" + parts[2],
                "/%68ooks/sales/" + parts[2],
                "/hooks/sales/" + letters, "/hooks/sales/" + letters.lowercased() + "/", "HTTP://x:1" + stage.path,
                "http://hooks.example.com" + stage.path + "/",
            ]
            for (index, path) in spellings.enumerated() {
                #expect(try await stage.post("{\"a\":\(index)}", to: path) == "HTTP/1.1 200 OK", "\(path)")
            }
            #expect(try await stage.bodies().count == spellings.count)
        }
    }

    @Test(arguments: ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
    func anotherMethodIsNotAllowed(_ method: String) async throws {
        try await ReceiverStage.run { stage async throws in
            let right = try await RawSocket.ask(stage.port, method, stage.path)
            #expect(right.first == "HTTP/1.1 405 Method Not Allowed")
            #expect(right.whole.lowercased().contains("\r\nallow: post\r\n"))
            #expect(try await RawSocket.ask(stage.port, method, stage.path + "x").first == "HTTP/1.1 404 Not Found")
            #expect(await stage.receiver.counts.refusals == [.method: 1, .token: 1])
        }
    }

    @Test func aBodyOfTenMegabytesIsTooLarge() async throws {
        try await ReceiverStage.run { stage async throws in
            let body = [UInt8](repeating: 65, count: 10_000_000)
            #expect(
                try await ask(stage, stage.path, "Content-Length: \(body.count)\r\n", body).hasPrefix("HTTP/1.1 413 "))
            #expect(try await stage.bodies().isEmpty)
        }
    }

    @Test func whoAsksBeforeSendingIsTold() async throws {
        try await ReceiverStage.run { stage async throws in
            let heard = try await blocking {
                let socket = try RawSocket(port: stage.port)
                defer { socket.close() }
                socket.say("POST \(stage.path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n")
                socket.say("Expect: 100-continue\r\nContent-Length: 2\r\n\r\n")
                let word = socket.hear("\r\n\r\n")
                socket.say("{}")
                return [word, socket.hearAll()]
            }
            #expect(heard[0] == "HTTP/1.1 100 Continue\r\n\r\n")
            #expect(heard[1].hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(try await stage.bodies() == ["{}"])
        }
    }

    static let refused = [("PATHx", 2, "404"), ("/elsewhere", 2, "404"), ("PATH", 5_000_000, "413")]

    /// Long before the time is over in which a request has to come.
    @Test(arguments: refused)
    func whoAsksInVainIsToldAtOnce(_ path: String, _ length: Int, _ status: String) async throws {
        try await ReceiverStage.run(WebhookOptions(timeout: 600)) { stage async throws in
            let answer = try await blocking {
                let socket = try RawSocket(port: stage.port)
                defer { socket.close() }
                socket.say("POST \(path.replacing("PATH", with: stage.path)) HTTP/1.1\r\nHost: x\r\n")
                socket.say("Expect: 100-Continue\r\nContent-Length: \(length)\r\n\r\n")
                return socket.hearAll()
            }
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer)")
            #expect(try await stage.bodies().isEmpty)
        }
    }

    /// `{"a":1}`, as Python's gzip and zlib write it; the last is bare deflate.
    static let coded: [(coding: String, base64: String)] = [
        ("gzip", "H4sIAAAAAAACA6tWSlSyMqwFAK+sG1YHAAAA"),
        ("x-gzip", "H4sIAAAAAAACA6tWSlSyMqwFAK+sG1YHAAAA"),
        ("deflate", "eJyrVkpUsjKsBQAIKgIJ"),
        ("deflate", "q1ZKVLIyrAUA"),
        ("identity", "eyJhIjoxfQ=="), ("gzip", "eyJhIjoxfQ=="), ("br", "eyJhIjoxfQ=="),
        ("", "eyJhIjoxfQ=="),
        ("deflate, GZIP", "H4sIAAAAAAACA6uYszrMK2ST0RpWBg4tJk4A1ruJuA8AAAA="),
    ]

    @Test(arguments: coded)
    func aCodedBodyIsKeptDecoded(_ coding: String, _ base64: String) async throws {
        try await ReceiverStage.run { stage async throws in
            let body = [UInt8](try #require(Data(base64Encoded: base64)))
            let head = "Content-Encoding: \(coding)\r\nContent-Length: \(body.count)\r\n"
            #expect(try await ask(stage, stage.path, head, body).hasPrefix("HTTP/1.1 200 OK"))
            #expect(try await stage.bodies() == ["{\"a\":1}"])
        }
    }

    @Test(arguments: [
        ("br", "aGVsbG8=", "415"), ("gzip", "aGVsbG8=", "415"),
        ("gzip, gzip, gzip, gzip", "aGVsbG8=", "415"),
        (
            "gzip",
            "H4sIAAAAAAACA+3BMQEAAADCoGzrX8oaHkABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAArwbXn4oFoIYBAA==",
            "413"
        ),
    ])
    func aBodyThatCannotBeDecodedIsRefused(_ coding: String, _ base64: String, _ status: String) async throws {
        try await ReceiverStage.run(WebhookOptions(maxBody: 1_000)) { stage async throws in
            let body = [UInt8](try #require(Data(base64Encoded: base64)))
            let head = "Content-Encoding: \(coding)\r\nContent-Length: \(body.count)\r\n"
            #expect(try await ask(stage, stage.path, head, body).hasPrefix("HTTP/1.1 \(status) "))
            #expect(try await stage.bodies().isEmpty)
        }
    }

    /// The signature is that of the bytes on the wire.
    @Test(arguments: [
        ("f7925e0b8e4fe287049d0fcdceee334e9d43e7ea97c0f818966b8641f1940248", "200"),
        ("cd7d7d7b1651caa92c82812e913859159c0e729d67421863aaf3e11d0c0e5a96", "404"),
    ])
    func aCodedBodyIsSignedAsItCame(_ signature: String, _ status: String) async throws {
        let verifier = SignatureVerifier(
            WebhookSigning(secrets: [], encoding: .hex, prefix: ""), secrets: [Secret("Jefe")])
        try await ReceiverStage.run(seal: .signature(verifier)) { stage async throws in
            let body = [UInt8](try #require(Data(base64Encoded: "H4sIAAAAAAACA6tWSlSyMqwFAK+sG1YHAAAA")))
            let head =
                "Content-Encoding: gzip\r\n\(verifier.header): \(signature)\r\nContent-Length: \(body.count)\r\n"
            #expect(try await ask(stage, stage.path, head, body).hasPrefix("HTTP/1.1 \(status) "))
            #expect(try await stage.bodies() == (status == "200" ? ["{\"a\":1}"] : []))
        }
    }

    private func ask(_ stage: ReceiverStage, _ path: String, _ head: String, _ body: [UInt8]) async throws -> String {
        try await blocking {
            let socket = try RawSocket(port: stage.port)
            defer { socket.close() }
            socket.say("POST \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\(head)\r\n")
            socket.say(body)
            return socket.hearAll()
        }
    }
}
