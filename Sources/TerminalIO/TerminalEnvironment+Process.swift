import Glibc

extension TerminalEnvironment {
    /// The environment of this process.
    public static func current() -> TerminalEnvironment {
        TerminalEnvironment { name in getenv(name).map { String(cString: $0) } }
    }
}
