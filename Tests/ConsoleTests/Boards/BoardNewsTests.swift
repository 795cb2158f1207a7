import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// Rows that come, move and leave while somebody looks.
struct BoardNewsTests {
    private static func stage(_ count: Int) -> Stage {
        var stage = Stage()
        stage.calls = (0..<count).map { Samples.call($0, "Callee \($0)", "+14155552678", .ended(.completed)) }
        stage.send(.journalChanged)
        stage.state.boards[.calls]?.news.forget()
        return stage
    }

    private static func newcomer(_ index: Int) -> Call {
        Samples.call(20_000 + index, "New \(index)", "+14155552671", .queued)
    }

    @Test func newRowsAboveAreAnnouncedAndTheKeyGoesThere() {
        var stage = Self.stage(100)
        for _ in 0..<5 { stage.press("j") }
        let line = stage.cursorLine
        for index in 0..<3 { stage.calls.insert(Self.newcomer(index), at: 0) }
        stage.send(.journalChanged)
        #expect(stage.cursorLine == line && stage.state.subject?.callee.name == "Callee 5")
        #expect(stage.text.contains("3 new ▲ N") && !stage.text.contains("New 0"))
        stage.press("N")
        #expect(stage.state.subject?.callee.name == "New 2")
        #expect(!stage.text.contains("3 new"))
    }

    @Test func theAnnouncementIsClicked() throws {
        var stage = Self.stage(100)
        for _ in 0..<5 { stage.press("j") }
        stage.calls.insert(Self.newcomer(0), at: 0)
        stage.send(.journalChanged)
        try stage.click("1 new ▲")
        #expect(stage.state.subject?.callee.name == "New 0")
    }

    @Test func withNothingNewTheKeySaysSo() {
        var stage = Stage()
        stage.press("N")
        #expect(stage.text.contains("Nothing new has come."))
    }

    @Test func atTheTopNewRowsComeInAndTheCursorStaysOnItsCall() {
        var stage = Self.stage(100)
        stage.calls.insert(Self.newcomer(0), at: 0)
        stage.send(.journalChanged)
        #expect(stage.namesOnBoard.first == "New 0")
        #expect(stage.state.subject?.callee.name == "Callee 0")
        #expect(!stage.text.contains("1 new"))
    }

    @Test func afterManyTheCursorIsNotDrivenOffTheScreen() {
        var stage = Self.stage(100)
        for index in 0..<60 {
            stage.calls.insert(Self.newcomer(index), at: 0)
            stage.send(.journalChanged)
        }
        #expect(stage.state.subject?.callee.name == "Callee 0")
        #expect(stage.namesOnBoard.contains("Callee 0"))
        #expect(stage.text.contains(" new ▲ N"))
    }

    /// A screen that nobody touches goes on showing what is newest.
    @Test func anUntouchedScreenGoesOnShowingTheNewest() {
        var stage = Self.stage(100)
        stage.now += 3_600
        for index in 0..<60 {
            stage.calls.insert(Self.newcomer(index), at: 0)
            stage.send(.journalChanged)
        }
        #expect(stage.namesOnBoard.first == "New 59")
        #expect(!stage.text.contains(" new ▲"))
        // Who was reading the call that the cursor stood on means that one.
        stage.press("r")
        #expect(stage.text.contains("The cursor has come to another call by itself"))
        #expect(!stage.performed.contains { if case .act = $0 { true } else { false } })
        stage.press("r")
        #expect(stage.performed.contains { if case .act = $0 { true } else { false } })
    }

    @Test func rowsThatLeaveAndMoveAboveDoNotMoveTheCursorsLine() {
        var stage = Self.stage(300)
        for _ in 0..<100 { stage.press("j") }
        let line = stage.cursorLine
        stage.calls.removeFirst(40)
        stage.send(.journalChanged)
        #expect(stage.cursorLine == line && stage.state.subject?.callee.name == "Callee 100")
        stage.calls.swapAt(0, 200)
        stage.send(.journalChanged)
        #expect(stage.cursorLine == line && stage.state.subject?.callee.name == "Callee 100")
    }

    @Test func aCallThatMovesFarAwayIsFollowed() {
        var stage = Self.stage(5_000)
        stage.press("j", "j", "j", "j")
        let line = stage.cursorLine
        let call = stage.calls.remove(at: 4)
        stage.calls.insert(call, at: 4_000)
        stage.send(.journalChanged)
        #expect(stage.state.subject?.id == call.id)
        #expect(stage.board?.list.selected == 4_000)
        #expect(stage.cursorLine == line)
    }

    @Test func nothingIsDoneToACallThatHasJustComeUnderTheCursor() {
        var stage = Stage()
        stage.press("2")
        stage.calls[1].state = .scheduled
        stage.send(.journalChanged)
        #expect(stage.state.subject?.callee.name == "Jane Smith")
        stage.calls.removeFirst()
        stage.send(.journalChanged)
        #expect(stage.state.subject?.callee.name == "José Ñandú")
        stage.press("c")
        #expect(stage.text.contains("The cursor has come to another call by itself"))
        #expect(stage.state.layers.isEmpty)
        stage.press("c")
        #expect(!stage.state.layers.isEmpty)
    }

