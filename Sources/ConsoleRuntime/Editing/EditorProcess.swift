import Glibc

/// An editor as a child on the same terminal, in our own process group, so that the terminal is its own too.
///
/// Foundation's `Process` would put it into a group of its own, which may not read from the terminal.
struct EditorProcess {
    enum End: Hashable {
        case ended(Int32)
        case killed(Int32)
        case notStarted(String)
    }

    /// Signals that this program may have changed; a child begins with none of that.
    private static let restored = [
        SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGTERM, SIGHUP, SIGWINCH, SIGCHLD,
    ]

    let environment: [String: String]

    /// Runs the operator's command as git and others do: the shell reads the command with its options, and the file is an
    /// argument that it never reads as text.
    func run(_ command: String, on path: String) -> End {
        var pid: pid_t = 0
        let error = spawn(["sh", "-c", "\(command) \"$@\"", "sh", path], &pid)
        guard error == 0 else { return .notStarted(String(cString: strerror(error))) }
        return wait(for: pid)
    }

    private func spawn(_ arguments: [String], _ pid: inout pid_t) -> Int32 {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for signal in Self.restored { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var argv = arguments.map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        return posix_spawn(&pid, "/bin/sh", nil, &attributes, &argv, &envp)
    }

    /// An editor that stops itself (^Z) stops us with it: the shell gets its prompt, and `fg` goes on with both.
    private func wait(for pid: pid_t) -> End {
        while true {
            var status: Int32 = 0
            guard waitpid(pid, &status, WUNTRACED) == pid else {
                if errno == EINTR { continue }
                return .notStarted(String(cString: strerror(errno)))
            }
            if status & 0xFF == 0x7F {
                kill(getpid(), SIGSTOP)
                kill(pid, SIGCONT)
            } else if status & 0x7F == 0 {
                return .ended(status >> 8 & 0xFF)
            } else {
                return .killed(status & 0x7F)
            }
        }
    }
}
