import Foundation
import TerminalUI

/// The built program on a pseudo-terminal of its own, with an emulator that reads what it writes.
///
/// Everything blocks, so it is used within `onThread` only and belongs to that thread.
final class TerminalProgram {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    // The C library's own words for these are macros or hidden from Swift: TIOCSPTLCK, TIOCGPTN, POSIX_SPAWN_SETSID.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430
    private static let newSession: Int16 = 0x80

    let process: pid_t
    private let master: Int32
    private let slave: Int32
    private(set) var emulator: TerminalEmulator
    /// The terminal's line mode before the program began.
    private let before: termios

    init(_ arguments: [String], environment: [String: String], width: Int = 120, height: Int = 36) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var isLocked: Int32 = 0
        var number: Int32 = 0
        guard master >= 0, ioctl(master, Self.setLock, &isLocked) == 0, ioctl(master, Self.getNumber, &number) == 0
        else { throw Failure(description: "no pseudo-terminal") }
        let path = "/dev/pts/\(number)"
        // Kept open, so that the terminal's mode can be read when the program is gone.
        slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        var mode = termios()
        tcgetattr(slave, &mode)
        before = mode
        emulator = TerminalEmulator(width: width, height: height)
        process = try Self.spawn(arguments, on: path, environment: environment)
    }

    deinit {
        // A process that was waited for is gone, and its number may be another's.
        if status == nil {
            kill(process, SIGKILL)
            var value: Int32 = 0
            waitpid(process, &value, 0)
        }
        closeTerminal()
    }

    /// A session of its own, so that the terminal becomes its controlling one when it is opened as standard input.
    private static func spawn(_ arguments: [String], on path: String, environment: [String: String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Self.newSession)
        let words = ([BuiltProgram.path] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var process: pid_t = 0
        let result = posix_spawn(&process, BuiltProgram.path, &actions, &attributes, words, variables)
        guard result == 0 else { throw Failure(description: "cannot be started: \(result)") }
        return process
    }

    var screen: String { emulator.text }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            sent += count
        }
    }

    func resize(width: Int, height: Int) {
        emulator = TerminalEmulator(width: width, height: height)
        var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    func signal(_ number: Int32) { kill(process, number) }

    /// Takes the terminal away, as a closed window does.
    func closeTerminal() {
        guard isOpen else { return }
        // Once only: these numbers are given to other descriptors of this process at once.
        isOpen = false
        close(slave)
        close(master)
    }

    /// Reads until the screen meets the condition.
    func wait(
        for what: String, seconds: Double = 20, where isMet: (TerminalEmulator) -> Bool
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

    func wait(for text: String, seconds: Double = 20) throws {
        try wait(for: "\u{201C}\(text)\u{201D}", seconds: seconds) { $0.text.contains(text) }
    }

    func wait(forEndOf text: String, seconds: Double = 20) throws {
        try wait(for: "\u{201C}\(text)\u{201D} to go", seconds: seconds) { !$0.text.contains(text) }
    }

    /// `false` when nothing will come any more.
    private func read(milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, min(milliseconds, 100)) > 0 else { return !hasEnded }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(master, &bytes, bytes.count)
        guard count > 0 else { return false }
        emulator.feed(bytes.prefix(count))
        return true
    }

    private var status: Int32?
    private var isOpen = true

    private var hasEnded: Bool {
        guard status == nil else { return true }
        var value: Int32 = 0
        guard waitpid(process, &value, WNOHANG) == process else { return false }
        status = value
        return true
    }

    /// Waits for the end and gives the exit code, or 1000 and the signal's number.
    func finish(seconds: Double = 10, isReading: Bool = true) throws -> Int32 {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while !hasEnded {
            guard deadline.timeIntervalSinceNow > 0 else {
                throw Failure(description: "still there after \(seconds) s; the screen was:\n\(screen)")
            }
            if isReading { _ = read(milliseconds: 50) } else { poll(nil, 0, 20) }
        }
        while isReading, hasMore, read(milliseconds: 1) {}
        let value = status ?? 0
        return value & 0x7F == 0 ? (value >> 8) & 0xFF : 1000 + (value & 0x7F)
    }

    private var hasMore: Bool {
        var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) > 0 && descriptor.revents & Int16(POLLIN) != 0
    }

    /// Whether the terminal is as the program found it: line mode, main screen, cursor, no reports.
    var isWhole: Bool {
        var now = termios()
        tcgetattr(slave, &now)
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
