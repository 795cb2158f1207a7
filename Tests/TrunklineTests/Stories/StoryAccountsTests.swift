import CallCore
import Console
import ConsoleRuntime
import Foundation
import ProviderSimulator
import TerminalUI
import Testing

/// From an empty home to a call with an account that was added by keys, or by mouse.
@Suite(.serialized) struct StoryAccountsTests {
    /// A real console without accounts, on its own home, beside a simulator.
    private struct EmptyHome {
        let home: TestHome
        let simulator: Simulator
        let address: SimulatorAddress
        let console: HeadlessConsole

        var robot: ConsoleRobot { console.robot }

        static func run(
            configuration: String? = nil, _ story: (EmptyHome) async throws -> Void
        ) async throws {
            let simulator = Simulator(options: SimulatorOptions(speed: 30, rateLimits: .off))
            let address = try await simulator.start()
            let home = try TestHome()
            if let configuration { try home.configure(configuration) }
            let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
            let before = try Configuration.read(from: home.configuration)
            let room = try await Services(accounts: before.accounts, journal: journal)
            var services = room.services
            services.accounts = ConfiguredAccounts(before, at: home.configuration, room: room) { $0 }
            let settings = ConsoleSettings(
                accounts: before.accounts, offers: .documented, zone: .utc, operatorName: "ana",
                accountsFile: home.configuration)
            let theme = try ThemeLibrary(folders: []).theme("dark")
            let console = try HeadlessConsole(
                ConsoleSetting(settings: settings, services: services, theme: theme), size: Size(width: 120, height: 36)
            )
            let here = EmptyHome(home: home, simulator: simulator, address: address, console: console)
            let result: Result<Void, any Error>
            do {
                result = .success(try await story(here))
            } catch {
                result = .failure(error)
            }
            try await console.stop()
            await room.close()
            await simulator.stop()
            journal.close()
            try result.get()
        }

        func fillForm(_ name: String) async throws {
            try await robot.wait(for: "┌ New account")
            robot.fill(name)
            for _ in 0..<4 where !robot.screen.contains("‹ Voxworks ›") {
                robot.keys("right")
                try await robot.waitUntilIdle()
            }
            robot.keys("tab", "right", "tab")
            robot.fill(address.baseURL(.voxworks))
            robot.keys("tab")
            robot.paste(SimulatorKeys.key(for: .voxworks) + "\n")
        }
    }

    @Test func byKeysToACall() async throws {
        // It is night in Perth whenever this runs: the general hours are the new account's too.
        let hours = "[calling_hours]\nstart = \"00:00\"\nend = \"24:00\"\n"
        try await EmptyHome.run(configuration: hours) { story in
            let robot = story.robot
            let secret = SimulatorKeys.key(for: .voxworks)
            try await robot.wait(for: "Welcome to Trunkline")
            robot.keys("a")
            try await story.fillForm("perth")
            robot.keys("^T")
            try await robot.wait(for: "✓ the key is accepted")
            #expect(try !story.home.everything().contains(secret))
            robot.keys("^S")
            try await robot.wait(for: "Account perth is saved")
            #expect(!robot.screen.contains(secret))
            let world = await story.simulator.world()
            try await Self.nameScriptAndNumber(robot, world)
            try await robot.openForm("Voxworks · call a number")
            try await robot.choose("Perth", from: "From")
            try await robot.choose("Encuesta", from: "Script")
            robot.fill("+61 491 570 001")
            robot.fill("Charlotte")
            try await robot.placeReviewed()
            try await robot.wait(for: "the end", where: \.showsEndedCall)
            #expect(await story.simulator.requestCount(.voxworks, .create) == 1)
            try Self.expectSecretInItsFileAlone(secret, story.home)
        }
    }

    private static func nameScriptAndNumber(_ robot: ConsoleRobot, _ world: JSONValue) async throws {
        let script = world["voxworks"]?["scripts"]?.arrayValue?.first { $0["direction"]?.stringValue == "outbound" }
        let line = world["voxworks"]?["numbers"]?.arrayValue?.first { $0["type"]?.stringValue == "outbound" }
        robot.keys("s")
        try await robot.wait(for: "┌ Scripts of perth")
        robot.fill(script?["id"]?.stringValue ?? "")
        robot.type("Encuesta")
        robot.keys("^S")
        try await robot.wait(forEndOf: "┌ Scripts of perth")
        robot.keys("p")
        try await robot.wait(for: "┌ Numbers of perth")
        robot.paste("\(line?["number"]?.stringValue ?? "")\tPerth\n")
        robot.keys("^S")
        try await robot.wait(forEndOf: "┌ Numbers of perth")
    }

    private static func expectSecretInItsFileAlone(_ secret: String, _ home: TestHome) throws {
        let folder = URL(fileURLWithPath: home.configuration).deletingLastPathComponent().path
        let names = FileManager.default.enumerator(atPath: home.path)?.compactMap { $0 as? String } ?? []
        let holders = names.filter { name in
            let bytes = FileManager.default.contents(atPath: home.path + "/" + name) ?? Data()
            return bytes.range(of: Data(secret.utf8)) != nil
        }
        #expect(holders.count == 1)
        #expect(holders.allSatisfy { (home.path + "/" + $0).hasPrefix(folder + "/keys/perth-") })
        #expect(try Configuration.read(from: home.configuration).account("perth")?.scripts.map(\.name) == ["Encuesta"])
    }

    @Test func byMouse() async throws {
        let before = "# mine, and it stays\ntheme = \"no such theme\"  # odd\n"
        try await EmptyHome.run(configuration: before) { story in
            let robot = story.robot
            try await robot.wait(for: "Welcome to Trunkline")
            try Self.click("Add an account", robot)
            try await story.fillForm("perth")
            try Self.click("[ ^S save ]", robot)
            try await robot.wait(for: "Account perth is saved")
            try Self.click("check all", robot)
            try await robot.wait(for: "✓")
            try await robot.waitUntilIdle()
            let text = try String(contentsOfFile: story.home.configuration, encoding: .utf8)
            #expect(text.hasPrefix(before + "\n[accounts.perth]\n"), "\(text)")
        }
    }

    private static func click(_ words: String, _ robot: ConsoleRobot) throws {
        let lines = robot.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(lines.firstIndex { $0.contains(words) }, "\(robot.screen.text)")
        let line = lines[y]
        let start = try #require(line.range(of: words)?.lowerBound)
        robot.click(Point(SafeText(untrusted: String(line[..<start])).width + 2, y))
    }

    @Test func aFileThatChangedMeanwhileIsNotOverwritten() async throws {
        let before = "[accounts.perth]\nprovider = \"voxworks\"\nkey_env = \"NONE\"\n"
        try await EmptyHome.run(configuration: before) { story in
            let robot = story.robot
            try await robot.wait(for: "1 Calls")
            robot.keys("5", "s")
            try await robot.wait(for: "┌ Scripts of perth")
            let theirs = before + "environment = \"sandbox\"\n"
            try story.home.configure(theirs)
            robot.type("s1")
            robot.keys("^S")
            try await robot.wait(for: "was changed in the file meanwhile")
            #expect(robot.screen.contains("┌ Scripts of perth"))
            #expect(try String(contentsOfFile: story.home.configuration, encoding: .utf8) == theirs)
        }
    }
}
