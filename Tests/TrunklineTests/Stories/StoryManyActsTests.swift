import CallCore
import Console
import ConsoleRuntime
import Foundation
import ProviderSimulator
import TerminalUI
import Testing

/// Another time, and what a person says of calls.
@Suite(.serialized) struct StoryManyActsTests {
    @Test func aMovedCallIsMovedInTheBooks() async throws {
        try await StoryWorld.run(speed: 1) { story in
            let call = try await story.select(.voxworks, .scheduled)
            story.robot.perform(.reschedule)
            try await story.robot.wait(for: "Another time")
            story.robot.type("+3h")
            story.robot.keys("enter")
            try await story.robot.wait(for: "Move the call to")
            #expect(await story.world.simulator.acts().isEmpty)
            story.robot.keys("y")
            try await story.robot.wait(for: "The call is moved.")
            let due = try await story.booked(call).dueAt
            #expect(abs(due.timeIntervalSince(story.world.clock.now) - 10_800) < 120)
            #expect(try await story.world.journal.call(call.id)?.scheduledAt == due)
            #expect(await story.world.simulator.acts().map(\.hasChanged) == [true])
        }
    }

    @Test(arguments: [("status=400", "Refused (400)"), ("status=500", "Not done so far (reschedule to")])
    func aRefusedMoveLeavesTheBooksAlone(_ fault: String, _ words: String) async throws {
        let fault = try SimulatorFault(parsing: "voxworks.reschedule:\(fault)")
        try await StoryWorld.run(speed: 1, faults: [fault]) { story in
            let call = try await story.select(.voxworks, .scheduled)
            let before = try await story.booked(call).dueAt
            story.robot.perform(.reschedule)
            try await story.robot.wait(for: "Another time")
            story.robot.type("+3h")
            story.robot.keys("enter")
            try await story.robot.wait(for: "Move the call to")
            story.robot.keys("y")
            try await story.robot.wait(for: words)
            #expect(try await story.booked(call).dueAt == before)
            #expect(await story.world.simulator.acts().allSatisfy { !$0.hasChanged })
        }
    }

    /// All that a filter finds is marked by one key, and nothing else is touched.
    @Test func whatIsMarkedIsCanceledAndNothingElse() async throws {
        try await StoryWorld.run(speed: 1) { story in
            let robot = story.robot
            try await story.waitForTheHistory()
            let books = await story.world.simulator.calls()
            robot.keys("2", "/")
            robot.type("provider:voxworks due>15m")
            robot.keys("enter")
            try await robot.wait(for: "the filtered calls") {
                $0.text.firstMatch(of: /\d\d+ found/) != nil
            }
            robot.keys("*")
            let marked = try await robot.wait(for: " marked")
            let count = try #require(marked.text.firstMatch(of: /(\d+) marked/).flatMap { Int($0.1) })
            #expect(count > 1)
            robot.perform(.cancelScheduled)
            try await robot.wait(for: "Cancel all \(count) calls?")
            #expect(await story.world.simulator.acts().isEmpty)
            robot.keys("y")
            try await robot.wait(for: "\(count) canceled")
            let after = await story.world.simulator.calls()
            let canceled = Set(after.filter { $0.phase == .canceled }.map(\.id))
                .subtracting(books.filter { $0.phase == .canceled }.map(\.id))
            #expect(canceled.count == count)
            #expect(await story.world.simulator.acts().count == count)
        }
    }

    @Test func aCallbackStandsAmongTheScheduledCalls() async throws {
        try await StoryWorld.run(speed: 1) { story in
            let robot = story.robot
            let call = try await story.select(.voxworks, .ended(.completed))
            robot.perform(.dispose)
            try await robot.wait(for: "What came of it?")
            robot.keys("c")
            robot.type("wants the new price")
            robot.keys("tab")
            robot.type("+45m")
            robot.keys("enter")
            try await robot.wait(for: "Kept.")
            let kept = try #require(await story.world.journal.call(call.id))
            #expect(kept.disposition == "Call back" && kept.remark == "wants the new price")
            let events = try await story.world.journal.events(of: call.id)
            #expect(events.contains { $0.source == .person && $0.words.contains("disposition Call back") })
            robot.keys("escape", "2", "/")
            robot.type(try #require(call.providerCallID))
            robot.keys("enter")
            try await robot.wait(for: "the call among the scheduled") {
                $0.contains(String(kept.callee.name?.prefix(5) ?? "?"))
            }
        }
    }
}
