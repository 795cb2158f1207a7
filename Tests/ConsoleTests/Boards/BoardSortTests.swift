import CallCore
import TerminalUI
import Testing

@testable import Console

/// Orders and columns of the lists.
struct BoardSortTests {
    @Test func thePickerSortsByAColumnAndTurnsTheSameOneRound() {
        var stage = Stage()
        stage.press("s")
        #expect(stage.text.contains("┌ Sort by"))
        stage.press("text:name", "enter")
        #expect(stage.namesOnBoard == Samples.calls.compactMap(\.callee.name).sorted())
        #expect(stage.text.contains("name ▲"))
        stage.press("s", "text:name", "enter")
        #expect(stage.namesOnBoard == Samples.calls.compactMap(\.callee.name).sorted().reversed())
        #expect(stage.text.contains("name ▼"))
    }

    @Test func aClickOnAColumnsNameSortsAndASecondReverses() throws {
        var stage = Stage()
        try stage.click("name  ")
        #expect(stage.namesOnBoard == Samples.calls.compactMap(\.callee.name).sorted())
        try stage.click("name ▲")
        #expect(stage.namesOnBoard == Samples.calls.compactMap(\.callee.name).sorted().reversed())
    }

    @Test func theListsOwnOrderIsTurnedRoundAndBack() {
        var stage = Stage()
        #expect(stage.text.contains("newest first"))
        stage.press("S")
        #expect(stage.board?.sort == CallSort(.made))
        #expect(stage.text.contains("by made ▲"))
        stage.press("S")
        #expect(stage.board?.sort == nil)
        #expect(stage.text.contains("newest first"))
    }

    @Test func signsOfTheOrderHaveStandIns() {
        var stage = Stage()
        stage.state.settings.glyphs = .ascii
        stage.press("2")
        #expect(stage.text.contains("when ^"))
        stage.press("S")
        #expect(stage.text.contains("when v"))
    }

    @Test func eachListHasAnOrderOfItsOwn() {
        var stage = Stage()
        stage.press("s", "text:name", "enter", "2")
        #expect(stage.text.contains("when ▲"))
        stage.press("1")
        #expect(stage.text.contains("name ▲"))
    }

    @Test func columnsAreShownHiddenMovedAndReset() {
        var stage = Stage(width: 200, height: 60)
        stage.press("o", "j", "space")
        #expect(!stage.text.contains("in 00:12:00  "))
        stage.press("j", "K", "K", "esc")
        #expect(stage.board?.columns.prefix(3) == [.name, .state, .number])
        let header = stage.text.split(separator: "\n")[3]
        #expect(header.contains("name") && header.prefix(8).contains("name"))
        stage.press("o", "G", "space", "esc")
        #expect(stage.text.contains("3f0c6f0e-7c1d"))
        stage.press("o", "r", "esc")
        #expect(stage.board?.columns == BoardID.calls.ownColumns)
    }

    @Test func oneColumnStays() {
        var stage = Stage()
        stage.press("o")
        for _ in BoardID.calls.ownColumns { stage.press("space", "j") }
        #expect(stage.board?.columns.count == 1)
        #expect(stage.state.messages.all.last?.text == "One column stays.")
    }

    @Test func theDialogTellsWhichColumnsHaveNoRoom() {
        let stage = Stage(width: 80, height: 24)
        var narrow = stage
        narrow.press("o")
        #expect(narrow.text.contains("no room at this width"))
        var wide = Stage(width: 200, height: 60)
        wide.press("o")
        #expect(!wide.text.contains("no room at this width"))
    }

    @Test func aClickChoosesAColumnAndASecondHidesIt() throws {
        var stage = Stage()
        stage.press("o")
        try stage.click("[x] number")
        try stage.click("[x] number")
        #expect(stage.board?.columns.contains(.number) == false)
    }

    @Test(arguments: [(80, 24), (120, 36), (200, 60)])
    func everyColumnOfAStrangersTextKeepsItsPlace(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        let evil = "x\u{1B}[2J\u{202E}\n\t" + String(repeating: "界", count: 5_000)
        stage.calls = [Samples.call(0, evil, "+1", .ended(.failed))]
        stage.calls[0].disposition = evil
        stage.calls[0].remark = evil
        stage.calls[0].cost = CallCost(amount: evil, unit: evil)
        stage.calls[0].analysis = CallAnalysis(summary: evil, sentiment: evil)
        stage.state.boards[.calls]?.columns = CallColumn.allCases
        stage.send(.journalChanged)
        #expect(!stage.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
        #expect(stage.text.contains("✗ failed"))
    }
}
