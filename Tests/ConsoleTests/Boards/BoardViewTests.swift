import CallCore
import TerminalUI
import Testing

@testable import Console

/// How the lists look, kept from one start to the next, and under names.
struct BoardViewTests {
    /// The next console on what this one kept.
    private static func restarted(_ stage: Stage) -> Stage {
        Stage(layouts: stage.layouts, views: stage.views)
    }

    @Test func orderFilterAndColumnsAreBackAfterARestart() {
        var stage = Stage()
        stage.press("s", "text:name", "enter", "/", "text:jo", "enter", "o", "space", "esc", "2", "S")
        let next = Self.restarted(stage)
        #expect(next.state.boards[.calls]?.sort == CallSort(.name))
        #expect(next.state.boards[.calls]?.columns == Array(BoardID.calls.ownColumns.dropFirst()))
        #expect(next.namesOnBoard == ["Bob Jones", "José Ñandú"])
        #expect(next.text.contains("2 found"))
        #expect(next.state.boards[.scheduled]?.sort == CallSort(.when, isDescending: true))
    }

    @Test func aFilterIsKeptOnceItIsTyped() {
        var stage = Stage()
        stage.press("/", "text:jane")
        #expect(stage.layouts[.calls] == nil)
        stage.press("enter")
        #expect(stage.layouts[.calls]?.filterText == "jane")
    }

    @Test func whatCannotBeKeptIsSaidOnceAndStays() {
        var stage = Stage()
        stage.keepsLayouts = false
        stage.press("S")
        #expect(stage.text.contains("not kept for the next start: the disk is full."))
        #expect(stage.board?.sort == CallSort(.made))
        stage.press("s", "esc")
        stage.press("S", "S")
        #expect(stage.state.messages.all.count { "\($0.text)".contains("not kept") } == 1)
        stage.keepsLayouts = true
        stage.press("S", "S")
        stage.keepsLayouts = false
        stage.press("S")
        #expect(stage.state.messages.all.count { "\($0.text)".contains("not kept") } == 2)
    }

    @Test func whatWasChangedBeforeTheLastLookWasReadStays() {
        var stage = Stage(layouts: [.calls: BoardLayout(filterText: "bob")])
        stage.state.layouts = LayoutShelf()
        stage.state.boards[.calls]?.layout = BoardLayout()
        stage.press("S")
        stage.send(.layoutsLoaded([.calls: BoardLayout(filterText: "bob")], []))
        #expect(stage.board?.sort == CallSort(.made) && stage.board?.filter.isEmpty == true)
        #expect(stage.layouts[.calls]?.sort == CallSort(.made))
    }

    @Test func aViewIsKeptUnderANameAndShownAfterARestart() {
        var stage = Stage()
        stage.press("/", "text:bob", "enter", "s", "text:name", "enter", "V")
        #expect(stage.text.contains("Keep this view"))
        stage.press("text:Bob's calls", "enter")
        #expect(stage.text.contains("Kept as the view “Bob's calls”"))
        stage.press("esc")
        var next = Self.restarted(stage)
        next.press("2", "v", "text:bob", "enter")
        #expect(next.state.screen == .board(.calls))
        #expect(next.namesOnBoard == ["Bob Jones"])
        #expect(next.text.contains("name ▲"))
    }

    @Test func aNameThatIsTakenIsAskedAbout() {
        var stage = Stage(views: ["a": SavedView(name: "a", board: "calls", filterText: "", sort: nil, columns: [])])
        stage.press("/", "text:bob", "enter", "V", "text:a", "enter")
        #expect(stage.text.contains("There is a view “a”. Replace it?"))
        stage.press("y")
        #expect(stage.views["a"]?.filterText == "bob")
    }

    @Test func aViewIsDeletedAfterAQuestion() {
        var stage = Stage(views: [
            "old": SavedView(name: "old", board: "calls", filterText: "x", sort: nil, columns: [])
        ])
        stage.press("v", "^X")
        #expect(stage.text.contains("Delete the view “old”?"))
        stage.press("y")
        #expect(stage.views.isEmpty && stage.state.layouts.views.isEmpty)
    }

    @Test func withoutViewsThePickerSaysHowToKeepOne() {
        var stage = Stage()
        stage.press("v")
        #expect(stage.text.contains("No view has a name yet: V keeps"))
        stage.press("V", "enter")
        #expect(stage.text.contains("A view needs a name"))
    }
}
