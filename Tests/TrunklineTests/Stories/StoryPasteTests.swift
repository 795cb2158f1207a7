import CallCore
import Console
import ConsoleRuntime
import Foundation
import ProviderSimulator
import TerminalUI
import Testing

/// Every form filled by pasting alone; only the keys that open, review and place are pressed.
@Suite(.serialized) struct StoryPasteTests {
    @Test func contactshipNumber() async throws {
        try await Self.place(.contactship, expecting: "Ada Test") { world, _ in
            let agent = try #require(world["contactship"]?["agents"]?[0]?["id"]?.stringValue)
            let from = try #require(Self.outboundNumber(world["contactship"]?["numbers"]))
            return """
                {"from_number": "\(from)", "to_number": "+1 415 555 0001", "full_name": "Ada Test",
                 "agent_id": "\(agent)", "additional_data": [{"key": "plan", "value": "premium"}]}
                """
        }
    }

    @Test func contactshipContact() async throws {
        try await Self.place(.contactship, expecting: "scheduled") { world, contact in
            let agent = try #require(world["contactship"]?["agents"]?[0]?["id"]?.stringValue)
            let from = try #require(world["contactship"]?["numbers"]?[0]?["id"]?.stringValue)
            return
                "contact_id=\(contact.id)\nagent_id=\(agent)\nfrom_number_id=\(from)\ndelay=5\nmetadata.campaign=spring\n"
        }
    }

    @Test func voxworksNumber() async throws {
        try await Self.place(.voxworks, expecting: "Charlotte") { world, _ in
            let script = try #require(world["voxworks"]?["scripts"]?[0]?["id"]?.stringValue)
            let from = try #require(Self.outboundNumber(world["voxworks"]?["numbers"]))
            return """
                {"from_number": "\(from)", "script_id": "\(script)", "objects": {"policy": {"number": 42}},
                 "contact": {"phone_number": "0491 570 001", "first_name": "Charlotte"}}
                """
        }
    }

    @Test func temphoneContact() async throws {
        try await Self.place(.temphone, expecting: "scheduled") { world, _ in
            let contact = try #require(world["temphone"]?["contacts"]?[0]?["id"]?.stringValue)
            return """
                contact_id=\(contact)
                scheduled_at=+5m
                initial_message=Hi {{first_name}}, this is Larkspur Group.
                """
        }
    }

    private static func outboundNumber(_ rows: JSONValue?) -> String? {
        (rows?.arrayValue ?? []).lazy.compactMap { row -> String? in
            let kind = row["type"]?.stringValue ?? row["direction"]?.stringValue ?? "outbound"
            return kind == "outbound" ? row["number"]?.stringValue : nil
        }.first
    }

    private static func place(
        _ provider: SimulatorProvider, expecting words: String, _ text: (JSONValue, Contact) throws -> String
    ) async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            let pasted = try text(await story.world.simulator.world(), try await story.firstContact())
            robot.perform(.newCall)
            try await robot.wait(for: "┌ New call")
            robot.paste(pasted)
            try await robot.wait(for: "Filled from what was pasted")
            try await robot.placeReviewed()
            try await robot.wait(for: words)
            // The call stands on the list before it is sent.
            try await robot.waitUntilIdle()
            #expect(await story.world.simulator.requestCount(provider, .create) == 1)
        }
    }
}
