/// Why the screen could not be opened.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Standard input or output is a pipe or a file.
    case notATerminal
    /// TERM names no terminal that is described here; empty if TERM is not set.
    case unknownTerminal(String)
    /// The terminal cannot place its cursor.
    case unsuitableTerminal(String)
    /// No UTF-8 locale, not even C.UTF-8.
    case noUnicode
    /// A screen is open already, or the system refused something.
    case unavailable(String)

    public var description: String {
        switch self {
        case .notATerminal: "standard input and output are not a terminal"
        case .unknownTerminal(""): "TERM is not set, so the kind of terminal is not known: \(Self.usualName)"
        case .unknownTerminal(let name):
            "TERM is '\(Self.shown(name))', which is not described on this machine: install the package "
                + "\(Self.package(of: name)), or \(Self.usualName)"
        case .unsuitableTerminal(let name):
            "TERM is '\(Self.shown(name))', a terminal that cannot show a screen: use another one, or \(Self.usualName)"
        case .noUnicode: "there is no UTF-8 locale on this machine"
        case .unavailable(let what): what
        }
    }

    /// Nearly every terminal of today does what this description says.
    private static let usualName = "try TERM=xterm-256color trunkline"

    /// Debian's package that describes a terminal.
    private static func package(of name: String) -> String {
        if name.hasSuffix("kitty") { return "kitty-terminfo" }
        return name.hasPrefix("foot") ? "foot-terminfo" : "ncurses-term"
    }

    /// The environment is not ours: it is shortened, and nothing of it acts.
    private static func shown(_ name: String) -> String {
        let longest = 40
        let plain = name.unicodeScalars.map { (0x20..<0x7F).contains($0.value) ? Character($0) : "?" }
        return String(plain.prefix(longest)) + (plain.count > longest ? "…" : "")
    }
}
