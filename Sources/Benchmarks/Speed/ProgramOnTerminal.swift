import Glibc

/// A program on a pseudo-terminal of its own. Everything blocks; one thread has it.
public final class ProgramOnTerminal {
    /// It could not be started.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    // The C library's own words for these are macros or hidden from Swift: TIOCSPTLCK, TIOCGPTN, POSIX_SPAWN_SETSID.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430
    private static let newSession: Int16 = 0x80

    public let process: pid_t
    /// How the terminal's line was set before the program began.
    public let modeBefore: termios
    private let master: Int32
    private let slave: Int32
    private var isOpen = true
    private var status: Int32?

    /// `environment` is all it gets to see. Throws `Failure`.
    public init(
        _ path: String, _ arguments: [String], environment: [String: String], width: Int, height: Int
    ) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var isLocked: Int32 = 0
        var number: Int32 = 0
        guard master >= 0, ioctl(master, Self.setLock, &isLocked) == 0, ioctl(master, Self.getNumber, &number) == 0
        else { throw Failure(description: "no pseudo-terminal") }
        let terminal = "/dev/pts/\(number)"
        // Kept open, so that the terminal's mode can be read when the program is gone.
        slave = open(terminal, O_RDWR | O_NOCTTY | O_CLOEXEC)
        Self.resize(master, width: width, height: height)
        modeBefore = Self.mode(of: slave)
        process = try Self.spawn([path] + arguments, on: terminal, environment: environment)
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
    private static func spawn(
        _ words: [String], on terminal: String, environment: [String: String]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, newSession)
        let arguments = words.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var process: pid_t = 0
        let result = posix_spawn(&process, words[0], &actions, &attributes, arguments, variables)
        guard result == 0 else { throw Failure(description: "cannot be started: \(result)") }
        return process
    }

    private static func resize(_ master: Int32, width: Int, height: Int) {
        var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    public func resize(width: Int, height: Int) { Self.resize(master, width: width, height: height) }

    /// How the terminal's line is set.
    public var mode: termios { Self.mode(of: slave) }

    private static func mode(of terminal: Int32) -> termios {
        var mode = termios()
        tcgetattr(terminal, &mode)
        return mode
    }

    /// Types.
    public func send(_ text: String) {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            sent += count
        }
    }

    public func signal(_ number: Int32) { kill(process, number) }

    /// What it has written since, waiting so long for the first byte; empty where nothing came, `nil` when nothing will
    /// come any more.
    public func read(milliseconds: Int32) -> ArraySlice<UInt8>? {
        guard isReadable(milliseconds: milliseconds) else { return hasEnded ? nil : [] }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(master, &bytes, bytes.count)
        return count > 0 ? bytes.prefix(count) : nil
    }

    public func isReadable(milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, milliseconds) > 0 && descriptor.revents & Int16(POLLIN | POLLHUP) != 0
    }

    /// Whether the terminal takes more of what the program writes: `false` where so much lies unread that it is full.
    public var takesOutput: Bool {
        var descriptor = pollfd(fd: slave, events: Int16(POLLOUT), revents: 0)
        return poll(&descriptor, 1, 0) > 0
    }

    /// Takes the terminal away, as a closed window does.
    public func closeTerminal() {
        guard isOpen else { return }
        // Once only: these numbers are given to other descriptors of this process at once.
        isOpen = false
        close(slave)
        close(master)
    }

    /// The exit code, or 1000 and the signal's number; `nil` while it runs.
    public var exitStatus: Int32? {
        guard hasEnded, let value = status else { return nil }
        return value & 0x7F == 0 ? (value >> 8) & 0xFF : 1000 + (value & 0x7F)
    }

    public var hasEnded: Bool {
        guard status == nil else { return true }
        var value: Int32 = 0
        guard waitpid(process, &value, WNOHANG) == process else { return false }
        status = value
        return true
    }
}
