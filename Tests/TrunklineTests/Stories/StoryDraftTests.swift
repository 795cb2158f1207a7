import CallCore
import Console
import ConsoleRuntime
import Foundation
import OrderedCollections
import ProviderSimulator
import TerminalUI
import Testing

/// Half-filled forms over the end of a console, on a real journal.
@Suite(.serialized) struct StoryDraftTests {
    /// Another console on the same world, as after a restart.
    private static func again(
        _ story: StoryWorld, shelf: (any DraftStore)? = nil, _ body: (ConsoleRobot) async throws -> Void
    ) async throws {
        var setting = story.world.setting(theme: try ThemeLibrary(folders: []).theme("dark"))
        if let shelf { setting.services.shelf = shelf }
        let console = try HeadlessConsole(setting, size: Size(width: 120, height: 36))
        try await console.robot.wait(for: "1 Calls")
        try await console.robot.waitUntilIdle()
        try await body(console.robot)
        try await console.stop()
    }

    @Test func aRestartBringsTheFormBack() async throws {
        try await StoryWorld.run { story in
            try await Self.again(story) { robot in
                try await robot.openForm("Contactship · call a number")
                robot.keys("tab")
                robot.fill("+1 415 555 0001")
                robot.fill("Ada Test")
                try await robot.waitUntilIdle()
            }
            try await Self.again(story) { robot in
                try await robot.wait(for: "A half-filled form for Ada Test is kept. n opens it.")
                robot.perform(.newCall)
                try await robot.wait(for: "+1 415-555-0001")
                try await robot.choose("renewal", from: "Agent")
                robot.keys("backtab", "backtab", "backtab", "backtab")
                try await robot.choose("617", from: "From")
                try await robot.placeReviewed()
                try await robot.wait(for: "accepted as")
                try await robot.waitUntilIdle()
            }
            #expect(try await story.world.journal.drafts().isEmpty)
            #expect(await story.world.simulator.requestCount(.contactship, .create) == 1)
        }
    }

    @Test func aRefusedCallsFormIsBackUnderANewID() async throws {
        try await StoryWorld.run(faults: [try SimulatorFault(parsing: "create:status=422")]) { story in
            try await Self.again(story) { robot in
                try await robot.openForm("Contactship · call a number")
                try await robot.choose("617", from: "From")
                robot.fill("+1 415 555 0001")
                robot.fill("Ada Test")
                try await robot.choose("renewal", from: "Agent")
                try await robot.placeReviewed()
                try await robot.wait(for: "n opens the form again")
                try await robot.waitUntilIdle()
            }
            let draft = try #require(try await story.world.journal.drafts().first)
            let former = try #require(draft.stemsFrom)
            #expect(try await story.world.journal.call(former)?.state == .rejected)
            #expect(try await story.world.journal.call(draft.id) == nil)
            try await Self.again(story) { robot in
                try await robot.wait(for: "was never sent; its form is kept. n opens it.")
                robot.perform(.newCall)
                try await robot.wait(for: "placing it is a new call")
            }
        }
    }

    /// A disk that is full for drafts alone.
    private struct FullShelf: DraftStore {
        var known: [FormDraft] = []

        func keep(_ draft: FormDraft) async throws { throw JournalError.diskFull }
        func dropDraft(_ id: CallID) async throws { throw JournalError.diskFull }
        func drafts() async throws -> [FormDraft] { known }
        func keep(_ template: FormTemplate, replacing: Bool) async throws { throw JournalError.diskFull }
        func renameTemplate(_ name: String, to new: String) async throws { throw JournalError.diskFull }
        func dropTemplate(_ name: String) async throws { throw JournalError.diskFull }
        func templates() async throws -> [FormTemplate] { [] }
    }

    @Test func aFullDiskIsToldAndTypingGoesOn() async throws {
        try await StoryWorld.run { story in
            try await Self.again(story, shelf: FullShelf()) { robot in
                try await robot.openForm("Contactship · call a number")
                robot.keys("tab", "tab")
                robot.type("Ada")
                try await robot.wait(for: "What you type is not kept: the disk is full")
                robot.type(" Test")
                try await robot.wait(for: "Ada Test")
                try await robot.waitUntilIdle()
            }
        }
    }

    @Test func aDraftThatCannotBeDeletedIsTold() async throws {
        try await StoryWorld.run { story in
            let draft = FormDraft(
                id: CallID(), form: "contactship-phone", account: "contactship",
                values: FormValues(["full_name": .text("Ada Test")]), updatedAt: Date())
            try await Self.again(story, shelf: FullShelf(known: [draft])) { robot in
                try await robot.wait(for: "A half-filled form for Ada Test is kept.")
                robot.keys("^P")
                try await robot.wait(for: "Start from")
                robot.keys("^X")
                try await robot.wait(for: "Delete this draft for Ada Test?")
                robot.keys("y")
                try await robot.wait(for: "The draft is not deleted and will be back")
            }
        }
    }

    /// Keys come faster than the disk takes them; the newest state is what is kept.
    @Test func manyKeysComeToTheLastState() async throws {
        try await StoryWorld.run { story in
            let text = String(repeating: "Ada 王小明 ", count: 100)
            try await Self.again(story) { robot in
                try await robot.openForm("Contactship · call a number")
                robot.keys("tab", "tab")
                robot.type(text)
                try await robot.waitUntilIdle()
            }
            #expect(try await story.world.journal.drafts().map { $0.values.text("full_name") } == [text])
        }
    }
}
