import CallCore
import Console
import ConsoleRuntime
import Foundation
import ProviderSimulator
import TerminalUI
import Testing

/// What a person meets when something goes wrong.
@Suite(.serialized) struct StoryTroubleTests {
    @Test func anUnknownOutcomeHoldsTheNextCallBackUntilItIsSettled() async throws {
        let drop = SimulatorFault(provider: .temphone, endpoint: .create, occurrence: 1, action: .dropAnswer)
        try await StoryWorld.run(faults: [drop]) { story in
            let robot = story.robot
            try await Self.fillTemPhone(story)
            try await robot.placeReviewed()
            try await robot.wait(for: "? unknown")
            try await robot.wait(for: "1 unknown")

            robot.keys("escape")
            try await Self.fillTemPhone(story)
            robot.perform(.review)
            try await robot.wait(for: "Place this call?")
            try await robot.wait(for: "nobody knows whether call #")
            try await robot.waitUntilIdle()
            robot.perform(.place)
            try await robot.wait(for: "Not placed: nobody knows whether call #")
            #expect(await story.world.simulator.requestCount(.temphone, .create) == 1)

            robot.keys("escape", "escape", "g", "u")
            try await robot.wait(for: "We don't know whether this call was placed")
            robot.keys("d")
            robot.type("asked the provider")
            try await robot.wait(for: "asked the provider")
            robot.keys("enter")
            try await robot.wait(for: "Settled: it was not placed.")
            try await robot.wait(forEndOf: "1 unknown")

            robot.perform(.newCall)
            try await robot.wait(for: "┌ New call")
            try await robot.placeReviewed()
            try await robot.wait(for: "The provider has the call.")
            #expect(await story.world.simulator.requestCount(.temphone, .create) == 2)
        }
    }

    @Test func aLostAnswerIsFoundInTheProvidersList() async throws {
        let drop = SimulatorFault(provider: .contactship, endpoint: .create, occurrence: 1, action: .dropAnswer)
        try await StoryWorld.run(faults: [drop]) { story in
            let robot = story.robot
            try await Self.fillContactship(robot)
            try await robot.placeReviewed()
            try await robot.wait(for: "the end", where: \.showsEndedCall)
            let call = try #require(
                await story.world.journal.calls(CallQuery(filter: CallFilter(parsing: "Ada Test"), now: .now)).first)
            let events = try await story.world.journal.events(of: call.id)
            #expect(events.contains { $0.reported == .unknown })
            #expect(events.contains { $0.words.contains("found as") })
            #expect(await story.world.simulator.requestCount(.contactship, .create) == 1)
        }
    }

    @Test func aProviderThatFailsIsShownAsDown() async throws {
        let failure = SimulatorFault(provider: .voxworks, endpoint: nil, action: .status(503))
        try await StoryWorld.run(faults: [failure]) { story in
            let robot = story.robot
            try await robot.wait(for: "reminders ○ down")
            try await robot.wait(for: "sales ●")
            robot.perform(.showLive)
            try await robot.wait(for: "Contactship")
        }
    }

    @Test func whatWasNotSentCanBeSentAgain() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            try await Self.fillContactship(robot)
            try await robot.waitUntilIdle()
            await story.world.simulator.stop()
            try await robot.placeReviewed()
            try await robot.wait(for: "Not sent:")
            robot.keys("escape", "n")
            try await robot.wait(for: "Ada Test")
        }
    }

    @Test func aWrongFieldIsNamedAndNothingIsKept() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            try await robot.openForm("Contactship · call a number")
            robot.keys("tab")
            robot.fill("12")
            robot.perform(.review)
            try await robot.wait(for: "From is required")
            #expect(!robot.screen.contains("Place this call?"))
            #expect(await story.world.simulator.requestCount(.contactship, .create) == 0)
        }
    }

    private static func fillContactship(_ robot: ConsoleRobot) async throws {
        try await robot.openForm("Contactship · call a number")
        try await robot.choose("617", from: "From")
        robot.fill("+1 415 555 0001")
        robot.fill("Ada Test")
        try await robot.choose("renewal", from: "Agent")
    }

    private static func fillTemPhone(_ story: StoryWorld) async throws {
        let robot = story.robot
        let contacts = await story.world.simulator.world()["temphone"]?["contacts"]
        let id = try #require(contacts?[0]?["id"]?.stringValue)
        try await robot.openForm("TemPhone · schedule a call with a message")
        robot.fill(id)
        robot.keys("tab")
        robot.fill(WallTime(at: story.world.clock.now.addingTimeInterval(7_200), in: .utc).description + "Z")
        robot.keys("tab")
        robot.paste("Hi {{first_name}}")
        robot.perform(.keep)
    }
}
