import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// What a person says of calls: an outcome by one key, a note, when to call back.
struct RemarkTests {
    private static func remarks(_ stage: Stage) -> [Effect] {
        stage.performed.filter { if case .remark = $0 { true } else { false } }
    }

    @Test func oneKeySaysWhatCameOfIt() {
        var stage = Stage()
        stage.press("d")
        #expect(stage.text.contains("What came of it?"))
        #expect(stage.text.contains("( ) Interested"))
        stage.press("i", "enter")
        #expect(Self.remarks(stage) == [.remark([Samples.id(0)], CallRemark(disposition: .set("Interested")))])
    }

    @Test func theOperatorsOwnOutcomesAreOffered() {
        var stage = Stage()
        stage.state.settings.dispositions = [
            Disposition(key: "s", name: "Sold"), Disposition(key: "z", name: "Zurück"),
        ]
        stage.press("d", "i", "z", "enter")
        #expect(Self.remarks(stage) == [.remark([Samples.id(0)], CallRemark(disposition: .set("Zurück")))])
    }

    @Test func aNoteAndACallbackGoWithIt() {
        var stage = Stage()
        stage.press("d", "c", "text:wants the new price", "tab", "text:+2h", "enter")
        let remark = CallRemark(
            disposition: .set("Call back"), note: .set("wants the new price"),
            callbackAt: .set(Samples.now.addingTimeInterval(7200)))
        #expect(Self.remarks(stage) == [.remark([Samples.id(0)], remark)])
    }

    @Test func aCallbackThatIsPastIsRefused() {
        var stage = Stage()
        stage.press("d", "tab", "tab", "text:2020-01-01 10:00", "enter")
        #expect(stage.text.contains("Call back: This time is past."))
        #expect(stage.state.context == .disposition)
        #expect(Self.remarks(stage).isEmpty)
    }

    @Test func theMonthFillsTheCallback() {
        var stage = Stage()
        stage.press("d", "tab", "tab", "down")
        #expect(stage.state.context == .moment)
        stage.press("down", "enter")
        #expect(stage.state.context == .disposition)
        #expect(stage.text.contains("2026-06-22"))
    }

    @Test func whatStandsThereIsShownAndCanBeTakenBack() {
        var stage = Stage()
        stage.calls[0].disposition = "Interested"
        stage.calls[0].remark = "second floor"
        stage.calls[0].callbackAt = Samples.now.addingTimeInterval(3600)
        stage.send(.journalChanged)
        stage.press("d")
        #expect(stage.text.contains("(•) Interested") && stage.text.contains("second floor"))
        stage.press("enter")
        #expect(stage.text.contains("Nothing was changed."))
        stage.press("d", "backspace", "tab", "^U", "tab", "^U", "enter")
        let gone = CallRemark(disposition: .clear, note: .clear, callbackAt: .clear)
        #expect(Self.remarks(stage) == [.remark([Samples.id(0)], gone)])
    }

    @Test func severalCallsAreSaidToBeMany() {
        var stage = Stage()
        stage.press("*", "d")
        #expect(stage.text.contains("7 calls: what is filled in here is kept for all of them"))
        stage.press("n", "enter", "y")
        let remark = CallRemark(disposition: .set("Not interested"))
        #expect(Self.remarks(stage) == [.remark(stage.calls.map(\.id), remark)])
    }

    @Test func aNoteHasSeveralLinesAndIsNotLost() {
        var stage = Stage()
        stage.press("w", "text:first", "enter", "text:second", "esc")
        #expect(stage.text.contains("The note is not kept yet: w goes on with it."))
        #expect(Self.remarks(stage).isEmpty)
        stage.press("w", "^S")
        let remark = CallRemark(note: .set("first\nsecond"))
        #expect(Self.remarks(stage) == [.remark([Samples.id(0)], remark)])
        stage.send(.remarked(RemarkOutcome(calls: [Samples.id(0)], remark: remark)))
        #expect(stage.text.contains("Kept."))
        stage.press("w")
        #expect(!stage.text.contains("second"))
    }

