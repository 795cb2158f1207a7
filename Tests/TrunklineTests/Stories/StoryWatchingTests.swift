import CallCore
import Console
import Foundation
import TerminalUI
import Testing

@testable import ConsoleRuntime

/// A supervisor looks on while calls go through their lives, at simulated providers over HTTP.
@Suite(.serialized) struct StoryWatchingTests {
    private static func place(_ story: StoryWorld, _ number: String, _ name: String) async throws {
        let robot = story.robot
        try await robot.openForm("Contactship · call a number")
        try await robot.choose("617", from: "From")
        robot.fill(number)
        robot.fill(name)
        try await robot.choose("Renewal", from: "Agent")
        try await robot.placeReviewed()
    }

    @Test func aCallIsOpenedFollowedPausedSearchedAndReadRaw() async throws {
        try await StoryWorld.run(speed: 15) { story in
            let robot = story.robot
            try await Self.place(story, "+1 415 555 0001", "Ada Test")
            try await robot.wait(for: "a conversation") {
                $0.contains("● live") && $0.contains("following") && $0.conversation.count > 2
            }
            try await robot.wait(for: "the ladder") {
                $0.contains("●─→│  │ person") && $0.contains("│  ●─→│ trunkline") && $0.contains("│  │←─● ")
            }
            #expect(robot.screen.contains("Not yet: summary"))
            robot.keys("/")
            robot.type("A")
            try await robot.wait(for: "matches") { $0.contains("/A") && $0.contains("1/") }
            robot.keys("enter", "n")
            try await robot.wait(for: "the second match") { $0.contains(" 2/") }
            robot.keys("esc")
            try await robot.wait(forEndOf: " 2/")
            robot.keys("f")
            try await robot.wait(for: "the end", where: \.showsEndedCall)
            try await robot.wait(for: "what came of it") { $0.contains("recording https://") }
            robot.keys("tab", "end", "enter")
            try await robot.wait(for: "the raw event") { $0.contains("┌ Raw event ·") && $0.contains("\"") }
            robot.keys("Y")
            try await robot.wait(for: "the copy") { $0.contains("Sent to the terminal's clipboard") }
            #expect(robot.screen.clipboard?.string.contains("{") == true)
        }
    }

    @Test func aCardStaysAMomentAfterItsCallEnded() async throws {
        // Where all cards are in sight: a new one takes no other's place.
        try await StoryWorld.run(size: Size(width: 200, height: 60), speed: 10) { story in
            let robot = story.robot
            try await Self.place(story, "+1 415 555 0001", "Ada Test")
            robot.keys("3")
            try await robot.wait(for: "the card") {
                $0.contains("3 Live") && $0.contains("  Ada Test ─")
            }
            try await robot.wait(for: "its end") {
                $0.text.split(separator: "\n").contains { $0.contains("ended just now ·") && $0.contains("Ada Test") }
            }
        }
    }
}
