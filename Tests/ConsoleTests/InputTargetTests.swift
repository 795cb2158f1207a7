import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// A key is meant for what stands in front: whatever opens or changes a question makes that another thing.
struct InputTargetTests {
    private static let calls: [Call] = [
        ActTests.call(0, "Ana", .scheduled, provider: .voxworks),
        ActTests.call(1, "Ben", .scheduled, provider: .voxworks),
        ActTests.call(2, "Cem", .unknown, provider: .voxworks),
        ActTests.call(3, "Dua", .ended(.completed), provider: .voxworks),
    ]

    /// The ways from the list to what decides something; the last key decides.
    private static let ways: [(name: String, keys: [String])] = [
        ("cancel one", ["c", "y"]), ("cancel several", ["*", "c", "y"]),
        ("move", ["t", "text:2027-06-15 14:30", "enter", "y"]),
        ("outcome", ["down", "down", "down", "d", "i", "enter"]),
        ("outcome of several", ["*", "d", "i", "enter", "y"]),
        ("note", ["w", "text:a", "ctrl-s"]), ("export", ["e", "c"]),
        ("resolve", ["down", "down", "u", "d", "text:asked", "enter"]),
    ]

    private static func decisions(_ stage: Stage) -> Int { stage.performed.count { $0.isDecision } }

    private static func stage() -> Stage { ActTests.stage(calls) }

    /// Of a burst of keys that opens a question and answers it, the answer meets another target than the first key did.
    @Test func everyDecisionIsMeantForWhatItsOpenerBrought() {
        for way in Self.ways {
            var stage = Self.stage()
            var targets: [InputTarget] = []
            for key in way.keys {
                #expect(Self.decisions(stage) == 0, "\(way.name) before \(key)")
                targets.append(stage.state.inputTarget)
                stage.press(key)
            }
            #expect(Self.decisions(stage) == 1, "\(way.name): \(stage.text)")
            let opener = targets.first
            #expect(opener != targets.last, "\(way.name)")
        }
    }

    @Test func typingIntoAQuestionLeavesItTheSame() {
        var stage = Self.stage()
        stage.press("w")
        let before = stage.state.inputTarget
        stage.press("text:a note")
        #expect(stage.state.inputTarget == before)
        stage.now += 90
        stage.send(.ticked)
        #expect(stage.state.inputTarget == before, "a clock that runs is no other question")
    }

    /// "undo that" and enter, typed over an unknown call: it is settled but for the reason with its third letter.
    @Test func whereOnlyAReasonIsLeftHalfOfTheAnswerIsGiven() {
        var stage = Self.stage()
        stage.press("down", "down", "u")
        #expect(!stage.state.isHalfAnswered)
        stage.press("d")
        #expect(stage.state.isHalfAnswered)
        stage.press("escape", "f")
        #expect(stage.state.isHalfAnswered)
        stage.press("escape", "escape", "4")
        #expect(!stage.state.isHalfAnswered)
    }

    @Test func aNumberThatIsToBeTakenOffTheListIsHalfTakenOff() {
        var stage = Stage()
        stage.doNotCall["+14155552678"] = DoNotCallEntry(
            number: "+14155552678", addedAt: Samples.now, addedBy: "ana", reason: "asked", source: "console")
        stage.press("4")
        #expect(!stage.state.isHalfAnswered)
        stage.press("x")
        #expect(stage.state.isHalfAnswered)
    }

    /// Nothing is typed over lists and questions; where a reason is, its end follows a pause as well.
    @Test func whatPauseIsAskedFor() {
        var stage = Self.stage()
        #expect(stage.state.typingPause == .before)
        stage.press("c")
        #expect(stage.state.typingPause == .before)
        stage.press("escape", "d")
        #expect(stage.state.typingPause == .once)
        stage.press("escape", "w")
        #expect(stage.state.typingPause == .any)
        stage.press("escape", "n")
        #expect(stage.state.typingPause == .any)
        stage.press("escape", "1", "down", "down", "u", "d")
        #expect(stage.state.typingPause == .before)
    }

    /// A list that moves on below a dialog makes no other question of it.
    @Test func whatMovesBelowADialogLeavesItTheSame() {
        for key in ["c", "d", "w", "t"] {
            var stage = Self.stage()
            stage.press(key)
            let before = stage.state.inputTarget
            stage.calls.removeFirst()
            stage.send(.journalChanged)
            #expect(stage.state.subject?.callee.name == "Ben")
            #expect(stage.state.inputTarget == before, "\(key)")
        }
    }

    @Test func anotherCallUnderTheCursorIsAnotherQuestion() {
        var stage = Self.stage()
        let first = stage.state.inputTarget
        stage.press("down")
        let second = stage.state.inputTarget
        #expect(first != second)
        stage.press("c")
        let cancel = stage.state.inputTarget
        stage.press("escape")
        #expect(stage.state.inputTarget == second)
        stage.press("up", "c")
        #expect(stage.state.inputTarget != cancel)
        stage.press("escape", "space", "down", "space", "c")
        #expect(![first, second, cancel].contains(stage.state.inputTarget))
    }

    /// What is found out while the review is read makes it another one: the key was pressed without knowing it.
    @Test func aReviewThatTellsMoreIsAnotherReview() {
        var stage = Stage()
        stage.fillContactshipForm()
        stage.press("^R")
        #expect(stage.text.contains("Place this call?"))
        let before = stage.state.inputTarget
        let entry = DoNotCallEntry(
            number: "+14155552678", addedAt: Samples.now, addedBy: "ana", reason: "asked", source: "console")
        stage.tell(CalleeFacts(doNotCall: entry))
        #expect(stage.state.inputTarget != before)
    }
}