    @Test(arguments: [["w", "text:new price", "^S"], ["d", "i", "text:new price", "enter"]])
    func aNoteThatCannotBeKeptIsThereAgain(_ keys: [String]) throws {
        var stage = Stage()
        for key in keys { stage.press(key) }
        guard case .remark(let calls, let remark)? = Self.remarks(stage).first else {
            return #expect(Bool(false), "nothing was to be kept")
        }
        let reason = "the disk is full."
        stage.send(.remarked(RemarkOutcome(calls: calls, remark: remark, unkept: calls, reason: reason)))
        #expect(stage.text.contains("Not kept: the disk is full. w goes on with the note."))
        #expect(!stage.text.contains("new price"))
        stage.press("w")
        #expect(stage.text.contains("new price"))
    }

    @Test func forHowManyItWasKeptIsSaid() {
        var stage = Stage()
        stage.press("*", "w", "text:both", "^S", "y")
        let calls = stage.calls.map(\.id)
        let remark = CallRemark(note: .set("both"))
        let unkept = [calls[1]]
        stage.send(.remarked(RemarkOutcome(calls: calls, remark: remark, unkept: unkept, reason: "it is gone.")))
        #expect(stage.text.contains("Kept for 6 of 7: it is gone. w goes on with the note."))
    }

    @Test func whatIsWrittenMeanwhileIsNotLetGo() {
        var stage = Stage()
        stage.press("w", "text:one", "^S", "w", "text: two", "esc")
        let remark = CallRemark(note: .set("one"))
        stage.send(.remarked(RemarkOutcome(calls: [Samples.id(0)], remark: remark)))
        stage.press("w")
        #expect(stage.text.contains("one two"))
    }

    @Test(arguments: ["first\nsecond", String(repeating: "long ", count: 101)])
    func aNoteThatNoLineHoldsStaysAndIsAddedTo(_ note: String) {
        var stage = Stage()
        stage.calls[0].remark = note
        stage.send(.journalChanged)
        stage.press("d", "i")
        #expect(stage.text.contains("a longer note stays: w edits it, a line here is added"))
        stage.press("text: ", "enter")
        #expect(Self.remarks(stage).last == .remark([Samples.id(0)], CallRemark(disposition: .set("Interested"))))
        stage.press("d", "tab", "text:third", "enter")
        #expect(Self.remarks(stage).last == .remark([Samples.id(0)], CallRemark(note: .set(note + "\nthird"))))
        stage.press("d", "tab", "text:-", "enter")
        #expect(Self.remarks(stage).last == .remark([Samples.id(0)], CallRemark(note: .clear)))
    }

    @Test func whatIsSaidIsSeenOnTheCall() {
        var stage = Stage(width: 200, height: 60)
        stage.calls[0].disposition = "Interested"
        stage.calls[0].remark = "call \u{1B}[31mAda\u{202E}"
        stage.send(.journalChanged)
        #expect(stage.text.contains("Interested") && stage.text.contains("Note: call"))
        #expect(!stage.text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }

    @Test(arguments: [(80, 24), (120, 36)])
    func dialogs(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.press("d", "c", "text:new price", "tab", "text:tomorrow 9:00")
        expectGolden(stage.text, "disposition-\(width)x\(height)")
        stage.press("esc", "w", "text:A note", "enter", "text:of two lines")
        expectGolden(stage.text, "note-\(width)x\(height)")
        var acting = Stage(width: width, height: height)
        acting.calls = ActTests.mixed
        acting.send(.journalChanged)
        acting.press("t", "text:tomorrow 10:00")
        expectGolden(acting.text, "reschedule-\(width)x\(height)")
        acting.press("enter")
        expectGolden(acting.text, "reschedule-confirm-\(width)x\(height)")
        acting.press("esc", "esc", "*", "c")
        expectGolden(acting.text, "cancel-many-\(width)x\(height)")
    }
}
