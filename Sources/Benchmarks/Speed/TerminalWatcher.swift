import CallCore
import Foundation
import TerminalUI

/// Runs a program on a pseudo-terminal in a thread of its own, reads whatever it writes and counts it.
final class TerminalWatcher: Sendable {
    private struct Life: Sendable {
        var bytes = 0
        var bursts = 0
        var tail: [UInt8] = []
        var typed: [String] = []
        var failure: String?
        var isOver = false
    }

    /// Silence that parts one frame from the next: a frame is written at once, and the next comes later than this.
    private static let silence = Duration.milliseconds(4)
    /// So much of what was written is kept to look for words in.
    private static let longestTail = 64_000

    private let life = Locked(Life())

    init(_ path: String, _ arguments: [String], environment: [String: String], size: Size) {
        let thread = Thread { [life] in
            do {
                let program = try ProgramOnTerminal(
                    path, arguments, environment: environment, width: size.width, height: size.height)
                Self.follow(program, life)
            } catch {
                life.withLock { $0.failure = "\(error)" }
            }
            life.withLock { $0.isOver = true }
        }
        thread.name = "trunkline.terminal"
        thread.start()
    }

    private static func follow(_ program: ProgramOnTerminal, _ life: Locked<Life>) {
        var last = ContinuousClock.now
        while let bytes = program.read(milliseconds: 20) {
            let isBurst = !bytes.isEmpty && ContinuousClock.now - last > silence
            if !bytes.isEmpty { last = .now }
            let typed = life.withLock { life in
                life.bytes += bytes.count
                life.bursts += isBurst ? 1 : 0
                life.tail = (life.tail + bytes).suffix(longestTail)
                defer { life.typed = [] }
                return life.typed
            }
            for text in typed { program.send(text) }
        }
    }

    /// How much was written so far, and in how many frames.
    var written: (bytes: Int, frames: Int) { life.withLock { ($0.bytes, $0.bursts) } }

    /// Waits for the first screen, presses a key, and leaves the screen behind it half a second to be drawn: what is
    /// counted afterwards is the storm's alone.
    func show(_ key: String) async throws {
        try await wait(for: "the first screen") { String(decoding: $0.tail, as: UTF8.self).contains("Calls") }
        type(key)
        try await Task.sleep(for: .milliseconds(500))
    }

    func quit() async throws {
        type("q")
        try await wait(for: "its end") { $0.isOver }
    }

    private func type(_ text: String) { life.withLock { $0.typed.append(text) } }

    private func wait(for what: String, _ isMet: @Sendable (Life) -> Bool) async throws {
        for _ in 0..<1_000 {
            let now = life.withLock { $0 }
            if let failure = now.failure { throw ProgramOnTerminal.Failure(description: failure) }
            if isMet(now) { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw ProgramOnTerminal.Failure(description: "\(what) did not come")
    }
}
