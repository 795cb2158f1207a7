import CallCore
import TerminalUI
import Testing

@testable import Console

/// The filter of a list as it is typed.
struct BoardFilterTests {
    @Test func problemsStandUnderItInWords() {
        var stage = Stage()
        stage.press("/", "text:state:nonsense")
        #expect(stage.text.contains("there is no state “nonsense”"))
        #expect(stage.namesOnBoard.isEmpty)
        stage.press("enter")
        #expect(stage.text.contains("No call matches: there is no state “nonsense”"))
        stage.press("esc")
        #expect(stage.namesOnBoard.count == Samples.calls.count)
    }

    @Test func whatCanBeTypedStandsUnderItMeanwhile() {
        var stage = Stage(width: 80, height: 24)
        stage.press("/")
        #expect(stage.text.contains("ended>2h") && stage.text.contains("is:callback"))
        stage.press("text:jane")
        #expect(stage.text.contains("ended>2h") && stage.text.contains("Jane Smith"))
        stage.press("enter")
        #expect(!stage.text.contains("ended>2h"))
        #expect(stage.text.contains("1 found"))
    }

    @Test func filtersUsedBeforeComeBackByTheArrows() {
        var stage = Stage()
        stage.press("/", "text:jane", "enter", "esc", "/", "text:bob", "enter", "esc")
        stage.press("/", "text:wh", "up")
        #expect(stage.board?.filter.text == "bob")
        stage.press("up")
        #expect(stage.board?.filter.text == "jane")
        stage.press("up", "down")
        #expect(stage.board?.filter.text == "bob")
        stage.press("down")
        #expect(stage.board?.filter.text == "wh")
    }

    /// Rows stay until the new ones are there, and an answer to an earlier question says nothing.
    @Test func noKeyWaitsAndNoOlderAnswerReplacesANewerOne() {
        var stage = Stage()
        let all = stage.namesOnBoard
        stage.answersLists = false
        stage.press("/", "text:j", "text:a")
        #expect(stage.heldLists.count == 2)
        #expect(stage.namesOnBoard == all)
        #expect(stage.text.contains("looking…"))
        let held = stage.heldLists
        stage.answerLists([held[1]])
        #expect(stage.namesOnBoard == ["Jane Smith"])
        stage.answerLists([held[0]])
        #expect(stage.namesOnBoard == ["Jane Smith"])
        #expect(stage.text.contains("1 found"))
    }

    @Test func aFailureOfAnEarlierQuestionIsNoNews() {
        var stage = Stage()
        stage.answersLists = false
        stage.press("/", "text:j", "text:a")
        let held = stage.heldLists
        stage.send(.loadFailed(held[0], words: "Not read: interrupted"))
        #expect(!stage.text.contains("interrupted"))
        stage.send(.loadFailed(held[1], words: "Not read: the disk is gone"))
        #expect(stage.text.contains("the disk is gone"))
        stage.answerLists([])
        stage.answersLists = true
        stage.send(.ticked)
        #expect(stage.namesOnBoard == ["Jane Smith"])
    }

    @Test func changesWhileAListIsReadAreReadOnceAfterwards() {
        var stage = Stage()
        stage.answersLists = false
        for _ in 0..<100 { stage.send(.journalChanged) }
        #expect(stage.heldLists.count == 1)
        let held = stage.heldLists
        stage.heldLists = []
        stage.answersLists = false
        stage.performForBoardNow(held[0])
        #expect(stage.heldLists.count == 1)
    }

    @Test func aFilterOfTimesIsReadAgainAsTheyGoBy() {
        var stage = Stage()
        stage.press("/", "text:due<10m", "enter")
        stage.answersLists = false
        #expect(stage.state.ticking == .everySecond)
        stage.send(.ticked)
        #expect(stage.heldLists.count == 1)
        stage.answerLists()
        stage.press("esc")
        stage.answerLists()
        stage.send(.ticked)
        #expect(stage.heldLists.isEmpty)
    }

    @Test func rowsAreShownWhileItIsCountedHowManyThereAre() throws {
        var stage = Stage()
        stage.answersLists = false
        stage.press("/", "a")
        let asked = try #require(stage.heldLists.last)
        guard case .loadCalls(let board, let query, _) = asked else { return #expect(Bool(false), "\(asked)") }
        let rows = (0..<BoardState.window).map { Samples.call($0, "Ada \($0)", "+14155552678", .ended(.completed)) }
        stage.send(.callsLoaded(board, query, rows, matching: nil))
        #expect(stage.namesOnBoard.first == "Ada 0")
        #expect(stage.text.contains("\(rows.count)+ found"))
        stage.press("enter", "down", "*")
        #expect(stage.text.contains("not read yet"))
        #expect(stage.board?.marks.isEmpty == true)
        stage.send(.callsLoaded(board, query, rows, matching: 90_000))
        #expect(stage.text.contains("90000 found"))
        #expect(stage.board?.selected?.callee.name == "Ada 1")
        #expect(stage.board?.news.isEmpty == true)
        stage.send(.callsLoaded(board, query, Array(rows.dropFirst()), matching: nil))
        #expect(stage.board?.list.count == 90_000)
    }

    @Test func aPasteOfAnyLengthIsTaken() {
        var stage = Stage()
        stage.press("/")
        stage.send(.input(.paste(String(repeating: "state:failed \u{202E}\u{1B}[2J\n", count: 2_000))))
        #expect(stage.text.contains("the filter is longer than 2000 characters"))
        #expect(!stage.text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
        stage.press("esc")
        #expect(stage.namesOnBoard.count == Samples.calls.count)
    }
}

extension Stage {
    /// Answers one question at once while others are held back.
    mutating func performForBoardNow(_ effect: Effect) {
        guard case .loadCalls(let board, let query, _) = effect else { return }
        send(.callsLoaded(board, query, calls, matching: calls.count))
    }
}
