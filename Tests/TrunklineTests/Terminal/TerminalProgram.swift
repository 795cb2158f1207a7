import Benchmarks
import Foundation
import TerminalUI
import TestTools

/// The built program on a pseudo-terminal of its own, with an emulator that reads what it writes.
///
/// Everything blocks, so it is used within `onThread` only and belongs to that thread.
final class TerminalProgram {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let program: ProgramOnTerminal
    private let width: Int
    private let height: Int
    private var receivedBytes: [UInt8] = []
    /// All that it wrote to its terminal.
    var received: String { String(decoding: receivedBytes, as: UTF8.self) }
    private(set) var emulator: TerminalEmulator

    /// `starter` is a program that starts this one under other conditions, with its arguments.
    init(
        _ arguments: [String], of path: String = BuiltProgram.path, environment: [String: String], width: Int = 120,
        height: Int = 36, starter: [String] = []
    ) throws {
        (self.width, self.height) = (width, height)
        emulator = TerminalEmulator(width: width, height: height)
        let words = starter + [path] + arguments
        program = try ProgramOnTerminal(
            words[0], Array(words.dropFirst()), environment: environment, width: width, height: height)
    }

    var process: pid_t { program.process }

    var screen: String { emulator.text }

    func send(_ text: String) { program.send(text) }

    func resize(width: Int, height: Int) {
        emulator = TerminalEmulator(width: width, height: height)
        program.resize(width: width, height: height)
    }

    /// Stops reading the terminal until so much lies there that it takes nothing more; gives back since when.
    func blockOutput(seconds: Double = Patience.seconds) throws -> ContinuousClock.Instant {
        let deadline = Date(timeIntervalSinceNow: seconds)
        var isNarrow = false
        while program.takesOutput || isNarrow {
            guard deadline.timeIntervalSinceNow > 0 else { throw Failure(description: "the terminal is never full") }
            isNarrow.toggle()
            program.resize(width: width - (isNarrow ? 1 : 0), height: height)
            poll(nil, 0, 30)
        }
        // What fitted in whole is shown: only what is drawn now waits.
        for narrower in [1, 0] {
            program.resize(width: width - narrower, height: height)
            poll(nil, 0, 100)
        }
        return .now
    }

    /// Waits until the terminal has taken nothing for so long.
    func waitBlocked(since start: ContinuousClock.Instant, for time: Duration) {
        while ContinuousClock.now - start < time { poll(nil, 0, 20) }
    }

    /// Stops it as SIGSTOP does, and waits until it stands.
    func stop() throws {
        signal(SIGSTOP)
        try wait(for: "the program to stand") { [process] _ in
            let about = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
            return about?.split(separator: ")").last?.hasPrefix(" T") == true
        }
    }

    func signal(_ number: Int32) { program.signal(number) }

    func closeTerminal() { program.closeTerminal() }

    /// Reads until the screen meets the condition.
    func wait(
        for what: String, seconds: Double = Patience.seconds, where isMet: (TerminalEmulator) -> Bool
    ) throws {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while !isMet(emulator) {
            guard deadline.timeIntervalSinceNow > 0 else {
                throw Failure(description: "waited \(seconds) s for \(what); the screen was:\n\(screen)")
            }
            guard read(milliseconds: Int32(max(1, deadline.timeIntervalSinceNow * 1000))) else {
                throw Failure(description: "ended while waiting for \(what); the screen was:\n\(screen)")
            }
        }
    }

    func wait(for text: String, seconds: Double = Patience.seconds) throws {
        try wait(for: "\u{201C}\(text)\u{201D}", seconds: seconds) { $0.text.contains(text) }
    }

    func wait(forEndOf text: String, seconds: Double = Patience.seconds) throws {
        try wait(for: "\u{201C}\(text)\u{201D} to go", seconds: seconds) { !$0.text.contains(text) }
    }

    /// `false` when nothing will come any more.
    private func read(milliseconds: Int32) -> Bool {
        guard let bytes = program.read(milliseconds: min(milliseconds, 100)) else { return false }
        emulator.feed(bytes)
        receivedBytes += bytes
        return true
    }

    /// Takes what has been written by now.
    func drain() {
        while program.isReadable(milliseconds: 0), read(milliseconds: 1) {}
    }

    /// Waits for the end and gives the exit code, or 1000 and the signal's number.
    func finish(seconds: Double = Patience.seconds, isReading: Bool = true) throws -> Int32 {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while !program.hasEnded {
            guard deadline.timeIntervalSinceNow > 0 else {
                throw Failure(description: "still there after \(seconds) s; the screen was:\n\(screen)")
            }
            if isReading { _ = read(milliseconds: 50) } else { poll(nil, 0, 20) }
        }
        while isReading, program.isReadable(milliseconds: 0), read(milliseconds: 1) {}
        return program.exitStatus ?? 0
    }

    /// Whether the terminal is as the program found it: line mode, main screen, cursor, no reports.
    var isWhole: Bool {
        let (before, now) = (program.modeBefore, program.mode)
        let isSameMode =
            now.c_iflag == before.c_iflag && now.c_oflag == before.c_oflag && now.c_cflag == before.c_cflag
            && now.c_lflag == before.c_lflag
        return isSameMode && !emulator.isAlternate && emulator.isCursorVisible && emulator.mouseModes.isEmpty
    }

    /// Runs blocking work away from the threads that tasks share.
    static func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try work() }) }.start()
        }
    }
}
