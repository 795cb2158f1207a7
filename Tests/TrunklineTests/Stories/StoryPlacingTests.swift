import CallCore
import Console
import ConsoleRuntime
import Foundation
import ProviderSimulator
import TerminalUI
import Testing

/// From the key that opens the form to the ended call, by keys alone.
@Suite(.serialized) struct StoryPlacingTests {
    /// Slower than the others: a conversation must last for many readings to be seen growing.
    @Test func contactshipNumber() async throws {
        try await StoryWorld.run(speed: 8) { story in
            let robot = story.robot
            try await robot.openForm("Contactship · call a number")
            try await robot.choose("617", from: "From")
            robot.fill("+1 415 555 0001")
            robot.fill("Ada Test")
            try await robot.choose("renewal", from: "Agent")
            try await robot.placeReviewed()
            try await Self.growsWhileLive(robot)
            try await robot.wait(for: "the end", where: \.showsEndedCall)
            #expect(robot.screen.contains("Ada Test"))
            #expect(await story.world.simulator.requestCount(.contactship, .create) == 1)
        }
    }

    /// A call that was stopped in time left nothing behind: no intent, no request.
    @Test func aCallIsStoppedInThePause() async throws {
        try await StoryWorld.run(pause: 2) { story in
            let robot = story.robot
            try await robot.openForm("Contactship · call a number")
            try await robot.choose("617", from: "From")
            robot.fill("+1 415 555 0001")
            robot.fill("Ada Test")
            try await robot.choose("renewal", from: "Agent")
            robot.perform(.review)
            try await robot.wait(for: "Place this call?")
            try await robot.waitUntilIdle()
            robot.perform(.place)
            try await robot.wait(for: "Placing this call")
            robot.keys("escape")
            try await robot.wait(for: "Stopped: nothing was placed.")
            // Nothing is to happen at all: the pause that was stopped would be over by then.
            try await Task.sleep(for: .seconds(2.5))
            #expect(try await story.ours().isEmpty)
            #expect(await story.world.simulator.requestCount(.contactship, .create) == 0)
            robot.perform(.place)
            try await robot.wait(for: "Placing this call")
            #expect(try await story.ours().isEmpty)
            try await robot.wait(forEndOf: "Placing this call")
            try await robot.waitUntilIdle()
            #expect(try await story.ours().count == 1)
            #expect(await story.world.simulator.requestCount(.contactship, .create) == 1)
        }
    }

    @Test func contactshipContact() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            try await robot.openForm("Contactship · call a contact")
            try await robot.choose("mariana", from: "Contact")
            try await robot.choose("renewal", from: "Agent")
            try await robot.choose("512", from: "From")
            try await robot.placeReviewed()
            try await robot.wait(for: "Mariana")
            try await robot.wait(for: "the end", where: \.showsEndedCall)
            #expect(await story.world.simulator.requestCount(.contactship, .create) == 1)
        }
    }

    @Test func voxworksNumber() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            try await robot.openForm("Voxworks · call a number")
            try await robot.choose("Sydney", from: "From")
            try await robot.choose("survey", from: "Script")
            robot.fill("+61 491 570 001")
            robot.fill("Charlotte")
            robot.fill("Ó Briain")
            try await robot.placeReviewed()
            try await robot.wait(for: "the end", where: \.showsEndedCall)
            #expect(robot.screen.contains("Charlotte Ó Briain"))
            #expect(await story.world.simulator.requestCount(.voxworks, .create) == 1)
        }
    }

    @Test func temphoneContact() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            let contacts = await story.world.simulator.world()["temphone"]?["contacts"]
            let id = try #require(contacts?[0]?["id"]?.stringValue)
            let name = try #require(contacts?[0]?["name"]?.stringValue)
            try await robot.openForm("TemPhone · schedule a call with a message")
            robot.fill(id)
            try await robot.wait(for: name)
            robot.keys("tab")
            robot.fill(WallTime(at: story.world.clock.now.addingTimeInterval(120), in: .utc).description + "Z")
            robot.keys("tab", "enter")
            robot.type("Hi {{first_name}}, this is Larkspur Group.")
            robot.perform(.keep)
            try await robot.placeReviewed()
            try await robot.wait(for: name)
            try await robot.wait(for: "scheduled")
            try await robot.wait(for: "the end", where: \.showsEndedCall)
            #expect(await story.world.simulator.requestCount(.temphone, .create) == 1)
        }
    }

    /// The conversation is there in part while the call is live, and longer a moment later.
    private static func growsWhileLive(_ robot: ConsoleRobot) async throws {
        let first = try await robot.wait(for: "a first line") {
            $0.contains("● live") && !$0.conversation.isEmpty && !$0.contains("Nobody has spoken yet")
        }
        let seen = first.conversation.count
        try await robot.wait(for: "more lines") {
            $0.contains("● live") && $0.conversation.count > seen
        }
    }
}
