import CallConfiguration
import CallJournal
import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders
@testable import WebhookReceiver

struct SignatureTests {
    private static let body = Array("what do ya want for nothing?".utf8)

    private static func verifier(
        _ secrets: [String] = ["Jefe"], _ encoding: WebhookSigning.Encoding = .hex, prefix: String = ""
    ) -> SignatureVerifier {
        SignatureVerifier(
            WebhookSigning(secrets: [], encoding: encoding, prefix: prefix), secrets: secrets.map { Secret($0) })
    }

    /// RFC 4231, test case 2.
    private static let hex = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    private static let base64 = "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM="

    struct Row: Sendable, CustomTestStringConvertible {
        let values: [String]
        var secrets = ["Jefe"]
        var encoding = WebhookSigning.Encoding.hex
        var prefix = ""
        let isRight: Bool
        var testDescription: String { "\(values) \(secrets) \(prefix)" }
    }

    static let rows = [
        Row(values: [hex], isRight: true), Row(values: [hex.uppercased()], isRight: true),
        Row(values: [], isRight: false), Row(values: [""], isRight: false), Row(values: [hex, hex], isRight: false),
        Row(values: [hex, ""], isRight: false), Row(values: [hex + ", " + hex], isRight: false),
        Row(values: [" " + hex], isRight: false), Row(values: [hex + "00"], isRight: false),
        Row(values: [String(hex.dropLast(2))], isRight: false), Row(values: [String(hex.dropLast())], isRight: false),
        Row(values: ["sha256=" + hex], isRight: false),
        Row(values: ["sha256=" + hex], prefix: "sha256=", isRight: true),
        Row(values: [hex], prefix: "sha256=", isRight: false),
        Row(values: [base64], isRight: false), Row(values: [base64], encoding: .base64, isRight: true),
        Row(values: [hex], encoding: .base64, isRight: false),
        Row(values: [String(base64.dropLast())], encoding: .base64, isRight: false),
        Row(values: ["W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEN="], encoding: .base64, isRight: false),
        Row(values: [hex], secrets: ["new", "Jefe"], isRight: true),
        Row(values: [hex], secrets: ["Jefe", "old"], isRight: true),
        Row(values: [hex], secrets: ["jefe", "old"], isRight: false), Row(values: [hex], secrets: [], isRight: false),
        Row(values: [String(repeating: "a", count: 100_000)], isRight: false),
        Row(values: ["\u{0}\u{202E}"], isRight: false),
    ]

    @Test(arguments: rows)
    func onlyTheProvidersOwnSignatureCounts(_ row: Row) {
        let verifier = Self.verifier(row.secrets, row.encoding, prefix: row.prefix)
        #expect(verifier.accepts(row.values, body: Self.body) == row.isRight)
    }

    @Test(arguments: WebhookSigning.Encoding.allCases)
    func noBitOfItMayBeAnother(_ encoding: WebhookSigning.Encoding) throws {
        let right = try #require(Hex.read(Self.hex))
        let verifier = Self.verifier(["Jefe"], encoding)
        let write = { (bytes: [UInt8]) in
            encoding == .hex ? Hex.write(bytes) : Data(bytes).base64EncodedString()
        }
        #expect(verifier.accepts([write(right)], body: Self.body))
        for bit in 0..<256 {
            var wrong = right
            wrong[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(!verifier.accepts([write(wrong)], body: Self.body))
        }
        for bit in 0..<(Self.body.count * 8) {
            var body = Self.body
            body[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(!verifier.accepts([write(right)], body: body))
        }
    }

    private func post(_ stage: ReceiverStage, _ body: String, _ headers: [String]) async throws -> String {
        try await blocking {
            let socket = try RawSocket(port: stage.port)
            defer { socket.close() }
            let lines = headers.map { $0 + "\r\n" }.joined()
            socket.say("POST \(stage.path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\(lines)")
            socket.say("Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
            return socket.hearAll().replacing(/date: [^\r]*\r\n/.ignoresCase(), with: "")
        }
    }

    @Test func aSignedAccountTakesNothingElse() async throws {
        let verifier = Self.verifier()
        try await ReceiverStage.run(seal: .signature(verifier)) { stage async throws in
            let body = String(decoding: Self.body, as: UTF8.self)
            let wrong = try await RawSocket.ask(stage.port, "POST", stage.path + "x").whole
                .replacing(/date: [^\r]*\r\n/.ignoresCase(), with: "")
            let refused: [[String]] = [
                [], ["X-Signature: "], ["X-Signature: \(Self.base64)"], ["X-Other: \(Self.hex)"],
                ["X-Signature: \(Self.hex)", "X-Signature: \(Self.hex)"],
                ["X-Signature: \(Self.hex)", "x-signature: 00"],
            ]
            for headers in refused { #expect(try await post(stage, body, headers) == wrong) }
            #expect(try await post(stage, body + " ", ["X-Signature: \(Self.hex)"]) == wrong)
            #expect(try await stage.bodies().isEmpty)
            #expect(await stage.receiver.counts.refusals == [.signature: 7, .token: 1])
            let answer = try await post(stage, body, ["x-SIGNATURE: \(Self.hex)"])
            #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
            #expect(try await stage.journal.unreadDeliveries(limit: 9).map(\.isSigned) == [true])
        }
    }

    @Test func whereNobodyCanTellNothingIsTaken() async throws {
        try await ReceiverStage.run(seal: .unreadable) { stage async throws in
            #expect(try await stage.post("{}") == "HTTP/1.1 404 Not Found")
            #expect(await stage.receiver.counts.refusals == [.secret: 1])
        }
    }

    @Test func secretsComeFromWhereTheyAreKept() async throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = directory.appending(path: "secret").path
        let written = FileManager.default.createFile(
            atPath: file, contents: Data("Jefe\n".utf8), attributes: [.posixPermissions: 0o600])
        #expect(written)
        var account = Account(name: "sales", provider: .contactship, baseURL: "https://x", key: .missing)
        #expect(try await SignatureVerifier.read(for: account) == nil)
        account.webhookSigning = WebhookSigning(secrets: [.command(["echo", "other"]), .file(file)])
        let verifier = try #require(try await SignatureVerifier.read(for: account))
        #expect(verifier.accepts([Self.hex], body: Self.body))
        account.webhookSigning = WebhookSigning(secrets: [.file(file + "x")])
        let token = WebhookToken.make()
        let (doors, problems) = await WebhookEndpoint.open(for: [account], tokens: ["sales": token])
        guard case .unreadable? = doors["sales"]?.seal else {
            Issue.record("the door stands open")
            return
        }
        #expect(problems.count == 1)
    }
}
