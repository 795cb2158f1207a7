import CallCore
import Foundation
import ProviderSimulator
import Testing

/// Two operators, each with a console of their own on one journal, press the key at the same moment.
@Suite(.serialized) struct TwoConsolesTests {
    private static let number = "+61 491 570 001"

    @Test func oneCallIsPlaced() async throws {
        // The answer waits, so that the second key comes while the first request is under way.
        let world = try await SimulatedAccounts.start(faults: ["voxworks.create:hold"])
        let voxworks = world.address.baseURL(.voxworks)
        try world.home.configure(
            """
            [placing]
            pause = 0

            [accounts.reminders]
            provider = "voxworks"
            base_url = "\(voxworks)"
            key_command = ["printf", "%s", "\(SimulatorKeys.voxworks)"]
            environment = "sandbox"
            calling_hours = { start = "00:00", end = "24:00" }
            """)
        let arguments = try await world.voxworksCall(to: Self.number)
        let form = arguments.filter { $0.contains("=") }.joined(separator: "\n")
        let environment = [
            "HOME": world.home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        let screens = try await TerminalProgram.onThread {
            let consoles = try (0..<2).map { _ in try TerminalProgram([], environment: environment) }
            for console in consoles { try console.review(form) }
            for console in consoles { console.readQuestion() }
            for console in consoles { console.send("p") }
            for console in consoles {
                try console.wait(for: "an end of placing") {
                    $0.text.contains("trunkline sending") || $0.text.contains("Not sent: call #")
                }
            }
            let screens = consoles.map(\.screen)
            for console in consoles { console.signal(SIGKILL) }
            for console in consoles { _ = try console.finish() }
            return screens
        }
        #expect(await world.simulator.requestCount(.voxworks, .create) == 1)
        #expect(screens.count { $0.contains("Not sent: call #") } == 1, "\(screens.joined(separator: "\n"))")
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: world.home.data))
        #expect(try await journal.calls(CallQuery()).count { !$0.isExternal } == 1)
        journal.close()
        await world.simulator.stop()
    }
}
