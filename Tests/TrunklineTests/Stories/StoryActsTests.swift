import CallCore
import Console
import ConsoleRuntime
import Foundation
import ProviderSimulator
import TerminalUI
import TestTools
import Testing

/// What a person does to placed calls is seen in the provider's own books, and every refusal leaves them alone.
@Suite(.serialized) struct StoryActsTests {
    @Test func aCancelledCallIsCancelledInTheBooks() async throws {
        try await StoryWorld.run(speed: 1) { story in
            let call = try await story.select(.voxworks, .scheduled)
            story.robot.perform(.cancelScheduled)
            try await story.robot.wait(for: "Cancel the call to")
            #expect(await story.world.simulator.acts().isEmpty)
            story.robot.keys("y")
            try await story.robot.wait(for: "The call is canceled.")
            #expect(try await story.booked(call).phase == .canceled)
            let events = try await story.world.journal.events(of: call.id)
            #expect(events.contains { $0.source == .person && $0.words == "you: cancel" })
            #expect(try await story.world.journal.call(call.id)?.state == .ended(.canceled))
        }
    }

    @Test func hangingUpEndsTheCallInTheBooks() async throws {
        try await StoryWorld.run(speed: 4) { story in
            let call = try await story.select(.contactship, .inProgress)
            story.robot.perform(.hangUp)
            try await story.robot.wait(for: "The conversation ends at once.")
            story.robot.keys("y")
            try await story.robot.wait(for: "The provider hangs up.")
            #expect(try await story.booked(call).wasHungUp)
            #expect(try await story.booked(call).phase == .ended)
        }
    }

    /// Each way a provider can refuse, and what the screen says of it.
    @Test(arguments: [
        ("status=400", "Refused (400)"), ("status=401", "The provider refused the key"), ("status=404", "Not found"),
        ("status=429", "The provider asks for a pause"), ("status=503", "Not done so far (cancel)"),
    ])
    func aRefusalLeavesTheBooksAlone(_ fault: String, _ words: String) async throws {
        let fault = try SimulatorFault(parsing: "voxworks.cancel:\(fault)")
        try await StoryWorld.run(speed: 1, faults: [fault]) { story in
            let call = try await story.select(.voxworks, .scheduled)
            let before = try await story.booked(call)
            story.robot.perform(.cancelScheduled)
            try await story.robot.wait(for: "Cancel the call to")
            story.robot.keys("y")
            try await story.robot.wait(for: words)
            let after = try await story.booked(call)
            #expect(after.phase == .scheduled && after.dueAt == before.dueAt)
            #expect(await story.world.simulator.acts().allSatisfy { !$0.hasChanged })
            #expect(try await story.world.journal.call(call.id)?.state.isWaiting == true)
        }
    }

    @Test func aLostAnswerIsLookedIntoAndNotRepeated() async throws {
        let fault = try SimulatorFault(parsing: "voxworks.cancel:drop")
        try await StoryWorld.run(speed: 1, faults: [fault]) { story in
            let call = try await story.select(.voxworks, .scheduled)
            story.robot.perform(.cancelScheduled)
            try await story.robot.wait(for: "Cancel the call to")
            story.robot.keys("y")
            try await story.robot.wait(for: "The answer was lost, but the provider shows the call as canceled.")
            #expect(try await story.booked(call).phase == .canceled)
            #expect(await story.world.simulator.requestCount(.voxworks, .cancel) == 1)
            let words = try await story.world.journal.events(of: call.id).map(\.words)
            #expect(words.contains { $0.hasPrefix("cancel: outcome unknown: ") })
        }
    }

    @Test func whatAProviderDoesNotOfferIsSaidAndNotAsked() async throws {
        try await StoryWorld.run(speed: 1) { story in
            _ = try await story.select(.contactship, .scheduled)
            story.robot.perform(.cancelScheduled)
            try await story.robot.wait(for: "documents no way to do it")
            _ = try await story.select(.voxworks, .ended(.completed))
            story.robot.perform(.cancelScheduled)
            try await story.robot.wait(for: "This call is over: completed.")
            story.robot.perform(.hangUp)
            try await story.robot.wait(for: "but not a phone call")
            #expect(await story.world.simulator.acts().isEmpty)
        }
    }

    /// 409: the provider has not dialled yet.
    @Test func whatIsNotPlacedYetCannotBeHungUp() async throws {
        try await StoryWorld.run(speed: 1) { story in
            let call = try await story.select(.contactship, .scheduled)
            story.robot.perform(.hangUp)
            try await story.robot.wait(for: "It does not ring yet")
            story.robot.keys("y")
            try await story.robot.wait(for: "Not placed yet: Call has not been placed yet")
            #expect(await story.world.simulator.acts().map(\.status) == [409])
            #expect(try await story.booked(call).phase == .scheduled)
        }
    }

    @Test func aReadOnlyConsoleAsksForNothing() async throws {
        try await StoryWorld.run(speed: 1, readOnly: true) { story in
            _ = try await story.select(.voxworks, .scheduled)
            for command in [CommandID.cancelScheduled, .hangUp] {
                story.robot.perform(command)
                try await story.robot.wait(for: "This console is read-only.")
                story.robot.keys("y")
            }
            #expect(await story.world.simulator.acts().isEmpty)
        }
    }
}

extension StoryWorld {
    /// Puts the cursor on a call at a provider that is in a state, and stays there.
    func select(_ provider: ProviderID, _ state: CallState) async throws -> Call {
        let found = try await eventually("a \(state.words) call at \(provider.name)") {
            try await world.journal.calls(CallQuery(limit: 1000)).filter {
                $0.provider == provider && $0.state == state
                    && (state != .scheduled
                        || ($0.scheduledAt ?? .distantFuture) > world.clock.now.addingTimeInterval(600))
            }.first
        }
        let id = try #require(found.providerCallID)
        robot.keys("escape", "1", "/")
        robot.type(id)
        robot.keys("enter")
        let words = String(id.prefix(8))
        try await robot.wait(for: "the cursor on \(id)") { $0.contains(words) && !$0.contains("reading") }
        try await robot.waitUntilIdle()
        return found
    }

    /// Waits until most of what was placed from elsewhere is known here.
    func waitForTheHistory() async throws {
        _ = try await eventually("300 calls") {
            try await world.journal.matching(CallQuery()) >= 300 ? true : nil
        }
        try await robot.waitUntilIdle()
    }

    /// How the provider's own books have the call.
    func booked(_ call: Call) async throws -> SimulatorCallRecord {
        try #require(await world.simulator.calls().first { $0.id == call.providerCallID })
    }

    /// Waits for something that comes by itself.
    func eventually<Value>(_ what: String, _ find: () async throws -> Value?) async throws -> Value {
        var found: Value?
        try await Patience.wait(for: what) {
            found = try await find()
            return found != nil
        }
        return try #require(found)
    }
}
