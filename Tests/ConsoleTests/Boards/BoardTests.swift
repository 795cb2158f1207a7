import CallCore
import TerminalUI
import Testing

@testable import Console

/// Lists of calls: cursor, filter, acts.
struct BoardTests {
    @Test func theCursorStaysOnItsCallWhenNewOnesCome() {
        var stage = Stage()
        stage.press("j", "j", "j")
        #expect(stage.state.subject?.callee.name == "Bob Jones")
        let line = stage.text.split(separator: "\n").firstIndex { $0.contains("Bob Jones") }
        stage.calls.insert(Samples.call(20, "Newcomer", "+14155552671", .queued), at: 0)
        stage.send(.journalChanged)
        #expect(stage.state.subject?.callee.name == "Bob Jones")
        #expect(stage.text.split(separator: "\n").firstIndex { $0.contains("Bob Jones") } == line)
        #expect(stage.text.contains("1 new ▲") && !stage.text.contains("Newcomer"))
    }

    @Test func aLongListScrollsAndItsRowsStayOnTheirLine() {
        var stage = Stage()
        stage.calls = (0..<1000).map { Samples.call($0, "Callee \($0)", "+14155552678", .ended(.completed)) }
        stage.send(.journalChanged)
        stage.press("G")
        #expect(stage.text.contains("Callee 999"))
        stage.press("g")
        for _ in 0..<200 { stage.press("j") }
        let before = stage.text.split(separator: "\n").firstIndex { $0.contains("Callee 200 ") }
        stage.calls.insert(Samples.call(2000, "Newcomer", "+14155552671", .queued), at: 0)
        stage.send(.journalChanged)
        let after = stage.text.split(separator: "\n").firstIndex { $0.contains("Callee 200 ") }
        #expect(before != nil && before == after)
        #expect(stage.state.subject?.callee.name == "Callee 200")
    }

    @Test func theFilterNarrowsAsTyped() {
        var stage = Stage()
        stage.press("/", "text:jane")
        #expect(stage.text.contains("Jane Smith") && !stage.text.contains("Bob Jones"))
        stage.press("esc")
        #expect(stage.text.contains("Bob Jones"))
        stage.press("/", "text:state:unk", "enter")
        #expect(stage.text.contains("Bob Jones") && !stage.text.contains("Jane Smith"))
    }

    @Test func dangerousActsAskWithAnotherKey() {
        var stage = Stage()
        stage.press("j", "j", "x")
        #expect(stage.text.contains("Hang up on 王小明"))
        #expect(stage.performed.isEmpty)
        stage.press("x")
        #expect(stage.performed.isEmpty)
        stage.press("y")
        #expect(stage.performed == [.act([ActStep(.hangUp, on: Samples.calls[2])], round: 1)])
    }

    @Test func whatCannotBeDoneSaysWhy() {
        var stage = Stage()
        stage.press("x")
        #expect(stage.text.contains("Not placed yet: there is nothing to hang up before it rings."))
        stage.press("u")
        #expect(stage.text.contains("The outcome of this call is known."))
    }

    @Test func settlingAnUnknownOutcomeNeedsAReason() {
        var stage = Stage()
        stage.press("j", "j", "j", "u", "d", "enter")
        #expect(stage.performed.isEmpty)
        stage.press("text:asked Bob", "enter")
        #expect(stage.performed == [.resolve(Samples.id(3), Resolution(placedAs: nil, reason: "asked Bob"))])
    }

    @Test func strangersTextCannotAct() {
        let stage = Stage()
        #expect(!stage.text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }

    @Test func openedCallsAreFollowedClosely() {
        var stage = Stage()
        stage.press("j", "j", "enter")
        #expect(stage.performed.last == .follow([Samples.id(2)]))
        stage.press("esc")
        #expect(stage.performed.last == .follow([]))
    }

    @Test func theConversationPausesWhenScrolledAndCountsWhatIsNew() {
        var stage = Stage(width: 80, height: 24)
        stage.transcript = (1...40).map { TranscriptLine(speaker: .agent, text: "Line \($0)") }
        stage.press("j", "j", "enter", "k", "k")
        #expect(stage.text.contains("paused"))
        var lines = stage.transcript
        lines.append(TranscriptLine(speaker: .callee, text: "New line"))
        let call = Samples.calls[2]
        stage.send(.callLoaded(call.id, CallDetail(call: call, events: [], transcript: lines)))
        #expect(stage.text.contains("1 new"))
        stage.press("f")
        #expect(stage.text.contains("New line") && !stage.text.contains("paused"))
    }

    @Test func quittingAsksTwiceOnInterrupt() {
        var stage = Stage()
        stage.press("^C")
        #expect(stage.performed.isEmpty)
        stage.press("^C")
        #expect(stage.performed == [.quit])
    }
}
