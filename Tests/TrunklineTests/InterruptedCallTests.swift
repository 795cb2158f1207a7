import CallCore
import Foundation
import ProviderSimulator
import TestTools
import Testing

/// A signal while the command line places a call: the exit code and the journal say what became of it.
///
/// Who reads that nothing was done does it again.
@Suite(.serialized) struct InterruptedCallTests {
    private static let signals: [Int32] = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, 64]

    private static func journalState(_ world: SimulatedAccounts) async throws -> String? {
        let listed = try JSON(parsing: try await world.program.run("calls", "--json").output)
        return listed["calls"]?.items?.first?["state"]?.string
    }

    private static func waitForRequest(_ world: SimulatedAccounts) async throws {
        try await Patience.wait(for: "the request") { await !world.simulator.requests().isEmpty }
        #expect(await world.simulator.requests().count == 1)
    }

    /// While the key is asked for, nothing is kept yet, and nothing will be sent.
    @Test(arguments: signals) func beforeAnythingIsSent(_ signal: Int32) async throws {
        let world = try await SimulatedAccounts.start()
        let asked = world.home.path + "/asked"
        let text = SimulatedAccounts.configuration(world.address)
        try world.home.configure(
            text.replacing("[\"printf\", \"%s\"", with: "[\"sh\", \"-c\", 'touch \(asked); exec sleep 3600'"))
        let started = try world.program.start(try await world.voxworksCall())
        try await Patience.wait(for: "the helper") { access(asked, F_OK) == 0 }
        started.send(signal)
        // The helper, which would sleep for an hour, is not waited for.
        let run = try await started.finish()
        #expect(run.status == -signal, "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(await world.simulator.requests().isEmpty)
        #expect(try await Self.journalState(world) == nil)
        await world.simulator.stop()
    }

    /// The answer is waited for, and it says that the call was placed.
    @Test(arguments: signals) func whileItIsSentAndAnswered(_ signal: Int32) async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:hold"])
        let started = try world.program.start(try await world.voxworksCall())
        try await Self.waitForRequest(world)
        started.send(signal)
        try await started.waitForErrors { $0.contains("its answer is waited for") }
        world.simulator.release()
        let run = try await started.finish()
        #expect(run.status == -signal, "\(run.errors)")
        #expect(try JSON(parsing: run.output)["result"] == "accepted")
        #expect(run.errors.contains("its answer is waited for"))
        #expect(await world.simulator.requests().count == 1)
        await world.simulator.stop()
    }

    /// An answer that says nothing leaves the call unknown, and that is what the exit code tells.
    @Test(arguments: signals) func whileItIsSentAndNotToldOf(_ signal: Int32) async throws {
        let isInterrupted = DispatchSemaphore(value: 0)
        let server = try AnsweringServer { request in
            if request.head.hasPrefix("POST") { isInterrupted.wait() }
            return .json("{}", status: 500)
        }
        let home = try TestHome()
        try home.configure(
            """
            [accounts.sales]
            provider = "contactship"
            base_url = "\(server.address)"
            key_command = ["printf", "sk_interrupted_1"]
            environment = "sandbox"
            calling_hours = { start = "00:00", end = "24:00" }

            """)
        let program = BuiltProgram(home: home)
        let started = try program.start([
            "call", "contactship-phone", "--set", "from_number=+12025551234", "--set", "agent_id=agent-1", "--set",
            "full_name=Ada Test", "--set", "to_number=+14155552671", "--yes", "--json",
        ])
        try await Patience.wait(for: "the request") { !server.requests.isEmpty }
        started.send(signal)
        try await started.waitForErrors { $0.contains("its answer is waited for") }
        isInterrupted.signal()
        let run = try await started.finish()
        #expect(run.status == 2, "\(run.errors)")
        #expect(run.errors.contains("OUTCOME UNKNOWN"))
        #expect(try JSON(parsing: run.output)["state"] == "unknown")
        #expect(server.requests.count { $0.head.hasPrefix("POST") } == 1)
    }

    /// What becomes of an act is as little known as of a call.
    @Test func whileACallIsCanceledAndNobodyAnswers() async throws {
        let world = try await SimulatedAccounts.start(faults: [
            "cancel:hold", "cancel:place-status=500", "get:status=500", "result:status=500",
        ])
        let later = ["--set", "scheduled_time=2099-01-01T10:00:00Z"]
        let placed = try await world.program.run(try await world.voxworksCall() + later)
        let id = try #require(try JSON(parsing: placed.output)["id"]?.string)
        let started = try world.program.start(["cancel", id, "--yes"])
        try await Patience.wait(for: "the request") { await world.simulator.requestCount(.voxworks, .cancel) > 0 }
        started.send(SIGINT)
        try await Patience.wait(for: "its end") {
            // However long it takes until the signal is met, what is held is let go only afterwards.
            try await Task.sleep(for: .milliseconds(200))
            world.simulator.release()
            return !started.isRunning
        }
        let run = try await started.finish()
        #expect(run.status == 2, "\(run.errors)")
        #expect(!run.errors.isEmpty)
        await world.simulator.stop()
    }

    /// What was found decides how it ends, also where nobody reads it.
    @Test func aLookThatNobodyReadsEndsAsItFound() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:status=500", "create:drop"])
        let placed = try await world.program.run(try await world.voxworksCall())
        let id = try #require(try JSON(parsing: placed.output)["id"]?.string)
        let run = try StartedProgram(
            "/bin/bash", ["-c", "\"$0\" resolve \"$1\" --look | true; exit ${PIPESTATUS[0]}", BuiltProgram.path, id],
            environment: ["HOME": world.home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"], input: "",
            folder: world.home.path)
        #expect(try await run.finish().status == 2)
        await world.simulator.stop()
    }

    /// Under `nohup` a closed terminal is nobody's wish to stop.
    @Test func aHangUpThatIsIgnoredInterruptsNothing() async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:hold"])
        let words = try await world.voxworksCall()
        let started = try StartedProgram(
            "/bin/sh", ["-c", "trap '' HUP; exec \"$0\" \"$@\"", BuiltProgram.path] + words,
            environment: ["HOME": world.home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"], input: "",
            folder: world.home.path)
        try await Self.waitForRequest(world)
        started.send(SIGHUP)
        world.simulator.release()
        let run = try await started.finish()
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.errors.contains("Interrupted"))
        await world.simulator.stop()
    }

    /// Who cannot wait gets the code that says not to repeat it, and the next start finds the call unknown.
    @Test(arguments: signals) func twiceWhileItIsSent(_ signal: Int32) async throws {
        let world = try await SimulatedAccounts.start(faults: ["create:hold"])
        let started = try world.program.start(try await world.voxworksCall())
        try await Self.waitForRequest(world)
        started.send(signal)
        try await started.waitForErrors { $0.contains("A second signal leaves call") }
        started.send(signal)
        let run = try await started.finish()
        #expect(run.status == 2)
        #expect(try await Self.journalState(world) == "unknown")
        let again = try await world.program.run(try await world.voxworksCall())
        #expect(again.status == 2, "it is held back: \(again.errors)")
        #expect(await world.simulator.requests().count == 1)
        await world.simulator.stop()
    }
}
