import Console
import TerminalUI
import Testing

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
    }
}
