import CallCore
import Foundation
import Testing

/// Answers that say two things at once, through the built program: nothing is taken for done, or for refused, that may not be.
struct ContradictingAnswersTests {
    @Test("a status that is none ends no program", arguments: [0, 50, 99])
    func impossibleStatus(status: Int) async throws {
        let (program, server) = try start("contactship") { _ in
            .json(#"{"data":{"call_id":"call_1"}}"#, status: status)
        }
        let placed = try await program.run(Self.contactship + ["--yes"])
        #expect(placed.status == 2, "\(placed)")
        #expect(placed.errors.contains("OUTCOME UNKNOWN"))
        #expect(server.requests.count { $0.line.hasPrefix("POST") } == 1)
        let listed = try await program.run("agents", "sales")
        #expect(listed.status == 69, "\(listed)")
    }

    @Test("a refusal or a pause that names a call is not sent again", arguments: [422, 429])
    func refusalThatNamesACall(status: Int) async throws {
        let (program, server) = try start("contactship") { _ in
            .json(#"{"statusCode":\#(status),"message":"slow","data":{"call_id":"call_1"}}"#, status: status)
        }
        let placed = try await program.run(Self.contactship + ["--yes", "--wait", "4"])
        #expect(placed.status == 2, "\(placed)")
        #expect(server.requests.count { $0.line.hasPrefix("POST") } == 1)
        // The number is held back as long as nobody knows.
        let again = try await program.run(Self.contactship + ["--yes"])
        #expect(again.status == 2, "\(again)")
        #expect(server.requests.count { $0.line.hasPrefix("POST") } == 1)
    }

    @Test("a look that failed says that the call is still unknown", arguments: [401, 404, 429, 302, 200])
    func failedLook(status: Int) async throws {
        let (program, server) = try start("contactship") { request in
            request.line.hasPrefix("POST")
                ? .json(#"{"message":"down"}"#, status: 500) : .json(#"{"message":"no"}"#, status: status)
        }
        let placed = try await program.run(Self.contactship + ["--yes", "--json"])
        #expect(placed.status == 2)
        let id = try #require(try JSON(parsing: Array(placed.output.utf8))["id"]?.string)
        let look = try await program.run("resolve", id, "--look")
        #expect(look.status == 2, "\(look)")
        #expect(look.errors.contains("Still unknown"), "\(look)")
        #expect(server.requests.count { $0.line.hasPrefix("POST") } == 1)
    }

    @Test("what is placed at another time than asked for is told, with the provider's time")
    func otherTime() async throws {
        let (program, server) = try start("voxworks") { _ in
            .json(
                #"{"success":true,"call_id":"v1","status":"scheduled","scheduled_time":"2027-12-14T17:30:00Z"}"#,
                status: 201)
        }
        let placed = try await program.run(Self.voxworks + ["--set", "scheduled_time=2027-12-15T03:30:00Z", "--yes"])
        #expect(placed.status == 0)
        // 17:30 UTC is 04:30 the next morning in Sydney.
        #expect(placed.output.contains("04:30"), "\(placed)")
        #expect(!placed.output.contains("14:30"), "\(placed)")
        #expect(placed.errors.contains("another time"), "\(placed)")
        #expect(server.requests.count { $0.line.hasPrefix("POST") } == 1)
    }

    @Test(
        "a placed call that is over, or rings at once, is not told as one that waits",
        arguments: [("failed", "failed"), ("canceled", "canceled"), ("in_progress", "live")])
    func otherState(_ sample: (String, String)) async throws {
        let (program, server) = try start("voxworks") { _ in
            .json(
                #"{"success":true,"call_id":"v1","status":"\#(sample.0)","scheduled_time":"2027-12-15T03:30:00Z"}"#,
                status: 201)
        }
        let placed = try await program.run(Self.voxworks + ["--set", "scheduled_time=2027-12-15T03:30:00Z", "--yes"])
        #expect(placed.status == 0)
        #expect(placed.errors.contains("The provider says that it is \(sample.1)"), "\(placed)")
        #expect(!placed.output.contains("14:30"), "\(placed)")
        #expect(server.requests.count { $0.line.hasPrefix("POST") } == 1)
    }

    @Test("a call is not moved where the provider has it at another time")
    func otherMove() async throws {
        let old = #"{"success":true,"call_id":"v1","status":"scheduled","scheduled_time":"2027-12-15T03:30:00Z"}"#
        let (program, server) = try start("voxworks") { _ in .json(old) }
        let placed = try await program.run(
            Self.voxworks + ["--set", "scheduled_time=2027-12-15T03:30:00Z", "--yes", "--json"])
        let id = try #require(try JSON(parsing: Array(placed.output.utf8))["id"]?.string)
        let moved = try await program.run("reschedule", id, "2027-12-16T03:30:00Z", "--yes")
        #expect(moved.status == 2, "\(moved)")
        #expect(!moved.output.contains("moved") && !moved.errors.contains("It rings"), "\(moved)")
        #expect(server.requests.count { $0.line.hasPrefix("PATCH") } == 1)
    }

    private static let contactship = [
        "call", "contactship-phone", "--set", "from_number=+12025551234", "--set", "to_number=+14155552678", "--set",
        "full_name=Jane Smith", "--set", "agent_id=agent-1",
    ]

    private static let voxworks = [
        "call", "voxworks-phone", "--set", "from_number=+61291234567", "--set", "script_id=s1", "--set",
        "contact.phone_number=+61291234568",
    ]

    private func start(
        _ provider: String, _ answer: @escaping @Sendable (AnsweringServer.Request) -> AnsweringServer.Answer
    ) throws -> (BuiltProgram, AnsweringServer) {
        let server = try AnsweringServer(answer)
        let home = try TestHome()
        try home.configure(
            """
            [accounts.sales]
            provider = "\(provider)"
            base_url = "\(server.address)"
            key_env = "EDGE_KEY"
            calling_hours = { start = "00:00", end = "24:00" }

            """)
        return (BuiltProgram(home: home, environment: ["EDGE_KEY": "sk_live_1"]), server)
    }
}
