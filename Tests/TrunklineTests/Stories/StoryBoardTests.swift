import CallCore
import Console
import ConsoleRuntime
import Foundation
import TerminalUI
import Testing

/// The lists as a supervisor uses them, over the simulated providers.
@Suite(.serialized) struct StoryBoardTests {
    /// Rows of the list, from the top.
    private static func rows(_ screen: ScreenSnapshot) -> [String] {
        let signs = "◔◌☏●✓✉–✗?⊘↻"
        return screen.text.split(separator: "\n").map(String.init).filter { line in
            line.dropFirst(2).first.map(signs.contains) ?? false
        }
    }

    private static func names(_ screen: ScreenSnapshot) -> [String] {
        rows(screen).map { String($0.dropFirst(34).prefix(12)).trimmingCharacters(in: .whitespaces) }
    }

    @Test func listsAreSortedByPickerAndByMouseFilteredAndMarked() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            robot.keys("s")
            try await robot.wait(for: "┌ Sort by")
            robot.type("name")
            robot.keys("enter")
            try await robot.wait(for: "name ▲")
            let rising = try await robot.waitUntilIdle()
            try await robot.click(on: "name ▲")
            try await robot.wait(for: "name ▼")
            let falling = try await robot.waitUntilIdle()
            #expect(Self.rows(rising).count > 3)
            #expect(Self.names(rising).first != Self.names(falling).first)
            robot.keys("/")
            robot.type("state:completed")
            try await robot.wait(for: "the answer") { $0.contains(" found") }
            let found = try await robot.waitUntilIdle()
            #expect(Self.rows(found).allSatisfy { $0.contains("✓ completed") })
            robot.type(" state:nonsense due<soon")
            try await robot.wait(for: "due<soon is no time")
            robot.keys("escape")
            try await robot.wait(for: "all calls") { $0.contains("newest first") || $0.contains(" calls") }
            try await robot.waitUntilIdle()
            robot.keys("*")
            try await robot.wait(for: " marked")
            robot.keys("*")
            try await robot.wait(forEndOf: " marked")
        }
    }

    @Test func aViewIsBackAfterARestartOfTheConsole() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            robot.keys("/")
            robot.type("state:completed")
            robot.keys("enter", "S", "V")
            try await robot.wait(for: "Keep this view")
            robot.type("went well")
            robot.keys("enter")
            try await robot.wait(for: "Kept as the view")
            robot.keys("2", "i", "i", "S")
            try await robot.waitUntilIdle()
            try await story.console.stop()
            let theme = try ThemeLibrary(folders: []).theme("dark")
            let second = try HeadlessConsole(story.world.setting(theme: theme), size: Size(width: 120, height: 36))
            try await second.robot.wait(for: "state:completed")
            try await second.robot.wait(for: "by made ▲")
            second.robot.keys("2")
            try await second.robot.wait(for: "when ▼")
            second.robot.keys("v")
            try await second.robot.wait(for: "went well")
            second.robot.keys("enter")
            try await second.robot.wait(for: "by made ▲")
            try await second.robot.waitUntilIdle()
            try await second.stop()
        }
    }

    @Test func scheduledCallsStandUnderTheirHoursAndCallbacksAmongThem() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            // The provider's older calls come page by page.
            var ended: Call?
            for await _ in story.world.journal.changes() {
                ended = try await story.world.journal.calls(CallQuery(limit: 400)).first { $0.state.isEnded }
                if ended != nil { break }
            }
            let call = try #require(ended)
            let at = story.world.clock.now.addingTimeInterval(3_600)
            try await story.world.journal.remark(
                CallRemark(note: .set("wants a quote"), callbackAt: .set(at)), on: call.id, by: "ana",
                at: story.world.clock.now)
            robot.keys("2")
            try await robot.wait(for: "↻ call back")
            let screen = try await robot.wait(for: "a day") { $0.contains("Today · ") || $0.contains("Tomorrow · ") }
            #expect(screen.contains("calls ─") || screen.contains("call ─"))
            let before = screen.text
            try await robot.wait(for: "a countdown to tick") { $0.text != before }
        }
    }

    @Test func theNumbersAreCountedForTheFilter() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            robot.keys("i")
            try await robot.wait(for: "Numbers of all in Calls")
            try await robot.wait(for: "Answered ")
            robot.keys("escape")
            try await robot.wait(forEndOf: "Numbers of")
        }
    }
}
