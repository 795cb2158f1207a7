import CallCore
import TerminalUI
import Testing

@testable import Console

/// Marks on calls, and what an act is about.
struct MarkTests {
    @Test func withoutMarksAnActIsAboutTheCallUnderTheCursor() {
        var stage = Stage()
        stage.press("j")
        #expect(stage.state.subjects.map(\.id) == [Samples.id(1)])
    }

    @Test func markedCallsAreTheSubjectsInTheirOrder() {
        var stage = Stage()
        stage.press("j", "j", "j", "space", "g", "space")
        #expect(stage.state.subjects.map(\.id) == [Samples.id(0), Samples.id(3)])
        #expect(stage.text.contains("◆ 2 marked"))
        #expect(stage.text.contains("▸ ☏ ringing") && stage.text.contains(" ◆◔ scheduled"))
        stage.press("k", "space")
        #expect(stage.state.subjects.map(\.id) == [Samples.id(3)])
    }

    @Test func starMarksAllAndNone() {
        var stage = Stage()
        stage.press("*")
        #expect(stage.state.subjects.count == Samples.calls.count)
        stage.press("*")
        #expect(!stage.text.contains("marked"))
    }

    @Test func aMarkFollowsItsCallAndLeavesWithIt() {
        var stage = Stage()
        stage.press("j", "space", "space")
        stage.calls.insert(Samples.call(20, "Newcomer", "+14155552671", .queued), at: 0)
        stage.calls[2].state = .inProgress
        stage.send(.journalChanged)
        #expect(stage.state.subjects.map(\.id) == [Samples.id(1), Samples.id(2)])
        #expect(stage.state.subjects.first?.state == .inProgress)
        stage.calls.removeAll { $0.id == Samples.id(1) }
        stage.send(.journalChanged)
        #expect(stage.state.subjects.map(\.id) == [Samples.id(2)])
    }

    @Test func nothingIsDoneToMarkedCallsThatTheFilterHides() {
        var stage = Stage()
        stage.press("space", "space", "/", "text:jane", "enter")
        #expect(stage.state.subjects.map(\.id) == [Samples.id(0)])
        #expect(stage.text.contains("1 marked, not shown"))
        stage.press("esc")
        #expect(stage.state.subjects.map(\.id) == [Samples.id(0), Samples.id(1)])
    }

    @Test func eachListHasMarksOfItsOwn() {
        var stage = Stage()
        stage.press("space", "2")
        #expect(stage.state.boards[.scheduled]?.marks.isEmpty == true)
        stage.press("1")
        #expect(stage.state.subjects.map(\.id) == [Samples.id(0)])
    }

    @Test func anOpenedCallIsTheOnlySubject() {
        var stage = Stage()
        stage.press("space", "space", "enter")
        #expect(stage.state.subjects.map(\.id) == [Samples.id(2)])
    }

    @Test func tooManyToMarkAtOnceSaysSo() {
        var stage = Stage()
        stage.calls = (0..<1_000).map { Samples.call($0, "Callee \($0)", "+14155552678", .ended(.completed)) }
        stage.send(.journalChanged)
        stage.press("*")
        #expect(stage.text.contains("1000 calls are too many to mark at once (400)"))
        #expect(stage.state.boards[.calls]?.marks.isEmpty == true)
    }

    @Test func starMarksMoreThanAWindowOfRows() {
        var stage = Stage()
        stage.calls = (0..<300).map { Samples.call($0, "Callee \($0)", "+14155552678", .ended(.completed)) }
        stage.send(.journalChanged)
        #expect(stage.board?.rows.count == BoardState.window)
        stage.press("*")
        #expect(stage.state.subjects.map(\.id) == (0..<300).map(Samples.id))
        stage.send(.journalChanged)
        #expect(stage.state.subjects.count == 300)
    }

    @Test func aListThatBecameAnotherIsNotMarked() {
        var stage = Stage()
        stage.calls = (0..<300).map { Samples.call($0, "Callee \($0)", "+14155552678", .ended(.completed)) }
        stage.send(.journalChanged)
        stage.answersLists = false
        stage.press("*", "/")
        stage.press("2", "9")
        stage.answerLists()
        #expect(stage.state.boards[.calls]?.marks.isEmpty == true)
    }

    private static func longStage() -> Stage {
        var stage = Stage()
        stage.calls = (0..<300).map { Samples.call($0, "Callee \($0)", "+14155552678", .ended(.completed)) }
        stage.send(.journalChanged)
        return stage
    }

    /// While it is counted how many there are, what is missing among the first rows may be further down.
    @Test func marksFurtherDownOutliveAnotherOrder() throws {
        var stage = Self.longStage()
        stage.press("G", "space")
        let marked = stage.state.subjects.map(\.id)
        #expect(marked == [Samples.id(299)])
        stage.answersLists = false
        stage.press("S")
        guard case .loadCalls(let board, let query, _)? = stage.heldLists.last else {
            return #expect(Bool(false), "nothing is asked")
        }
        stage.send(.callsLoaded(board, query, Array(stage.calls.prefix(180)), matching: nil))
        stage.answerLists()
        #expect(stage.state.boards[.calls]?.marks.unseen(in: []) == marked)
        #expect(stage.state.subjects.map(\.id) == marked)
    }

    @Test func nothingIsDoneToMarkedCallsBeforeItIsKnownWhichAreShown() {
        var stage = Self.longStage()
        stage.press("*")
        stage.holdsMarks = true
        stage.press("/", "text:callee", "enter", "r")
        #expect(stage.text.contains("Which of the marked calls the list still shows is not read yet"))
        #expect(!stage.performed.contains { if case .act = $0 { true } else { false } })
        #expect(stage.heldMarks.count == 1)
        stage.holdsMarks = false
        stage.answerMarks()
        stage.press("r")
        guard case .act(let steps, _)? = stage.performed.last else { return #expect(Bool(false), "nothing is read") }
        #expect(steps.count == 300)
    }

    @Test func aClickBesideARowMarksIt() throws {
        var stage = Stage()
        stage.send(.input(.mouse(MouseEvent(.press(.left), at: Point(1, 6)))))
        #expect(stage.state.subjects.map(\.id) == [Samples.id(2)])
        #expect(stage.state.boards[.calls]?.list.selected == 0)
    }
}
