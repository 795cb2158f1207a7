import CallCore
import Foundation
import Testing

/// Answers with flaws, through the built program: a call that was placed is not made unknown by what stands beside its id.
struct FlawedAnswersTests {
    private static let good = #"{"statusCode":201,"data":{"call_id":"call_1","id":"call_1"}}"#

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var headers: [(String, String)] = []
        let body: [UInt8]
        let status: Int32
        var testDescription: String { name }

        init(_ name: String, _ body: [UInt8], coding: String? = nil, type: String = "application/json", _ status: Int32)
        {
            self.name = name
            self.body = body
            self.status = status
            headers = [("Content-Type", type)] + (coding.map { [("Content-Encoding", $0)] } ?? [])
        }
    }

    private static func coded(_ base64: String) -> [UInt8] { Data(base64Encoded: base64).map { [UInt8]($0) } ?? [] }

    private static let gzip =
        "H4sIAAAAAAACA6tWKi5JLCktds5PSVWyMjIw1FFKSSxJVLKqVkpOzMmJz0xRsoKwDJV0lJB5tbUAgvdwJDwAAAA="

    static let creates: [Case] = [
        Case("a byte order mark", [0xEF, 0xBB, 0xBF] + Array(good.utf8), 0),
        Case(
            "UTF-16", [0xFF, 0xFE] + good.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            type: "application/json; charset=utf-16", 0),
        Case("gzip", coded(gzip), coding: "gzip", 0), Case("x-gzip", coded(gzip), coding: "X-GZIP", 0),
        Case("identity", Array(good.utf8), coding: "identity", 0),
        Case("no coding although it says so", Array(good.utf8), coding: "gzip", 0),
        Case("an unknown coding", [0x8B, 0x1D, 0x80] + Array(good.utf8), coding: "br", 2),
        Case("gzip that is not told of", coded(gzip), 2),
        Case(
            "a bad byte beside the id",
            Array(#"{"data":{"name":"Jos"#.utf8) + [0xE9] + Array(#"","call_id":"call_1"}}"#.utf8), 0),
        Case("a bad byte in the id", Array(#"{"data":{"call_id":"call"#.utf8) + [0xE9] + Array(#""}}"#.utf8), 2),
        Case("a raw tab", Array("{\"data\":{\"name\":\"a\tb\",\"call_id\":\"call_1\"}}".utf8), 0),
        Case("NaN", Array(#"{"data":{"cost":NaN,"call_id":"call_1",},}"#.utf8), 0),
        Case("two ids", Array(#"{"data":{"call_id":"call_1","call_id":"call_2"}}"#.utf8), 2),
        Case("two answers", Array((good + good.replacing("call_1", with: "call_2")).utf8), 2),
        Case("NULs behind it", Array(good.utf8) + [0, 0, 0], 0),
        Case("a comment of a proxy behind it", Array((good + "\n<!-- cached -->").utf8), 0),
        Case("HTML", Array("<html><body>call_1</body></html>".utf8), type: "text/html", 2),
        Case("nothing", [], 2), Case("a part", Array(good.utf8.dropLast()), 2),
    ]

    @Test(arguments: creates)
    func aCreateIsAcceptedWhereItsIDIsSure(_ sample: Case) async throws {
        let (program, server) = try start(sample.body, sample.headers, status: 201)
        let run = try await program.run(
            "call", "contactship-phone", "--set", "from_number=+12025551234", "--set", "to_number=+14155552678",
            "--set",
            "full_name=Jane Smith", "--set", "agent_id=agent-1", "--yes", "--json")
        #expect(run.status == sample.status, "\(sample.name): \(run)")
        if sample.status == 0 { #expect(run.output.contains(#""call_1""#), "\(run.output)") }
        #expect(!run.errors.contains("\u{1F}") && !run.output.contains("\u{1F}"))
        #expect(server.requests.count { $0.line.hasPrefix("POST") } == 1)
    }

    static let lists: [Case] = [
        Case(
            "a bad byte",
            Array(#"{"data":[{"id":"a1","name":"Jos"#.utf8) + [0xE9] + Array(#""},{"id":"a2","name":"Ann"}]}"#.utf8), 0),
        Case(
            "a raw tab", Array("{\"data\":[{\"id\":\"a1\",\"name\":\"J\ts\"},{\"id\":\"a2\",\"name\":\"Ann\"}]}".utf8),
            0),
        Case("a mark", [0xEF, 0xBB, 0xBF] + Array(#"{"data":[{"id":"a2","name":"Ann"}]}"#.utf8), 0),
        Case("a lone surrogate", Array(#"{"data":[{"id":"a1","name":"\ud800"},{"id":"a2","name":"Ann"},]}"#.utf8), 0),
        Case("an unknown coding", Array("x".utf8), coding: "zstd", 69), Case("HTML", Array("<p>".utf8), 69),
    ]

    @Test(arguments: lists)
    func aListIsReadAroundItsFlaws(_ sample: Case) async throws {
        let (program, server) = try start(sample.body, sample.headers, status: 200)
        let run = try await program.run("agents", "sales", "--json")
        #expect(run.status == sample.status, "\(sample.name): \(run)")
        if sample.status == 0 { #expect(run.output.contains("Ann"), "\(run.output)") }
        #expect(!server.requests.isEmpty)
    }

    private func start(
        _ body: [UInt8], _ headers: [(String, String)], status: Int
    ) throws -> (BuiltProgram, AnsweringServer) {
        let server = try AnsweringServer { _ in AnsweringServer.Answer(status: status, headers: headers, body: body) }
        let home = try TestHome()
        try home.configure(
            """
            [accounts.sales]
            provider = "contactship"
            base_url = "\(server.address)"
            key_env = "EDGE_KEY"
            calling_hours = { start = "00:00", end = "24:00" }

            """)
        return (BuiltProgram(home: home, environment: ["EDGE_KEY": "sk_live_1"]), server)
    }
}
