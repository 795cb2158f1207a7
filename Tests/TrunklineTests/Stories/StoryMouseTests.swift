import CallCore
import Console
import Foundation
import ProviderSimulator
import TerminalUI
import Testing

@testable import ConsoleRuntime

/// Every form filled and placed with the mouse alone: no key is pressed from the board to the ended call.
@Suite(.serialized) struct StoryMouseTests {
    @Test func contactshipNumber() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            try await robot.openFormByMouse("Contactship · call a number")
            try await robot.choose(row: "617", atArrowOf: "From *")
            let name = try await story.firstContact().name
            try await robot.choose(row: name, atArrowOf: "To *")
            try await robot.choose(row: "Renewal", atArrowOf: "Agent *")
            try await robot.placeByMouse()
            try await robot.wait(for: name)
            try await robot.wait(for: "the end", where: \.showsEndedCall)
            #expect(await story.world.simulator.requestCount(.contactship, .create) == 1)
        }
    }

    @Test func contactshipContactAtATime() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            try await robot.openFormByMouse("Contactship · call a contact")
            try await robot.choose(row: try await story.firstContact().name, atArrowOf: "Contact *")
            try await robot.choose(row: "Renewal", atArrowOf: "Agent *")
            try await robot.choose(row: "617", atArrowOf: "From *")
            try await robot.click(on: "▾", after: "At ")
            try await robot.wait(for: "Minute")
            try await robot.click(on: "›", after: "┌ At")
            try await robot.click(on: "[ enter take ]")
            try await robot.wait(forEndOf: "Minute")
            try await robot.placeByMouse()
            try await robot.wait(for: "scheduled")
            let count = await story.world.simulator.requestCount(.contactship, .create)
            #expect(count == 1)
        }
    }

    /// What cannot be clicked together is clicked again: an earlier call is the start.
    @Test func voxworksNumber() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            try await robot.openForm("Voxworks · call a number")
            try await robot.choose("Sydney", from: "From")
            try await robot.choose("survey", from: "Script")
            robot.fill("+61 491 570 001")
            robot.fill("Charlotte")
            try await robot.placeReviewed()
            try await robot.wait(for: "the end", where: \.showsEndedCall)
            try await robot.click(on: "call again")
            try await robot.wait(for: "┌ New call")
            try await robot.placeByMouse()
            try await robot.wait(for: "the end", where: \.showsEndedCall)
            #expect(await story.world.simulator.requestCount(.voxworks, .create) == 2)
        }
    }

    /// A message is written once and kept as a template; the call itself needs no key.
    @Test func temphoneContactFromATemplate() async throws {
        try await StoryWorld.run { story in
            let robot = story.robot
            let contacts = await story.world.simulator.world()["temphone"]?["contacts"]
            let id = try #require(contacts?[0]?["id"]?.stringValue)
            let name = try #require(contacts?[0]?["name"]?.stringValue)
            var values = FormValues()
            values["contact_id"] = .text(id)
            values["scheduled_at"] = .text("+5m")
            values["initial_message"] = .text("Hi {{first_name}}, this is Larkspur Group.")
            let template = FormTemplate(
                name: "Renewal call", form: "temphone-scheduled", account: "renewals", values: values,
                updatedAt: story.world.clock.now)
            try await story.world.room.services.shelf.keep(template, replacing: false)
            try await robot.click(on: "new call")
            try await robot.click(on: "start from", after: "└")
            try await robot.wait(for: "Renewal call")
            let isChosen: @Sendable (ScreenSnapshot) -> Bool = { snapshot in
                snapshot.text.split(separator: "\n").contains { $0.contains("▸") && $0.contains("Renewal call") }
            }
            if !isChosen(robot.screen) { try await robot.click(on: "Renewal call") }
            try await robot.wait(for: "the template under the cursor", where: isChosen)
            try await robot.click(on: "Renewal call")
            try await robot.wait(for: "TemPhone · schedule a call with a message")
            try await robot.placeByMouse()
            try await robot.wait(for: name)
            try await robot.wait(for: "scheduled")
            #expect(await story.world.simulator.requestCount(.temphone, .create) == 1)
        }
    }
}

extension ConsoleRobot {
    /// Clicks the first character of the first place that shows a text, at or below the first place of another.
    func click(on text: String, after other: String = "") async throws {
        let snapshot = try await wait(for: "\u{201C}\(text)\u{201D} to click") {
            $0.frame.place(of: text, after: other) != nil
        }
        guard let point = snapshot.frame.place(of: text, after: other) else { return }
        click(point)
        try await waitUntilIdle()
    }

    /// Opens the list at the end of a field, marks a row and takes it.
    func choose(row: String, atArrowOf field: String) async throws {
        try await click(on: "▾", after: field)
        try await wait(for: "the list") { $0.contains("type to narrow") && !$0.contains("reading the list") }
        let isChosen: @Sendable (ScreenSnapshot) -> Bool = { snapshot in
            snapshot.text.split(separator: "\n").contains { $0.contains("▸") && $0.contains(row) }
        }
        if !isChosen(screen) { try await click(on: row, after: "type to narrow") }
        try await wait(for: "the row under the cursor", where: isChosen)
        try await click(on: row, after: "type to narrow")
        try await wait(forEndOf: "type to narrow")
    }

    func openFormByMouse(_ words: String) async throws {
        try await click(on: "new call")
        try await wait(for: "┌ New call")
        for _ in 0..<8 where !screen.contains(words) { try await click(on: "›", after: "┌ New call") }
        try await wait(for: words)
    }

    func placeByMouse() async throws {
        try await click(on: "review", after: "└")
        try await wait(for: "Place this call?")
        try await waitUntilIdle()
        try await click(on: "[ p place the call ]")
        try await wait(forEndOf: "Place this call?")
    }
}

extension Frame {
    /// Where a text stands first, reading on from the first place of another.
    func place(of text: String, after other: String) -> Point? {
        var start = Point(0, 0)
        if !other.isEmpty {
            guard let found = place(of: other, after: "") else { return nil }
            start = found
        }
        for y in start.y..<size.height {
            let cells = (0..<size.width).map { self[$0, y].text }
            for x in (y == start.y ? start.x : 0)..<size.width where cells[x...].joined().hasPrefix(text) {
                return Point(x, y)
            }
        }
        return nil
    }
}
