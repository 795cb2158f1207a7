import CallCore
import Foundation
import ProviderSimulator
import Testing

/// Programs and consoles that start at the same moment, at a provider that answers at once: one call each.
///
/// `TRUNKLINE_STARTS=500` says how many starts of two; there are two fifths as many of eight, and a fifth of three consoles.
@Suite(.serialized) struct SimultaneousStartTests {
    private static let starts =
        ProcessInfo.processInfo.environment["TRUNKLINE_STARTS"].flatMap { Int($0) } ?? 10

    @Test(arguments: [(2, starts), (8, max(4, starts * 2 / 5))])
    func commandsThatStartTogetherPlaceOneCall(_ count: Int, _ rounds: Int) async throws {
        let world = try await SimulatedAccounts.start(speed: 1)
        for round in 0..<rounds {
            let provider: SimulatorProvider = round.isMultiple(of: 2) ? .voxworks : .contactship
            let number = "+1415555\(2000 + round)"
            let arguments =
                provider == .voxworks
                ? try await world.voxworksCall(to: number) : try await world.contactshipCall(to: number)
            let runs = try await withThrowingTaskGroup(of: BuiltProgram.Run.self) { group in
                for _ in 0..<count { group.addTask { try await world.program.run(arguments) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let placed = runs.filter { $0.status == 0 }
            #expect(placed.count == 1, "round \(round): \(runs.map { "\($0.status): \($0.errors)" })")
            for run in runs where run.status != 0 {
                #expect(run.status == 3, "\(run.status): \(run.errors)")
                #expect(
                    run.errors.contains("Not sent: call #") && run.errors.contains(" to this number "), "\(run.errors)")
            }
            let asked = await world.simulator.requestCount(provider, .create)
            #expect(asked == round / 2 + 1, "round \(round)")
            guard placed.count == 1, asked == round / 2 + 1 else { break }
        }
        await world.simulator.stop()
    }

    /// One after the other, while the first still waits or rings: the same refusal, until it has ended.
    @Test func aSecondCommandIsRefusedWhileTheFirstIsUnderWay() async throws {
        let world = try await SimulatedAccounts.start(speed: 20)
        let arguments = try await world.voxworksCall()
        #expect(try await world.program.run(arguments).status == 0)
        let second = try await world.program.run(arguments)
        #expect(second.status == 3, "\(second.errors)")
        #expect(second.errors.contains("Not sent: call #"))
        #expect(second.errors.contains("--override NUMBER --reason REASON"))
        let override = ["--override", "+14155552671", "--reason", "they asked"]
        #expect(try await world.program.run(arguments + override).status == 0)
        #expect(await world.simulator.requestCount(.voxworks, .create) == 2)
        await world.simulator.stop()
    }

    /// Nobody followed the first call: whether it has ended is asked before the second is refused.
    @Test func aCallThatHasEndedUnwatchedHoldsNobodyBack() async throws {
        let world = try await SimulatedAccounts.start(speed: 2000)
        let arguments = try await world.contactshipCall()
        #expect(try await world.program.run(arguments).status == 0)
        var last = try await world.program.run(arguments)
        for _ in 0..<50 where last.status == 3 { last = try await world.program.run(arguments) }
        #expect(last.status == 0, "\(last.errors)")
        await world.simulator.stop()
    }

    @Test func aNamePlacesOneCallHoweverOftenItIsUsed() async throws {
        let world = try await SimulatedAccounts.start(speed: 1)
        let arguments = try await world.voxworksCall() + ["--once", "order-17"]
        let runs = try await withThrowingTaskGroup(of: BuiltProgram.Run.self) { group in
            for _ in 0..<4 { group.addTask { try await world.program.run(arguments) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(runs.map(\.status) == [0, 0, 0, 0], "\(runs.map(\.errors))")
        #expect(runs.count { $0.errors.contains("placed call #") } == 3)
        let ids = try runs.map { try JSON(parsing: Array($0.output.utf8))["id"]?.string }
        #expect(Set(ids).count == 1)
        let other = try await world.voxworksCall(to: "+14155552699") + ["--once", "order-17"]
        #expect(try await world.program.run(other).status == 65)
        #expect(await world.simulator.requestCount(.voxworks, .create) == 1)
        await world.simulator.stop()
    }

    /// How the first stands is told with its exit code.
    @Test(arguments: [("drop", Int32(2)), ("status=422", 1), ("status=401", 77)])
    func aNameTellsHowTheFirstStands(_ fault: String, _ status: Int32) async throws {
        let world = try await SimulatedAccounts.start(
            speed: 1, faults: ["voxworks.create#1:\(fault)", "list:status=503"])
        let arguments = try await world.voxworksCall() + ["--once", "order-18"]
        for _ in 0..<2 {
            let run = try await world.program.run(arguments)
            #expect(run.status == status, "\(run.errors)")
        }
        #expect(await world.simulator.requestCount(.voxworks, .create) == 1)
        await world.simulator.stop()
    }

    /// Nothing reached the provider: the same name tries again.
    @Test func aNameOfWhichNothingWasSentIsFree() async throws {
        let world = try await SimulatedAccounts.start(speed: 1)
        try world.home.configure(
            SimulatedAccounts.configuration(world.address)
                .replacing(world.address.baseURL(.voxworks), with: "http://127.0.0.1:1"))
        let arguments = try await world.voxworksCall() + ["--once", "order-19"]
        #expect(try await world.program.run(arguments).status == 3)
        try world.home.configure(SimulatedAccounts.configuration(world.address))
        #expect(try await world.program.run(arguments).status == 0)
        #expect(await world.simulator.requestCount(.voxworks, .create) == 1)
        await world.simulator.stop()
    }

    @Test func consolesThatPlaceTogetherPlaceOneCall() async throws {
        let world = try await SimulatedAccounts.start(speed: 1)
        try world.home.configure(
            "[placing]\npause = 0\n\n" + SimulatedAccounts.configuration(world.address))
        for round in 0..<max(2, Self.starts / 5) {
            let arguments = try await world.voxworksCall(to: "+61 491 570 \(156 + round)")
            let form = arguments.filter { $0.contains("=") }.joined(separator: "\n")
            let screens = try await Self.place(form, in: world)
            #expect(screens.count(where: Self.isRefused) == 2, "\(screens.joined(separator: "\n"))")
            let asked = await world.simulator.requestCount(.voxworks, .create)
            #expect(asked == round + 1)
            guard asked == round + 1 else { break }
        }
        await world.simulator.stop()
    }

    /// Three consoles on one journal review the same call, and `p` is pressed in all of them at once.
    private static func place(_ form: String, in world: SimulatedAccounts) async throws -> [String] {
        let environment = [
            "HOME": world.home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        return try await TerminalProgram.onThread {
            let consoles = try (0..<3).map { _ in try TerminalProgram([], environment: environment) }
            for console in consoles {
                try console.wait(for: "1 Calls")
                console.send("n")
                try console.wait(for: "New call")
                console.send("\u{1B}[200~\(form)\u{1B}[201~")
                try console.wait(for: "everything needed is there")
                try Self.openReview(of: console)
                try console.wait(forEndOf: "reading what is known of them")
            }
            for console in consoles { console.readQuestion() }
            for console in consoles { console.send("p") }
            for console in consoles {
                // What is only about to be sent would be ended with its console.
                try console.wait(for: "an end of placing") {
                    $0.text.contains("The provider has the call") || Self.isRefused($0.text)
                }
            }
            let screens = consoles.map(\.screen)
            for console in consoles { console.signal(SIGKILL) }
            for console in consoles { _ = try console.finish() }
            return screens
        }
    }

    /// It says so for a while, and the form is back.
    private static func isRefused(_ screen: String) -> Bool {
        let isBack = screen.contains("New call") && !screen.contains("Place this call?")
        return screen.contains("Not sent: call #") || screen.contains("Not placed: call #") || isBack
    }

    /// What a list that comes in says in the same moment may take the key's place.
    private static func openReview(of console: TerminalProgram) throws {
        for _ in 0..<3 {
            console.send("\u{12}")
            if (try? console.wait(for: "Place this call?", seconds: 5)) != nil { return }
        }
        try console.wait(for: "Place this call?")
    }
}
