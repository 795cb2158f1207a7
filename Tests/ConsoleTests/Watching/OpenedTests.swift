import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// One call opened whole.
struct OpenedTests {
    /// Opens the live call of the samples with so many lines of conversation.
    private static func stage(
        _ width: Int = 120, _ height: Int = 36, lines: Int = 100, events: [CallEvent]? = nil
    ) -> Stage {
        var stage = Stage(width: width, height: height)
        stage.transcript = (1...max(1, lines)).map { number in
            TranscriptLine(speaker: number.isMultiple(of: 2) ? .callee : .agent, text: "Sentence \(number).")
        }
        stage.events = events
        stage.press("j", "j", "enter")
        return stage
    }

    private static func hear(_ text: String, _ stage: inout Stage) {
        stage.transcript.append(TranscriptLine(speaker: .agent, text: text))
        stage.send(.journalChanged)
    }

    private static func opened(_ stage: Stage) -> CallDetailState? { stage.state.frontmostOpened }

    @Test func followsUntilOneScrollsAndAgainFromTheEnd() {
        var stage = Self.stage()
        #expect(stage.text.contains("Sentence 100.") && stage.text.contains("Conversation · following"))
        Self.hear("Another.", &stage)
        #expect(stage.text.contains("Another."))
        stage.press("k")
        #expect(stage.text.contains("Conversation · paused") && !stage.text.contains("Another."))
        Self.hear("Unseen 1.", &stage)
        Self.hear("Unseen 2.", &stage)
        #expect(stage.text.contains(" 2 new ▼ f ") && !stage.text.contains("Unseen"))
        stage.press("j", "j")
        #expect(stage.text.contains(" 1 new ▼ f ") && stage.text.contains("Unseen 1."))
        stage.press("j")
        #expect(stage.text.contains("following") && !stage.text.contains("new ▼"))
        stage.press("pageup")
        Self.hear("Unseen 3.", &stage)
        #expect(stage.text.contains("1 new ▼"))
        stage.press("end")
        #expect(stage.text.contains("Unseen 3.") && stage.text.contains("following"))
        stage.press("home")
        #expect(stage.text.contains("Sentence 1.") && stage.text.contains("paused"))
        stage.press("f")
        #expect(stage.text.contains("Unseen 3."))
    }

    /// What one reads stays where it is, whatever comes after it.
    @Test func whatIsReadStaysInItsPlace() {
        var stage = Self.stage()
        stage.press("pageup", "pageup")
        let before = stage.text
        for _ in 0..<5 { Self.hear("More.", &stage) }
        let rows = zip(before.split(separator: "\n"), stage.text.split(separator: "\n")).filter { $0 != $1 }
        #expect(rows.count == 1, "only the count of new lines may change")
    }

    @Test(arguments: [(80, 1), (99, 1), (100, 2), (149, 2), (150, 3), (200, 3)])
    func showsAsManyPanesAsThereIsRoomFor(_ width: Int, _ panes: Int) {
        var stage = Self.stage(width, 30)
        #expect(stage.text.components(separatedBy: "┌").count - 1 == panes)
        #expect(stage.text.contains("┌ Conversation"))
        stage.press("y")
        #expect(stage.text.contains("┌ Raw event · answer 16:31:00"))
        #expect(stage.text.contains("\"statusCode\": 201"))
        stage.press("y")
        #expect(stage.text.contains("┌ Conversation"))
        stage.press("tab")
        #expect(stage.text.contains("┌ Events 3"))
        stage.press("enter")
        #expect(stage.text.contains("\"statusCode\": 201"))
        stage.press("enter")
        #expect(Self.opened(stage)?.pane == .events)
    }

    @Test func theLadderSaysWhoSaidWhat() {
        var stage = Self.stage(80, 24)
        stage.press("tab")
        let rows = stage.text.split(separator: "\n").filter { $0.contains("16:31:00") }
        #expect(rows.count == 3)
        #expect(rows[0].contains("●─→│  │ person    intended by ana"))
        #expect(rows[1].contains("│  ●─→│ trunkline sending"))
        #expect(rows[2].contains("│  │←─● answer    accepted"))
        stage.state.settings.glyphs = .ascii
        #expect(stage.text.contains("*->|  | person"))
    }

