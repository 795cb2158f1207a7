/// A program between this one and the terminal, which escape sequences may have to be handed through.
public enum Multiplexer: Hashable, Sendable {
    case none
    case tmux
    case screen
}
