import CallCore
import Console
import ConsoleRuntime
import Foundation
import ProviderSimulator
import TerminalUI
import Testing

/// Deliveries make the board quicker, never different.
@Suite(.serialized) struct StoryLostDeliveriesTests {
    /// The ends of numbers whose fate the simulator fixes, and what the board calls it.
    private static let fates = [
        ("0001", "completed"), ("0002", "busy"), ("0003", "no answer"), ("0004", "voicemail"), ("0005", "failed"),
    ]

    /// All that a call came to and that does not depend on chance.
    private struct Ending: Hashable {
        let number: String?
        let name: String?
        let account: String
        let state: CallState
        let hasSummary: Bool
        let hasRecording: Bool
        let hasConversation: Bool
        let row: String
    }

    @Test func endsInTheSameStateWithAndWithoutThem() async throws {
        let told = try await endings(receivesDeliveries: true)
        let asked = try await endings(receivesDeliveries: false)
        #expect(told.count == Self.fates.count * 2)
        for (one, other) in zip(told, asked) { #expect(one == other) }
        #expect(Set(told.map(\.state)).count >= 4)
    }

    private func endings(receivesDeliveries: Bool) async throws -> [Ending] {
        var endings: [Ending] = []
        try await StoryWorld.run(size: Size(width: 200, height: 60), receivesDeliveries: receivesDeliveries) { story in
            for (digits, _) in Self.fates {
                try await place(on: story, contactship(story, digits), "Ship \(digits)")
                try await place(on: story, voxworks(story, digits), "Vox \(digits)")
            }
            endings = try await self.endings(of: story)
            let wasTold = try await story.world.journal.unreadDeliveries(limit: 10).isEmpty
            #expect(wasTold)
            #expect(await story.world.simulator.webhooks().isEmpty == !receivesDeliveries)
        }
        return endings
    }

    private func place(on story: StoryWorld, _ text: String, _ name: String) async throws {
        let robot = story.robot
        robot.perform(.newCall)
        try await robot.wait(for: "┌ New call")
        robot.paste(text)
        try await robot.wait(for: "Filled from what was pasted")
        try await robot.placeReviewed()
        try await robot.waitUntilIdle()
        robot.perform(.showCalls)
    }

    private func contactship(_ story: StoryWorld, _ digits: String) async throws -> String {
        let world = await story.world.simulator.world()
        let agent = try #require(world["contactship"]?["agents"]?[0]?["id"]?.stringValue)
        let from = try #require(outbound(world["contactship"]?["numbers"]))
        return """
            {"from_number": "\(from)", "to_number": "+1 415 555 \(digits)", "full_name": "Ship \(digits)",
             "agent_id": "\(agent)"}
            """
    }

    private func voxworks(_ story: StoryWorld, _ digits: String) async throws -> String {
        let world = await story.world.simulator.world()
        let script = try #require(world["voxworks"]?["scripts"]?[0]?["id"]?.stringValue)
        let from = try #require(outbound(world["voxworks"]?["numbers"]))
        return """
            {"from_number": "\(from)", "script_id": "\(script)", "contact": {"phone_number": "+1 312 555 \(digits)",
             "first_name": "Vox", "last_name": "\(digits)"}}
            """
    }

    private func outbound(_ numbers: JSONValue?) -> String? {
        (numbers?.arrayValue ?? []).lazy.compactMap { row in
            let kind = row["type"]?.stringValue ?? row["direction"]?.stringValue ?? "outbound"
            return kind == "outbound" ? row["number"]?.stringValue : nil
        }.first
    }

    /// Waits until every call of ours is over and told all that its provider will ever tell.
    private func endings(of story: StoryWorld) async throws -> [Ending] {
        let journal = story.world.journal
        var calls: [Call] = []
        for await _ in journal.changes() {
            calls = try await journal.calls(CallQuery(limit: 100)).filter { !$0.form.isEmpty }
            let isOver = calls.allSatisfy { call in
                guard let outcome = call.state.outcome else { return false }
                return [.completed, .voicemail].contains(outcome) ? call.analysis.summary != nil : true
            }
            if isOver, calls.count == Self.fates.count * 2 { break }
        }
        var endings: [Ending] = []
        for call in calls.sorted(by: { ($0.callee.name ?? "") < ($1.callee.name ?? "") }) {
            endings.append(
                Ending(
                    number: call.callee.number, name: call.callee.name, account: call.account, state: call.state,
                    hasSummary: call.analysis.summary?.isEmpty == false, hasRecording: call.recordingURL != nil,
                    hasConversation: try await !journal.transcript(of: call.id).isEmpty,
                    row: try await row(of: call, on: story)))
        }
        return endings
    }

    /// The state that the board shows for a call.
    private func row(of call: Call, on story: StoryWorld) async throws -> String {
        let name = call.callee.name ?? ""
        let screen = try await story.robot.wait(for: "\(name), \(call.state.words)") { screen in
            screen.text.split(separator: "\n").contains { $0.contains(name) && $0.contains(call.state.words) }
        }
        let line = screen.text.split(separator: "\n").first { $0.contains(name) && $0.contains(call.state.words) }
        return line.map { String($0.prefix(16)).trimmingCharacters(in: CharacterSet(charactersIn: "▸ ")) } ?? ""
    }
}