    @Test func rawTextThatIsNoJSONIsShownAndCannotAct() {
        let raw = "<html>\u{1B}]0;evil\u{07}\n\u{202E}gone\u{9B}31m"
        let events = ["{\"a\":[1,2", raw, ""].enumerated().map { index, text in
            CallEvent(
                call: Samples.id(2), at: Samples.now + Double(index), source: .poll, kind: .told("read"), raw: text)
        }
        var stage = Self.stage(80, 24, events: events)
        stage.press("tab", "y")
        #expect(stage.text.contains("Nothing more was said with it."))
        stage.press("Y")
        #expect(stage.performed.allSatisfy { if case .copy = $0 { false } else { true } })
        stage.press("y", "k", "y")
        #expect(stage.text.contains("not JSON") && stage.text.contains("<html>\u{FFFD}]0;evil\u{FFFD}"))
        for scalar in ["\u{1B}", "\u{07}", "\u{202E}", "\u{9B}"] { #expect(!stage.text.contains(scalar)) }
        stage.press("Y")
        #expect(stage.performed.contains(.copy(ClipboardText(untrusted: raw))))
        stage.press("y", "k", "y")
        #expect(stage.text.contains("{\"a\":[1,2"))
    }

    /// What one answer taught stands in several events, and its text in one of them.
    @Test func whatWasSaidIsFoundInTheEventBesideIt() {
        func event(_ words: String, _ raw: String, _ source: EventSource, after seconds: Double) -> CallEvent {
            CallEvent(call: Samples.id(2), at: Samples.now + seconds, source: source, kind: .told(words), raw: raw)
        }
        let events = [
            event("sending", "", .trunkline, after: 0), event("analysis", #"{"a":"said"}"#, .poll, after: 5),
            event("3 new lines", "", .poll, after: 5), event("1 new line", "", .poll, after: 9),
        ]
        var stage = Self.stage(events: events)
        stage.press("tab", "y")
        #expect(stage.text.contains("Nothing more was said with it."))
        stage.press("tab", "tab", "k", "y")
        #expect(stage.text.contains(#""a": "said""#))
    }

    @Test func searchesTheConversationAndTheEvents() {
        var stage = Self.stage()
        stage.press("/", "text:SENTENCE 9")
        #expect(stage.text.contains("/SENTENCE 9") && stage.text.contains(" 1/11 "))
        #expect(stage.text.contains("Sentence 9."))
        stage.press("enter", "n")
        #expect(stage.text.contains(" 2/11 ") && stage.text.contains("Sentence 90."))
        stage.press("N", "N")
        #expect(stage.text.contains(" 11/11 ") && stage.text.contains("Sentence 99."))
        Self.hear("Sentence 9 again.", &stage)
        #expect(stage.text.contains(" 11/12 "))
        stage.press("esc")
        #expect(Self.opened(stage) != nil && Self.opened(stage)?.search == nil)
        stage.press("tab", "/", "text:sEnD", "enter")
        #expect(stage.text.contains(" 1/1 ") && Self.opened(stage)?.events.selected == 1)
        stage.press("tab")
        #expect(stage.text.contains("not found"))
    }

    @Test func escapeGoesBackToWhereTheSearchBegan() {
        var stage = Self.stage()
        stage.press("home", "pagedown")
        let before = stage.text
        stage.press("/", "text:sentence 77")
        #expect(stage.text.contains("Sentence 77."))
        stage.press("esc")
        #expect(stage.text == before)
        stage.press("/", "enter")
        #expect(Self.opened(stage)?.search == nil)
        stage.press("n")
        #expect(stage.text.contains("┌ New call"))
    }

    @Test func whatIsFoundIsMarked() {
        var stage = Self.stage()
        stage.press("/", "text:sentence 9", "enter")
        let frame = stage.state.view(theme: .monochrome)
        let marked = (0..<frame.size.height).flatMap { y in
            (0..<frame.size.width).filter { x in
                let style = frame[x, y].style
                return style.attributes == Theme.monochrome[.match].attributes && frame[x, y].text != " "
            }
        }
        #expect(!marked.isEmpty)
    }

    /// Ten thousand lines, a megabyte: moving through them wraps as many lines as are seen.
    @Test func aHugeConversationIsMovedThroughAndSearched() {
        var stage = Stage()
        let words = String(repeating: "words and words ", count: 8)
        stage.transcript = (1...10_000).map { TranscriptLine(speaker: .agent, text: "\($0): \(words)") }
        stage.press("j", "j", "enter", "home", "pagedown", "k", "G", "pageup")
        #expect(stage.text.contains("9990: "))
        stage.press("/", "text:5000: w", "enter")
        #expect(stage.text.contains("5000: words") && stage.text.contains(" 1/1 "))
        #expect(Self.opened(stage)?.search?.linesRead ?? .max <= 15_000)
    }

    @Test func oneLineOfAMegabyteIsWholeAndSearched() {
        var stage = Stage()
        stage.transcript = [
            TranscriptLine(speaker: .callee, text: String(repeating: "noise ", count: 170_000) + "needle")
        ]
        stage.press("j", "j", "enter", "/", "text:needle")
        #expect(stage.text.contains(" 1/1 ") && stage.text.components(separatedBy: "needle").count == 3)
        #expect(
            stage.state.frontmostOpened?.conversation.pieces.allSatisfy { $0.text.count <= TextPieces.longest } == true)
    }

    @Test(arguments: [(0, 0), (80, 24), (100, 24), (150, 24), (200, 60)])
    func anythingCanBeShownAtAnySize(_ width: Int, _ height: Int) {
        let strange = [
            "", "\u{1B}[2J", String(repeating: "e\u{301}", count: 5_000), "\n\n", "👩‍👩‍👧 مرحبا\u{202E}", "a\r\nb",
        ]
        var stage = Stage()
        stage.transcript = strange.map { TranscriptLine(speaker: .other, text: $0) }
        stage.press("j", "j", "enter", "/", "text:a", "enter", "n")
        stage.send(.input(.resized(Size(width: width, height: height))))
        stage.press("tab", "y", "pageup", "pagedown", "y", "tab", "home", "end", "N", "esc")
        #expect(stage.frame.size == Size(width: width, height: height))
    }

    @Test func clicksAndTheWheelGoWhereThePointerIs() throws {
        var stage = Self.stage()
        try stage.click("intended by ana")
        #expect(Self.opened(stage)?.pane == .events && Self.opened(stage)?.events.selected == 0)
        let wheel = MouseEvent(.wheelUp, at: Point(100, 20))
        stage.send(.input(.mouse(wheel)))
        #expect(Self.opened(stage)?.pane == .events && Self.opened(stage)?.isFollowing == false)
        try stage.click("f follows")
        #expect(Self.opened(stage)?.isFollowing == true)
        try stage.click("intended by ana")
        #expect(Self.opened(stage)?.pane == .raw)
        try stage.click("Events 3")
        #expect(Self.opened(stage)?.pane == .events)
    }
}
