import Foundation
import Glibc
import TerminalUI
import Testing

/// What is typed before a question is seen answers nothing, and what terminals send beside keys types nothing.
@Suite(.serialized) struct TypedAheadTests {
    private static let arguments = ["demo", "--speed", "1", "--seed", "3"]

    static func demo(
        _ variables: [String: String] = [:], width: Int = 120, height: Int = 36,
        _ body: @escaping @Sendable (TerminalProgram) throws -> Void
    ) async throws {
        let home = try TestHome()
        var environment = [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        environment.merge(variables) { _, new in new }
        try await TerminalProgram.onThread { [environment] in
            let program = try TerminalProgram(arguments, environment: environment, width: width, height: height)
            try program.wait(for: "1 Calls")
            try body(program)
            program.signal(SIGKILL)
            _ = try program.finish()
        }
        withExtendedLifetime(home) {}
    }

    /// The cursor on a call that can be hung up.
    static func live(_ program: TerminalProgram) throws {
        try program.wait(for: "● live")
        program.send("/")
        program.send("state:live account:sales\r")
        try program.wait(for: "the cursor on a call that was found") {
            $0.text.contains(" found") && $0.text.contains("▸ ● live") && $0.text.contains("x hang up")
        }
    }

    @Test func twoLettersInOnePieceHangUpNobody() async throws {
        try await Self.demo { program in
            try Self.live(program)
            program.send("xy")
            try program.wait(for: "press it again")
            #expect(program.screen.contains("The conversation ends at once."), "the question stands")
            program.readQuestion()
            #expect(!program.received.contains("The provider hangs up"))
            program.send("y")
            try program.wait(for: "The provider hangs up")
        }
    }

    /// The answer comes by itself, and still before anybody could have read the question.
    @Test func anAnswerRightBehindItsKeyHangsUpNobody() async throws {
        try await Self.demo { program in
            try Self.live(program)
            program.send("x")
            program.send("y")
            try program.wait(for: "press it again")
            #expect(!program.received.contains("The provider hangs up"))
        }
    }

    @Test func aLineThatIsPastedUnmarkedHangsUpNobody() async throws {
        try await Self.demo { program in
            try Self.live(program)
            program.send("tax year 2026")
            program.readQuestion()
            program.send("\u{1B}\u{1B}\u{1B}")
            try program.wait(for: "1 Calls")
            program.send("quick answer: yes")
            program.readQuestion()
            #expect(!program.received.contains("hangs up") && !program.received.contains("Placing the call"))
            #expect(program.screen.contains("Trunkline"), "it was not left")
        }
    }

    /// A key held down, and keys over a slow line, act as they always did.
    @Test func manyKeysInOnePieceAct() async throws {
        try await Self.demo { program in
            try program.wait(for: "completed")
            program.send("G")
            program.send("gjjjjj2")
            try program.wait(for: "▸")
            program.send("n")
            try program.wait(for: "New call")
        }
    }

    @Test func theKeypadTypesItsDigits() async throws {
        try await Self.demo { program in
            program.send("n")
            try program.wait(for: "New call")
            program.send("\t\t")
            program.send("\u{1B}Ok\u{1B}Or\u{1B}Oq\u{1B}Op\u{1B}Oj\u{1B}[29~\u{1B}[?62;22c\u{1B}]11;rgb:0/0/0\u{7}")
            try program.wait(for: "+210*")
            #expect(!program.screen.contains("29~") && !program.screen.contains("rgb"))
        }
    }

    /// Above a list the keypad's 1 leads to the first screen, as 1 does, and does not leave.
    @Test func theKeypadLeavesNothing() async throws {
        try await Self.demo { program in
            program.send("3")
            try program.wait(forEndOf: "newest first")
            program.send("\u{1B}Oq")
            try program.wait(for: "newest first")
        }
    }

    @Test func theMenuKeyTypesNothing() async throws {
        try await Self.demo { program in
            program.send("n")
            try program.wait(for: "New call")
            program.send("\t\t+1415")
            try program.wait(for: "+1415")
            for byte in ["\u{1B}", "[", "2", "9", "~"] { program.send(byte) }
            program.send("555")
            try program.wait(for: "+1415555")
        }
    }

    /// A click as terminals without SGR report it is the click: on "3 Live", at column 34 of row 2.
    @Test func anOldClickIsAClick() async throws {
        try await Self.demo { program in
            try program.wait(for: "completed")
            let rows = program.screen.components(separatedBy: "\n")
            let row = try #require(rows.firstIndex { $0.contains("3 Live") })
            let column = try #require(rows[row].range(of: "3 Live")).lowerBound
            let x = rows[row].distance(from: rows[row].startIndex, to: column) + 1
            program.send(
                "\u{1B}[M " + String(UnicodeScalar(UInt8(32 + x + 1))) + String(UnicodeScalar(UInt8(32 + row + 1))))
            try program.wait(forEndOf: "newest first")
            #expect(program.screen.contains("1 Calls"))
        }
    }

    /// What this description calls F1 begins a click elsewhere, and its page key tells elsewhere that a window has the focus.
    @Test func aTerminalsOwnKeysCount() async throws {
        try await Self.demo(["TERM": "cons25"]) { program in
            program.send("\u{1B}[M")
            try program.wait(for: "Keys here")
        }
    }

    /// The window's size counts, whatever the environment says of it.
    @Test(arguments: ["0", "-1", "999999", "two", "", "1"]) func linesAndColumnsAreTheWindows(_ value: String)
        async throws
    {
        try await Self.demo(["LINES": value, "COLUMNS": value]) { program in
            try program.wait(for: "? help")
            let rows = program.screen.components(separatedBy: "\n")
            #expect(rows.count == 36 && rows.last?.contains("? help") == true)
        }
    }

    @Test(arguments: ["xterm-nonesuch", "", "dumb", "../xterm", String(repeating: "x", count: 3000)])
    func aTerminalThatNobodyKnowsIsToldWithItsCure(_ name: String) async throws {
        let home = try TestHome()
        let environment = ["HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": name, "LANG": "C.UTF-8", "TZ": "UTC"]
        try await TerminalProgram.onThread {
            let program = try TerminalProgram(["demo"], environment: environment, width: 200)
            try program.expectEnd(64)
            #expect(program.received.contains("TERM=xterm-256color trunkline"), "\(program.received)")
            let doctor = try TerminalProgram(["doctor"], environment: environment, width: 200)
            _ = try doctor.finish()
            #expect(doctor.received.contains("TERM=xterm-256color trunkline"), "\(doctor.received)")
        }
    }
}
