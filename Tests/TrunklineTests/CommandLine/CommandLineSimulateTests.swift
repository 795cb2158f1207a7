import CallCore
import Foundation
import ProviderSimulator
import TestTools
import Testing

@Suite("trunkline simulate")
struct CommandLineSimulateTests {
    private struct Served {
        let process: StartedProgram
        let home: TestHome
        let program: BuiltProgram
        let root: String
    }

    private static func serve(_ arguments: String...) async throws -> Served {
        let home = try TestHome()
        let program = BuiltProgram(home: home)
        let process = try program.start(["simulate", "--listen", "127.0.0.1:0", "--no-limits"] + arguments)
        _ = try await process.waitForOutput { _ in process.errors.contains("Ctrl-C ends them") }
        try home.configure(process.output)
        let first = process.output.split(separator: "\n").first ?? ""
        let root = try #require(first.firstMatch(of: /http:\S+/)).output
        return Served(process: process, home: home, program: program, root: String(root))
    }

    @Test("prints a configuration that places calls and follows them to their end")
    func serves() async throws {
        let served = try await Self.serve("--speed", "100")
        #expect(try await served.program.run("accounts", "check").status == 0)
        let scripts = try JSON(parsing: try await served.program.run("agents", "voxworks", "--json").output)
        let numbers = try JSON(parsing: try await served.program.run("numbers", "voxworks", "--json").output)
        let script = try #require(scripts["agents"]?.items?.first?["id"]?.string)
        let number = try #require(numbers["numbers"]?.items?.first?["number"]?.string)
        let placed = try await served.program.run(
            "call", "voxworks-phone", "--set", "from_number=\(number)", "--set", "script_id=\(script)", "--set",
            "contact.phone_number=+14155552671", "--yes", "--json")
        #expect(placed.status == 0)
        let id = try #require(try JSON(parsing: placed.output)["id"]?.string)
        #expect(try await served.program.run("watch", id).status == 0)
        let show = try JSON(parsing: try await served.program.run("show", id, "--json").output)
        #expect(show["call"]?["state"] == "ended")
        served.process.send(SIGTERM)
        #expect(try await served.process.finish().status == -SIGTERM)
    }

    @Test("ends by SIGINT and by SIGTERM", arguments: [SIGINT, SIGTERM])
    func signals(signal: Int32) async throws {
        let served = try await Self.serve()
        served.process.send(signal)
        let run = try await served.process.finish()
        #expect(run.status == -signal)
        #expect(run.errors.contains("listen on http://"))
        #expect(!run.output.contains("allow_plain_http"))
    }

    @Test("killed in mid-request leaves the call unknown, with one request received")
    func killed() async throws {
        let served = try await Self.serve("--fault", "create:hold")
        let contacts = try JSON(parsing: try await served.program.run("numbers", "voxworks", "--json").output)
        let number = try #require(contacts["numbers"]?.items?.first?["number"]?.string)
        let scripts = try JSON(parsing: try await served.program.run("agents", "voxworks", "--json").output)
        let script = try #require(scripts["agents"]?.items?.first?["id"]?.string)
        let call = try served.program.start([
            "call", "voxworks-phone", "--set", "from_number=\(number)", "--set", "script_id=\(script)", "--set",
            "contact.phone_number=+14155552671", "--yes", "--json",
        ])
        #expect(try await Self.requests(at: served.root, atLeast: 1) == 1)
        served.process.send(SIGKILL)
        _ = try await served.process.finish()
        let run = try await call.finish()
        #expect(run.status == 2)
        let id = try #require(try JSON(parsing: run.output)["id"]?.string)
        let show = try JSON(parsing: try await served.program.run("show", id, "--json").output)
        #expect(show["call"]?["state"] == "unknown")
        #expect(show["events"]?.items?.filter { $0["state"] == "sending" }.count == 1)
    }

    @Test("a call killed in mid-request is unknown at the next start, and interrupted it waits for the answer")
    func interrupted() async throws {
        let script = FileManager.default.temporaryDirectory.appending(path: "faults-\(UUID().uuidString)")
        try Data("# Holds.\ncreate:hold\n".utf8).write(to: script)
        defer { try? FileManager.default.removeItem(at: script) }
        let served = try await Self.serve("--fault", "@\(script.path)")
        let numbers = try JSON(parsing: try await served.program.run("numbers", "voxworks", "--json").output)
        let number = try #require(numbers["numbers"]?.items?.first?["number"]?.string)
        let scripts = try JSON(parsing: try await served.program.run("agents", "voxworks", "--json").output)
        let agent = try #require(scripts["agents"]?.items?.first?["id"]?.string)
        let arguments = [
            "call", "voxworks-phone", "--set", "from_number=\(number)", "--set", "script_id=\(agent)", "--yes",
            "--json",
        ]
        let killed = try served.program.start(arguments + ["--set", "contact.phone_number=+14155552671"])
        #expect(try await Self.requests(at: served.root, atLeast: 1) == 1)
        killed.send(SIGKILL)
        _ = try await killed.finish()
        let calls = try JSON(parsing: try await served.program.run("calls", "--json").output)
        #expect(calls["calls"]?.items?.map { $0["state"]?.string } == ["unknown"])
        let stopped = try served.program.start(arguments + ["--set", "contact.phone_number=+14155552672"])
        #expect(try await Self.requests(at: served.root, atLeast: 2) == 2)
        stopped.send(SIGINT)
        try await stopped.waitForErrors { $0.contains("Interrupted") }
        try await Self.release(at: served.root)
        let run = try await stopped.finish()
        #expect(run.status == -SIGINT)
        #expect(run.errors.contains("Interrupted"))
        #expect(try JSON(parsing: run.output)["result"] == "accepted")
        served.process.send(SIGKILL)
    }

    private static func release(at root: String) async throws {
        let transport = AsyncHTTPTransport()
        let request = HTTPRequest(method: "DELETE", url: root + "/_simulator/holds", headers: [], body: nil)
        guard case .answered(let answer) = await transport.exchange(request), answer.status == 200 else {
            throw CancellationError()
        }
        await transport.shutdown()
    }

    /// How many creates the simulator has received, once there are that many.
    private static func requests(at root: String, atLeast wanted: Int) async throws -> Int {
        let transport = AsyncHTTPTransport()
        var count = 0
        try await Patience.wait(for: "the request") {
            let request = HTTPRequest(method: "GET", url: root + "/_simulator/requests", headers: [], body: nil)
            if case .answered(let answer) = await transport.exchange(request) {
                count = try JSON(parsing: answer.body)["count"]?.int ?? 0
            }
            return count >= wanted
        }
        await transport.shutdown()
        return count
    }
}
