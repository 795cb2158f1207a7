import Console
import TerminalUI
import Testing
import Wording

@testable import ConsoleRuntime

/// A question takes no answer that was given before it was seen.
struct AnswerGateTests {
    private static let board = "board"
    private static let form = "form"

    @Test func whatWasNeverShownTakesNoAnswer() {
        let gate = AnswerGate<String>()
        #expect(!gate.isOpen(Self.board, toKeyOf: .seconds(100)))
        #expect(!gate.isOpen(Self.board, toKeyAfter: 100))
        #expect(gate.wait(for: Self.board, at: .zero) == nil)
    }

    @Test func aKeyCountsFromThreeTenthsAfterItsQuestionWasShown() {
        var gate = AnswerGate<String>()
        gate.noteShown(Self.board, frame: 7, at: .seconds(1))
        #expect(!gate.isOpen(Self.board, toKeyOf: .milliseconds(1_299)))
        #expect(gate.isOpen(Self.board, toKeyOf: .milliseconds(1_300)))
        #expect(gate.wait(for: Self.board, at: .milliseconds(1_100)) == .milliseconds(200))
        #expect(gate.wait(for: Self.board, at: .milliseconds(1_300)) == nil)
        // It is shown again with each frame, and was seen since the first.
        gate.noteShown(Self.board, frame: 8, at: .milliseconds(1_200))
        #expect(gate.isOpen(Self.board, toKeyOf: .milliseconds(1_300)))
    }

    @Test func aRobotAnswersTheFrameThatItSaw() {
        var gate = AnswerGate<String>()
        gate.noteShown(Self.board, frame: 7, at: .seconds(1))
        #expect(!gate.isOpen(Self.board, toKeyAfter: 6))
        #expect(gate.isOpen(Self.board, toKeyAfter: 7))
    }

    /// Who types on, or holds a key down, answers nothing; a pause right before the key tells an answer.
    @Test func whoTypesOnAnswersNothing() {
        var gate = AnswerGate<String>()
        gate.noteShown(Self.board, frame: 1, at: .seconds(1))
        for tenth in 10...60 { gate.noteTyped(at: .milliseconds(tenth * 100)) }
        gate.noteShown(Self.board, frame: 2, at: .seconds(6))
        #expect(!gate.isOpen(Self.board, toKeyOf: .milliseconds(6_100), behind: .before))
        #expect(gate.wait(for: Self.board, behind: .before, at: .milliseconds(6_100)) == .milliseconds(200))
        #expect(gate.isOpen(Self.board, toKeyOf: .milliseconds(6_300), behind: .before))
        #expect(gate.isOpen(Self.board, toKeyOf: .milliseconds(6_100), behind: .any), "the end of a text that is typed")
    }

    /// Where letters choose, one pause since the question came is enough.
    @Test func aPauseSinceTheQuestionCameIsEnoughWhereLettersChoose() {
        var gate = AnswerGate<String>()
        gate.noteTyped(at: .seconds(1))
        gate.noteShown(Self.board, frame: 1, at: .seconds(1))
        gate.noteTyped(at: .milliseconds(1_200))
        gate.noteShown(Self.board, frame: 2, at: .milliseconds(1_400))
        #expect(!gate.isOpen(Self.board, toKeyOf: .milliseconds(1_400), behind: .once))
        gate.noteShown(Self.board, frame: 2, at: .milliseconds(1_500))
        gate.noteTyped(at: .milliseconds(1_600))
        #expect(gate.isOpen(Self.board, toKeyOf: .milliseconds(1_700), behind: .once))
        #expect(!gate.isOpen(Self.board, toKeyOf: .milliseconds(1_700), behind: .before))
        gate.noteShown(Self.form, frame: 3, at: .seconds(3))
        #expect(!gate.isOpen(Self.form, toKeyOf: .milliseconds(3_200), behind: .once), "another question")
    }

    @Test func anotherQuestionIsAnotherTarget() {
        var gate = AnswerGate<String>()
        gate.noteShown(Self.board, frame: 1, at: .seconds(1))
        #expect(!gate.isOpen(Self.form, toKeyOf: .seconds(9)) && !gate.isOpen(Self.form, toKeyAfter: 9))
        gate.noteShown(Self.form, frame: 2, at: .seconds(10))
        #expect(!gate.isOpen(Self.form, toKeyOf: .milliseconds(10_200)))
        gate.noteShown(Self.board, frame: 3, at: .seconds(11))
        #expect(!gate.isOpen(Self.board, toKeyOf: .milliseconds(11_299)), "it was away meanwhile")
    }
}

/// Text that comes in one piece is no typing.
struct InputBurstTests {
    private static func keys(_ text: String) -> [InputEvent] {
        text.map { .key($0 == "\r" ? KeyPress(.enter) : $0 == "\t" ? KeyPress(.tab) : KeyPress($0)) }
    }

    @Test(arguments: ["xy", "tax year 2026", "y\r", "\ty", "yY"]) func textIsText(_ text: String) {
        #expect(InputBurst.isText(Self.keys(text)))
    }

    /// A key held down, and keys that type nothing.
    @Test(arguments: ["", "y", "jjjj", "\r", "\r\r"]) func keysAreKeys(_ text: String) {
        #expect(!InputBurst.isText(Self.keys(text)))
    }

    @Test func keysThatTypeNothingMakeNoText() {
        let control = InputEvent.key(KeyPress(.character("c"), .ctrl))
        #expect(!InputBurst.isText([control, control]))
        #expect(!InputBurst.isText([.key(KeyPress(.down)), .key(KeyPress("y")), .key(KeyPress(.escape))]))
        #expect(!InputBurst.isText([.paste("yes"), .focus(true), .key(KeyPress("y"))]))
    }

    /// What is seen may do all; what is not decides nothing; text ends nothing either.
    @Test func whatIsRefused() {
        for decision in [Effect.dropTemplate("a"), .dropView("b"), .removeDoNotCall(number: "+1", reason: "")] {
            #expect(InputTrust.seen.refusal(of: [decision]) == nil)
            #expect(InputTrust.unseen.refusal(of: [.loadCounts, decision]) != nil)
            #expect(InputTrust.text.refusal(of: [decision]) != nil)
        }
        #expect(InputTrust.unseen.refusal(of: [.quit]) == nil)
        #expect(InputTrust.text.refusal(of: [.quit]) != nil)
        #expect(InputTrust.text.refusal(of: [.loadCounts, .stopActs, .suspend]) == nil)
        #expect(InputTrust.seen.refusal(of: [], answersHalf: true) == nil)
        #expect(InputTrust.unseen.refusal(of: [], answersHalf: true) != nil)
        #expect(InputTrust.text.refusal(of: [], answersHalf: true) != nil)
    }
}
