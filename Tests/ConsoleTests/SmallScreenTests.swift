import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// Down to 60x16 a call can be watched, hung up and cancelled; forms say what they need.
struct SmallScreenTests {
    static let sizes = [(60, 16), (80, 23), (79, 24)]

    private static func isAct(_ effect: Effect, _ act: CallOperation) -> Bool {
        if case .act(let steps, _) = effect { steps.map(\.act) == [act] } else { false }
    }

    private static func stage(_ width: Int, _ height: Int) -> Stage {
        var stage = Stage(width: width, height: height)
        stage.calls += [
            ActTests.call(31, "Ana", .scheduled, provider: .voxworks)
        ]
        stage.send(.journalChanged)
        return stage
    }

    @Test func goldens() {
        var stage = Stage(width: 60, height: 16)
        expectGolden(stage.text, "calls-60x16")
        #expect(stage.text.contains("+1 415-555-2678"), "other columns give way to the number")
        stage.press("2")
        expectGolden(stage.text, "scheduled-60x16")
        stage.press("3")
        expectGolden(stage.text, "live-60x16")
        stage.press("enter")
        expectGolden(stage.text, "opened-60x16")
        stage.press("escape", "1", "?")
        expectGolden(stage.text, "help-60x16")
        stage.press("escape", "n")
        expectGolden(stage.text, "form-60x16")
    }

    @Test(arguments: sizes) func aLiveCallIsWatchedAndHungUp(_ width: Int, _ height: Int) throws {
        var stage = Stage(width: width, height: height)
        stage.press("3", "enter")
        #expect(stage.text.contains("agent"))
        stage.press("escape")
        let call = try #require(stage.state.live.selected)
        #expect(stage.text.contains("live") || stage.text.contains("ringing"))
        stage.press("x")
        expectGolden(stage.text, "hang-up-\(width)x\(height)")
        #expect(stage.text.contains("y yes"))
        stage.press("y")
        let acts = stage.performed.filter { Self.isAct($0, .hangUp) }
        #expect(acts.count == 1, "\(call.id): \(stage.text)")
    }

    @Test(arguments: sizes) func aScheduledCallIsCancelled(_ width: Int, _ height: Int) {
        var stage = Self.stage(width, height)
        stage.press("/", "text:ana", "enter", "c")
        #expect(stage.text.contains("Cancel the call to Ana"))
        #expect(stage.text.contains("y yes"))
        stage.press("y")
        #expect(stage.performed.count { Self.isAct($0, .cancel) } == 1)
    }

    /// The question names whom it concerns; where it cannot, it takes no answer.
    @Test func aQuestionThatCannotBeSeenWholeTakesNoAnswer() {
        let names = ["Ana", "Ben", "Cem", "Dua", "Eli", "Fay", "Gus", "Hal", "Ida"]
        var stage = ActTests.stage(
            names.enumerated().map { ActTests.call($0.offset, $0.element, .scheduled, provider: .voxworks) })
        stage.send(.input(.resized(Size(60, 16))))
        stage.press("*", "c")
        #expect(stage.text.contains("make the window larger"))
        #expect(!stage.text.contains("y yes ·"))
        stage.press("y")
        #expect(stage.text.contains("Not all of this question can be seen"))
        #expect(!stage.performed.contains { $0.isDecision })
        stage.send(.input(.resized(Size(80, 24))))
        #expect(stage.text.contains("y yes"))
        stage.press("y")
        #expect(stage.performed.contains { if case .act = $0 { true } else { false } })
    }