    /// A mark is a first step to doing something.
    @Test func aCallThatHasJustComeUnderTheCursorIsNotMarked() {
        var stage = Stage()
        stage.press("2")
        stage.calls[1].state = .scheduled
        stage.send(.journalChanged)
        stage.calls.removeFirst()
        stage.send(.journalChanged)
        stage.press("space")
        #expect(stage.text.contains("The cursor has come to another call by itself"))
        #expect(!stage.text.contains(" marked"))
        stage.press("space")
        #expect(stage.text.contains("1 marked"))
    }

    @Test func whatHasBeenSeenIsNoNewsAnyMore() {
        var stage = Self.stage(100)
        for _ in 0..<5 { stage.press("j") }
        stage.calls.insert(Self.newcomer(0), at: 0)
        stage.send(.journalChanged)
        stage.press("g")
        #expect(!stage.text.contains("1 new"))
        for _ in 0..<5 { stage.press("j") }
        #expect(!stage.text.contains("1 new"))
    }

    /// In an order of names, what comes below is announced with the other sign.
    @Test func newRowsBelowAreAnnouncedToo() {
        var stage = Self.stage(100)
        stage.press("s", "text:name", "enter", "j", "j", "j")
        stage.calls.append(Samples.call(20_000, "Zoë", "+14155552671", .queued))
        stage.send(.journalChanged)
        #expect(stage.text.contains("1 new ▼ N"))
        stage.press("N")
        #expect(stage.state.subject?.callee.name == "Zoë")
    }

    @Test func scrollingIsNoNews() {
        var stage = Self.stage(10_000)
        for _ in 0..<30 {
            stage.press("pagedown", "pagedown", "pageup")
            #expect(!stage.text.contains(" new ▲") && !stage.text.contains(" new ▼"))
        }
        stage.press("G")
        #expect(stage.text.contains("Callee 9999"))
        for _ in 0..<30 { stage.press("pageup") }
        #expect(!stage.text.contains(" new ▲") && !stage.text.contains(" new ▼"))
    }

    @Test func aboveAFarWindowTheNumberIsKnown() {
        var stage = Self.stage(10_000)
        for _ in 0..<100 { stage.press("pagedown") }
        let (line, name) = (stage.cursorLine, stage.state.subject?.callee.name)
        for index in 0..<7 { stage.calls.insert(Self.newcomer(index), at: 0) }
        stage.send(.journalChanged)
        #expect(stage.text.contains("7 new ▲ N"))
        #expect(stage.cursorLine == line && stage.state.subject?.callee.name == name)
        stage.press("N")
        #expect(stage.state.subject?.callee.name == "New 6")
    }

    @Test func theWheelMovesTheRowsAndTheCursorOnlyAtTheEdge() {
        var stage = Self.stage(100)
        for _ in 0..<20 { stage.press("j") }
        let line = stage.cursorLine ?? 0
        stage.send(.input(.mouse(MouseEvent(.wheelDown, at: Point(20, 10)))))
        #expect(stage.state.subject?.callee.name == "Callee 20" && stage.cursorLine == line - 3)
        for _ in 0..<20 { stage.send(.input(.mouse(MouseEvent(.wheelDown, at: Point(20, 10))))) }
        #expect(stage.state.subject?.callee.name != "Callee 20")
        for _ in 0..<60 { stage.send(.input(.mouse(MouseEvent(.wheelUp, at: Point(20, 10))))) }
        #expect(stage.namesOnBoard.first == "Callee 0")
    }

    @Test func marksFarFromTheWindowFollowTheirCalls() {
        var stage = Self.stage(5_000)
        stage.press("space", "G", "space")
        stage.calls.insert(Self.newcomer(0), at: 0)
        stage.calls.removeLast()
        stage.send(.journalChanged)
        #expect(stage.state.subjects.map(\.callee.name) == ["Callee 0"])
        stage.calls.removeAll { $0.callee.name == "Callee 0" }
        stage.send(.journalChanged)
        #expect(stage.board?.marks.isEmpty == true)
    }

    /// Whatever happens to a list, the cursor stays on its call for as long as that is there.
    @Test(arguments: 0..<20)
    func whateverHappensTheCursorStaysOnItsCall(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var stage = Self.stage(Int.random(in: 1...900, using: &random))
        for step in 0..<60 {
            switch Int.random(in: 0..<5, using: &random) {
            case 0: stage.press(["j", "k", "pagedown", "pageup", "g", "G"].randomElement(using: &random) ?? "j")
            case 1: stage.calls.insert(Self.newcomer(step), at: Int.random(in: 0...stage.calls.count, using: &random))
            case 2: stage.calls.shuffle(using: &random)
            default:
                let cursor = stage.state.subject?.id
                stage.calls.removeAll { $0.id != cursor && Int.random(in: 0..<50, using: &random) == 0 }
            }
            let (before, line) = (stage.state.subject?.id, stage.cursorLine)
            stage.send(.journalChanged)
            #expect(stage.state.subject?.id == before)
            guard stage.board?.isResting == false, let selected = stage.board?.list.selected, let line else { continue }
            #expect(stage.cursorLine == min(line, selected + 4))
        }
    }
}
