import CallCore
import Console
import ConsoleRuntime
import Foundation
import ProviderSimulator
import TerminalUI
import Testing

/// People who said no, and people who are called already.
@Suite(.serialized) struct StoryPeopleTests {
    /// Nobody knows the number of this contact, so that the contact alone holds a second call back.
    @Test func theReviewSaysWhatTheJournalWouldRefuse() async throws {
        let drop = SimulatorFault(provider: .temphone, endpoint: .create, occurrence: 1, action: .dropAnswer)
        try await StoryWorld.run(faults: [drop]) { story in
            let robot = story.robot
            try await Self.fillTemPhone(story)
            try await robot.placeReviewed()
            try await robot.wait(for: "? unknown")
            robot.keys("escape")
            try await Self.fillTemPhone(story)
            robot.perform(.review)
            try await robot.wait(for: "Place this call?")
            try await robot.wait(for: "to this contact was placed")
            try await robot.wait(for: "settles it.")
            try await robot.waitUntilIdle()
            robot.perform(.place)
            try await robot.wait(for: "Not placed: nobody knows whether call #")
            #expect(await story.world.simulator.requestCount(.temphone, .create) == 1)
            robot.keys("o")
            robot.type("ctc_nobody")
            robot.keys("enter")
            robot.type("the provider lost it")
            robot.keys("enter")
            try await robot.wait(for: "all the same, although the outcome of call #")
            robot.perform(.place)
            try await robot.wait(forEndOf: "Place this call?")
            try await robot.waitUntilIdle()
            #expect(await story.world.simulator.requestCount(.temphone, .create) == 2)
        }
    }

    private static func fillTemPhone(_ story: StoryWorld) async throws {
        let robot = story.robot
        try await robot.openForm("TemPhone · schedule a call with a message")
        robot.fill("ctc_nobody")
        robot.keys("tab")
        robot.fill(WallTime(at: story.world.clock.now.addingTimeInterval(7_200), in: .utc).description + "Z")
        robot.keys("tab")
        robot.paste("Good morning")
        robot.perform(.keep)
    }

    /// Many at once, asked for once; everything is taken back by one key.
    @Test func whatIsSaidOfManyIsTakenBack() async throws {
        try await StoryWorld.run(speed: 1) { story in
            let robot = story.robot
            try await story.waitForTheHistory()
            let journal = story.world.journal
            let before = try await journal.calls(CallQuery(limit: 1_000))
            robot.keys("*")
            try await robot.wait(for: " marked")
            robot.keys("d", "x", "enter")
            try await robot.wait(for: "call list too?")
            robot.keys("y")
            try await robot.wait(for: "U takes it back.")
            let listed = try await journal.doNotCall(matching: "", limit: 1_000).count
            #expect(listed > 0)
            let said = try await journal.calls(CallQuery(limit: 1_000)).count { $0.disposition == "Do not call" }
            #expect(said > 100)
            robot.keys("U")
            try await robot.wait(for: "do-not-call list?")
            robot.keys("y")
            try await robot.wait(for: "may be called again.")
            #expect(try await journal.doNotCall(matching: "", limit: 1_000).count == 0)
            for call in before {
                #expect(try await journal.call(call.id)?.disposition == call.disposition)
            }
        }
    }
}
