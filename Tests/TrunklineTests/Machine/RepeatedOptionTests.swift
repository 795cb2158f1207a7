import CallCore
import Foundation
import Testing

@testable import trunkline

/// Options that are given twice: nothing is done, since nobody knows which of the two is meant.
struct RepeatedOptionTests {
    static let twice: [[String]] = [
        ["--set", "to_number=+14155552679"], ["--set=to_number=+14155552679"], ["--set", " to_number =+14155552679"],
        ["--set", "to_number:=\"+14155552679\""],
        ["--set", "schedule.scheduled_call_time=10:00", "--set", "schedule.scheduled_call_time=11:00"],
        ["--account", "sales", "--account", "other"], ["--account=other", "--account", "sales"],
        ["--data", "/dev/null/a", "--data", "/dev/null/b"], ["--once", "a", "--once=b"],
        ["--config", "x", "--config", "y"],
        ["--wait", "1", "--wait", "2"], ["--outside-hours", "a", "--outside-hours", "b"],
    ]

    @Test(arguments: twice)
    func twoValuesAreRefused(_ more: [String]) async throws {
        let (program, server) = try start()
        let run = try await program.run(Self.call + more)
        #expect([64, 65].contains(run.status), "\(run)")
        #expect(run.errors.contains("given twice"), "\(run)")
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: [
        ["--yes", "--yes"], ["--set", "to_number=+14155552678"], ["--account", "sales", "--account=sales"],
        ["--set", "metadata.a=1", "--set", "metadata.b=2"], ["--set", "full_name=Joe"],
    ])
    func theSameTwiceIsTheSame(_ more: [String]) async throws {
        let (program, server) = try start()
        let run = try await program.run(Self.call + more)
        #expect(run.status == 0, "\(run)")
        #expect(server.requests.count { $0.line.hasPrefix("POST") } == 1)
    }

    @Test func otherCommandsToo() async throws {
        let (program, _) = try start()
        for words in [
            ["export", "-o", program.home.path + "/a.csv", "--output=\(program.home.path)/b.csv"],
            ["calls", "--filter", "x", "--filter", "y"],
            ["--data", program.home.path + "/a", "calls", "--data", program.home.path + "/b"],
            ["calls", "--limit", "1", "--limit=2", "--json"],
        ] {
            let run = try await program.run(words)
            #expect(run.status == 64, "\(words): \(run)")
            #expect(run.errors.contains("given twice"), "\(words): \(run)")
        }
    }

    @Test func whatFollowsTwoDashesIsNoOption() {
        #expect(RepeatedOption.problem(in: ["note", "x", "--", "--data", "a", "--data", "b"]) == nil)
        #expect(RepeatedOption.problem(in: ["contacts", "--json", "sales", "--json", "jane"]) == nil)
        #expect(RepeatedOption.problem(in: ["simulate", "--fault", "a:drop", "--fault", "b:drop"]) == nil)
        #expect(RepeatedOption.problem(in: ["note", "x", "--reason", "-o", "-o", "y"]) == nil)
        #expect(RepeatedOption.problem(in: ["note", "x", "--clear", "note", "--clear", "callback"]) == nil)
        #expect(RepeatedOption.problem(in: ["x", "--data=", "--data=b"]) != nil)
    }

    private static let call = [
        "call", "contactship-phone", "--set", "from_number=+12025551234", "--set", "to_number=+14155552678", "--set",
        "full_name=Jane Smith", "--set", "agent_id=agent-1", "--yes",
    ]

    private func start() throws -> (BuiltProgram, AnsweringServer) {
        let server = try AnsweringServer { _ in .json(#"{"data":{"call_id":"call_1"}}"#, status: 201) }
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
