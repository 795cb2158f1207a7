import CallCore
import Console
import Foundation
import ProviderSimulator
import TerminalUI
import Testing

@testable import ConsoleRuntime

/// A console without a terminal on simulated providers over real HTTP, in a world that runs fast.
struct StoryWorld: Sendable {
    let world: DemoWorld
    let console: HeadlessConsole

    var robot: ConsoleRobot { console.robot }

    /// Calls that were decided here.
    func ours() async throws -> [Call] {
        try await world.journal.calls(CallQuery(filter: CallFilter(parsing: "is:ours"), now: world.clock.now))
    }

    /// The person the simulated phone book begins with.
    func firstContact() async throws -> Contact {
        let client = try #require(world.room.services.clients["sales"])
        for try await page in client.contacts(matching: .everyone) { return try #require(page.first) }
        throw CancellationError()
    }

    /// Runs the story in a new world and ends the world, whatever became of the story.
    static func run(
        size: Size = Size(width: 120, height: 36), speed: Double = 30, faults: [SimulatorFault] = [],
        readOnly: Bool = false, receivesDeliveries: Bool = true, pause: Double = 0,
        _ story: (StoryWorld) async throws -> Void
    ) async throws {
        let world = try await DemoWorld.start(
            DemoOptions(
                speed: speed, pace: 15, seed: 1, zone: .utc, faults: faults,
                receivesDeliveries: receivesDeliveries, isBudgeted: false))
        let theme = try ThemeLibrary(folders: []).theme("dark")
        var setting = world.setting(theme: theme)
        setting.settings.isReadOnly = readOnly
        setting.settings.pause = pause
        let console = try HeadlessConsole(setting, size: size)
        let here = StoryWorld(world: world, console: console)
        let result: Result<Void, any Error>
        do {
            try await here.robot.wait(for: "1 Calls")
            try await here.robot.waitUntilIdle()
            result = .success(try await story(here))
        } catch {
            result = .failure(error)
        }
        try await console.stop()
        await world.stop()
        try result.get()
    }
}

extension ConsoleRobot {
    /// Presses keys by their names.
    func keys(_ names: String...) {
        for name in names {
            guard let key = KeyPress(parsing: name) else { continue }
            press(key)
        }
    }

    /// Fills the focused field by typing and goes on to the next.
    func fill(_ text: String) {
        type(text)
        keys("tab")
    }

    /// Chooses the best match of the focused field's list.
    func choose(_ text: String, from title: String) async throws {
        keys("enter")
        try await wait(for: "the list of \(title)") { $0.contains("┌ \(title) ") && !$0.contains("reading the list") }
        type(text)
        try await wait(for: "a match of \(text)") { !$0.contains(" 0 of ") && !$0.contains("Nothing matches") }
        keys("enter")
        try await wait(forEndOf: "┌ \(title) ")
    }

    /// Opens the form and walks to the way of calling whose words are given.
    func openForm(_ words: String) async throws {
        perform(.newCall)
        try await wait(for: "┌ New call")
        for _ in 0..<8 where !screen.contains(words) {
            let before = screen.text
            keys("right")
            try await wait(for: "another way to call") { $0.text != before }
        }
        try await wait(for: words)
        keys("tab")
    }

    func placeReviewed() async throws {
        perform(.review)
        try await wait(for: "Place this call?")
        // Who a contact is is read before the call; until then the key asks for patience.
        try await waitUntilIdle()
        perform(.place)
        try await wait(forEndOf: "Place this call?")
    }
}

extension ScreenSnapshot {
    /// Lines of the opened conversation.
    var conversation: [String] {
        text.split(separator: "\n").compactMap { line in
            // The panes stand side by side; the uprights of the ladder stand alone.
            guard let pane = line.components(separatedBy: "││").dropFirst().last else { return nil }
            let turn = pane.replacing("│", with: " ").trimmingCharacters(in: .whitespaces)
            return turn.isEmpty ? nil : turn
        }
    }

    /// The state line of the opened call tells its end.
    var showsEndedCall: Bool {
        let head = text.split(separator: "\n").dropFirst(2).first.map(String.init) ?? ""
        return ["✓ completed", "✉ voicemail", "– no answer", "– busy", "✗ failed"].contains { head.contains($0) }
    }
}