    /// What is said of a call, a note, and another time need no more room than the lists they are about.
    @Test(arguments: sizes) func whatIsSaidOfACallIsSaid(_ width: Int, _ height: Int) {
        var stage = Self.stage(width, height)
        stage.press("/", "text:ana", "enter", "d")
        #expect(stage.text.contains("Do not call") && stage.text.contains("Zone"))
        stage.press("v", "text:a word", "enter")
        #expect(stage.performed.count { if case .remark = $0 { true } else { false } } == 1)
        stage.press("w", "text:a note", "^S")
        #expect(stage.performed.count { if case .remark = $0 { true } else { false } } == 2)
        stage.press("t", "text:2026-06-18 15:00")
        #expect(stage.text.contains("Time") && stage.text.contains("tab zone"))
        stage.press("enter", "y")
        #expect(stage.performed.count { if case .act = $0 { true } else { false } } == 1)
    }

    @Test func goldensOfTheDialogs() {
        for (key, name) in [("d", "outcome"), ("w", "note"), ("t", "move")] {
            var stage = Self.stage(60, 16)
            stage.press("/", "text:ana", "enter", key)
            if key == "t" { stage.press("text:2026-06-18 03:00") }
            expectGolden(stage.text, "\(name)-60x16")
        }
    }

    /// Of more outcomes than there is room for none is chosen unseen.
    @Test func outcomesThatCannotAllBeSeenAskForRoom() {
        var stage = Self.stage(60, 16)
        stage.state.settings.dispositions = "abcdefghijklmnop".map { Disposition(key: $0, name: "Outcome \($0)") }
        stage.press("d")
        #expect(stage.text.contains("needs 80x24"))
        stage.press("a", "enter")
        #expect(!stage.performed.contains { $0.isDecision })
    }

    /// A call of which nobody knows is told on every screen, at every size.
    @Test(arguments: sizes) func unknownCallsAreTold(_ width: Int, _ height: Int) {
        var stage = Self.stage(width, height)
        stage.calls += [ActTests.call(32, "Ben", .unknown, provider: .voxworks)]
        stage.send(.journalChanged)
        for key in ["1", "2", "3", "5"] {
            stage.press(key)
            #expect(stage.text.contains("\u{25B2} 2"), "\(key): \(stage.text)")
        }
    }

    /// Seventeen columns are not enough for every number; names give way.
    @Test(arguments: [(60, 16), (80, 24), (120, 36), (200, 60)]) func noNumberIsCut(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        var call = ActTests.call(31, "Camila L\u{F3}pez de la Vega y Guzm\u{E1}n", .scheduled, provider: .voxworks)
        call.callee.number = "+5491125735040"
        stage.calls = [call]
        stage.send(.journalChanged)
        #expect(stage.text.contains("+54 9 11 2573-5040"), "\(stage.text)")
        #expect(stage.text.contains("scheduled") && stage.text.contains("Camila"))
    }

    @Test(arguments: sizes) func formsSayWhatTheyNeedAndDecideNothing(_ width: Int, _ height: Int) {
        var stage = Stage(width: 120, height: 36)
        stage.fillContactshipForm()
        stage.press("^R")
        #expect(stage.text.contains("Place this call?"))
        stage.send(.input(.resized(Size(width, height))))
        #expect(stage.text.contains("What is open here needs 80x24; this is \(width)x\(height)."))
        stage.press("p", "enter", "y")
        #expect(!stage.performed.contains { $0.isDecision })
        stage.press("escape")
        #expect(stage.text.contains("needs 80x24"), "the form below it")
        stage.press("escape")
        #expect(stage.state.layers.isEmpty && stage.text.contains("1 Calls"))
    }

    @Test(arguments: [(59, 16), (60, 15), (20, 5), (1, 1)]) func belowNothingIsDecided(_ width: Int, _ height: Int) {
        var stage = Self.stage(width, height)
        stage.press("x", "c", "y", "n")
        #expect(stage.state.layers.isEmpty)
        #expect(!stage.performed.contains { $0.isDecision })
        stage.press("q")
        #expect(stage.performed.last == .quit)
    }

    @Test func aProgramCanBeLeftOnAnySize() {
        var stage = Stage(width: 60, height: 16)
        stage.press("n", "^C", "^C")
        #expect(stage.performed.last == .quit)
    }
}
