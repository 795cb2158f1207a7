import Foundation
import Glibc
import ProviderSimulator
import TerminalUI
import Testing

/// Somebody who types a text, holds a key down or pastes slowly answers no question, though it stands there for long.
@Suite(.serialized) struct TypingRhythmTests {
    /// Types each key by itself and tells whether no pause was so long that it could have been one to read in: the program
    /// cannot see a longer one than there was.
    private static func type(_ keys: [String], gap: Int32, into program: TerminalProgram) -> Bool {
        var last: ContinuousClock.Instant?
        var isSteady = true
        for key in keys {
            program.send(key)
            let now = ContinuousClock.now
            if let last, now - last > .milliseconds(250) { isSteady = false }
            last = now
            program.drain()
            poll(nil, 0, gap)
        }
        return isSteady
    }

    /// Until it was typed steadily: a machine that stood still for a moment has proved nothing.
    private static func typeSteadily(
        _ keys: [String], gap: Int32, after prepare: @escaping @Sendable (TerminalProgram) throws -> Void,
        _ check: @escaping @Sendable (TerminalProgram) throws -> Void
    ) async throws {
        for _ in 0..<20 {
            let proof = Proof()
            try await TypedAheadTests.demo { program in
                try prepare(program)
                guard Self.type(keys, gap: gap, into: program) else { return }
                proof.isMade = true
                try check(program)
            }
            if proof.isMade { return }
        }
        Issue.record("this machine never typed steadily")
    }

    /// Used on one thread after the other.
    private final class Proof: @unchecked Sendable {
        var isMade = false
    }

    @Test(arguments: [
        ("xaxtlxy", 90), ("xxxxxxxxxxxxy", 30), ("xthe customer said that it may be yesterday", 90),
    ])
    func whoTypesOnHangsUpNobody(_ text: String, _ gap: Int32) async throws {
        try await Self.typeSteadily(text.map(String.init), gap: gap, after: TypedAheadTests.live) { program in
            program.readQuestion()
            #expect(!program.received.contains("The provider hangs up"), "\(text)")
        }
    }

    /// Its first letter asks, the third says that the call was not placed, and the rest was the reason.
    @Test func aSentenceTypedOverAnUnknownCallSettlesNothing() async throws {
        let world = try await SimulatedAccounts.start(faults: ["voxworks.create:drop", "voxworks.list:status=500"])
        #expect(try await world.program.run(world.voxworksCall()).status == 2)
        let environment = [
            "HOME": world.home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        var isProved = false
        for _ in 0..<20 where !isProved {
            isProved = try await TerminalProgram.onThread {
                let program = try TerminalProgram([], environment: environment)
                try program.wait(for: "? unknown")
                program.readQuestion()
                let isSteady = Self.type("undo that, it was wrong\r".map(String.init), gap: 90, into: program)
                program.readQuestion()
                if isSteady {
                    #expect(!program.received.contains("Settled"))
                    #expect(program.screen.contains("It was not placed"), "the question stands")
                }
                program.signal(SIGKILL)
                _ = try program.finish()
                return isSteady
            }
        }
        #expect(isProved, "this machine never typed steadily")
        let told = try await world.program.run(["calls", "--json"])
        #expect(told.output.contains("\"unknown\""))
        await world.simulator.stop()
    }

    @Test func afterAPauseTheAnswerCounts() async throws {
        try await TypedAheadTests.demo { program in
            try TypedAheadTests.live(program)
            program.send("x")
            try program.wait(for: "The conversation ends at once.")
            program.send("q")
            for _ in 0..<20 where !program.received.contains("The provider hangs up") {
                program.readQuestion()
                program.send("y")
            }
            try program.wait(for: "The provider hangs up")
        }
    }

    /// Its end was lost on the way: it is taken as far as it came, and the keys behind it are keys.
    @Test func aPasteWithoutAnEndEnds() async throws {
        try await TypedAheadTests.demo { program in
            program.send("n")
            try program.wait(for: "New call")
            program.send("\t\t\u{1B}[200~+1415")
            try program.wait(for: "+1415")
            program.send("555")
            try program.wait(for: "+1415555")
        }
    }

    /// A sequence whose end never comes is dropped, whatever wakes the program meanwhile.
    @Test func aSequenceWithoutAnEndIsDropped() async throws {
        try await TypedAheadTests.demo { program in
            program.send("n")
            try program.wait(for: "New call")
            program.send("\t\t\u{1B}[12")
            program.readQuestion(for: .seconds(3))
            program.send("555")
            try program.wait(for: "555")
        }
    }

    /// The Menu key in two pieces: the first is escape, the rest leads to no other screen and types nothing.
    @Test(arguments: ["[29~", "[?62;22c", "[57359u", "[8;30;100t", "]11;rgb:2222/3333/2222\u{7}"])
    func theRestOfAnUnknownSequenceIsNoKey(_ rest: String) async throws {
        try await TypedAheadTests.demo { program in
            try program.wait(for: "newest first")
            program.send("\u{1B}")
            poll(nil, 0, 60)
            program.send(rest)
            program.readQuestion()
            #expect(program.screen.contains("newest first"), "\(rest)")
            #expect(!program.screen.contains("Keys here") && !program.screen.contains("Sure?"))
        }
    }
}
