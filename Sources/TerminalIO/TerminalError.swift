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
        case .unknownTerminal(""): "TERM is not set, so the kind of terminal is not known"
        case .unknownTerminal(let name): "TERM is '\(name)', which is not described on this machine"
        case .unsuitableTerminal(let name): "TERM is '\(name)', a terminal that cannot show a screen"
        case .noUnicode: "there is no UTF-8 locale on this machine"
        case .unavailable(let what): what
        }
    }
}
