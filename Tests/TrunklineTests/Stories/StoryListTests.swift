import CallCore
import Console
import ConsoleRuntime
import Foundation
import TerminalUI
import Testing

/// Lists to choose from, over real HTTP.
@Suite(.serialized) struct StoryListTests {
    @Test func theProviderIsAskedForWhomTheListLacks() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            try await robot.openForm("Contactship · call a number")
            robot.keys("tab", "enter")
            try await robot.wait(for: "the whole list") { $0.contains("read ") && $0.contains(" ago") }
            robot.type("qqzz")
            try await robot.wait(for: "the provider knows no more")
            #expect(robot.screen.contains("Nothing in the list matches."))
        }
    }

    @Test func whatWasReadIsKeptInTheJournalsFile() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            try await robot.openForm("Contactship · call a number")
            robot.keys("tab", "enter")
            try await robot.wait(for: "the whole list") { $0.contains("read ") && $0.contains(" ago") }
            try await robot.waitUntilIdle()
            let account = try #require(story.world.settings.account("sales"))
            let list = try #require(try await story.world.journal.shelved(.contacts, of: account))
            #expect(robot.screen.contains("\(list.rows.count) of \(list.rows.count)"))
        }
    }
}
