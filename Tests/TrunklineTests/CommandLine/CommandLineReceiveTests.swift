import CallCore
import Foundation
import ProviderSimulator
import Testing

@Suite("trunkline receive")
struct CommandLineReceiveTests {
    private static func start(_ world: SimulatedAccounts) async throws -> (StartedProgram, address: String) {
        let receiver = try world.program.start(["receive", "--listen", "127.0.0.1:0", "--json"])
        return (receiver, try await address(receiver))
    }

    private static func address(_ receiver: StartedProgram) async throws -> String {
        try await receiver.waitForErrors { $0.contains("  voxworks: http") }
        let line = receiver.errors.split(separator: "\n").first { $0.hasPrefix("  contactship: ") }
        return String(try #require(line).dropFirst("  contactship: ".count))
    }

    private static func post(_ body: String, to url: String) async -> Int? {
        let transport = AsyncHTTPTransport()
        let exchange = await transport.exchange(
            HTTPRequest(
                method: "POST", url: url, headers: [("Content-Type", "application/json")], body: Array(body.utf8)))
        await transport.shutdown()
        guard case .answered(let answer) = exchange else { return nil }
        return answer.status
    }

    @Test("keeps what the provider delivers, and the call learns of it")
    func delivered() async throws {
        let world = try await SimulatedAccounts.start()
        let (receiver, address) = try await Self.start(world)
        let placed = try await world.program.run(
            try await world.contactshipCall() + ["--set", "webhook_url=\(address)"])
        let id = try #require(try JSON(parsing: placed.output)["id"]?.string)
        _ = try await receiver.waitForOutput { $0.contains("\"account\":\"contactship\"") }
        var sources: [String] = []
        for _ in 0..<50 where !sources.contains("webhook") {
            let show = try JSON(parsing: try await world.program.run("show", id, "--json").output)
            sources = show["events"]?.items?.compactMap { $0["source"]?.string } ?? []
        }
        #expect(sources.contains("webhook"))
        receiver.send(SIGTERM)
        let run = try await receiver.finish()
        #expect(run.status == -SIGTERM)
        let token = try #require(address.split(separator: "/").last)
        #expect(!run.output.contains(token))
        await world.simulator.stop()
    }

    @Test("refuses strangers, and keeps its addresses over a restart in a file of its own")
    func addresses() async throws {
        let world = try await SimulatedAccounts.start()
        let (first, address) = try await Self.start(world)
        #expect(await Self.post("{}", to: address + "x") == 404)
        #expect(first.output.isEmpty)
        first.send(SIGINT)
        #expect(try await first.finish().status == -SIGINT)
        let (second, again) = try await Self.start(world)
        #expect(address.split(separator: "/").last == again.split(separator: "/").last)
        second.send(SIGTERM)
        #expect(try await second.finish().status == -SIGTERM)
        let path = world.home.data + "/hooks.json"
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let open = try await world.program.run("receive", "--listen", "127.0.0.1:0")
        #expect(open.status == 78)
        #expect(open.errors.contains("chmod 600"))
        await world.simulator.stop()
    }

    /// More lines than a pipe holds.
    @Test("answers the providers where nobody reads what it prints")
    func unread() async throws {
        let world = try await SimulatedAccounts.start()
        let pipe = world.home.path + "/unread"
        try #require(mkfifo(pipe, 0o600) == 0)
        let command = "exec '\(BuiltProgram.path)' receive --listen 127.0.0.1:0 --json 1<>'\(pipe)'"
        let receiver = try StartedProgram(
            "/bin/sh", ["-c", command], environment: ["HOME": world.home.path, "PATH": "/usr/bin:/bin"], input: "",
            folder: world.home.path)
        let address = try await Self.address(receiver)
        let answers = await withTaskGroup(of: [Int?].self) { group in
            for sender in 0..<8 { group.addTask { await Self.post(100, from: sender, to: address) } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(answers.count == 800)
        #expect(answers.allSatisfy { $0 == 200 }, "\(answers.count { $0 != 200 }) not answered")
        receiver.send(SIGTERM)
        #expect(try await receiver.finish().status == -SIGTERM)
        await world.simulator.stop()
    }

    /// Posts one after the other, and ends with the first that is not answered.
    private static func post(_ count: Int, from sender: Int, to url: String) async -> [Int?] {
        let transport = AsyncHTTPTransport()
        var answers: [Int?] = []
        for number in 0..<count where answers.last != .some(nil) {
            let request = HTTPRequest(method: "POST", url: url, headers: [], body: Array("\(sender) \(number)".utf8))
            guard case .answered(let answer) = await transport.exchange(request) else {
                answers.append(nil)
                continue
            }
            answers.append(answer.status)
        }
        await transport.shutdown()
        return answers
    }

    @Test("says what it lacks")
    func lacking() async throws {
        let program = BuiltProgram(home: try TestHome())
        #expect(try await program.run("receive").status == 78)
        #expect(try await program.run("receive", "--listen", "here").status == 64)
    }
}
