/// What the environment says about the terminal.
public struct TerminalEnvironment: Hashable, Sendable {
    public let term: String
    public let colorTerm: String
    /// True if NO_COLOR is set to anything but nothing.
    public let isColorless: Bool
    public let multiplexer: Multiplexer
    /// A terminal on the VTE library, such as GNOME's.
    let isVTE: Bool

    /// Reads TERM, COLORTERM, NO_COLOR, TMUX, STY and VTE_VERSION.
    public init(_ variable: (String) -> String?) {
        term = variable("TERM") ?? ""
        colorTerm = variable("COLORTERM") ?? ""
        isColorless = variable("NO_COLOR").map { !$0.isEmpty } ?? false
        isVTE = variable("VTE_VERSION").map { !$0.isEmpty } ?? false
        multiplexer =
            if variable("TMUX").map({ !$0.isEmpty }) ?? false {
                .tmux
            } else if variable("STY").map({ !$0.isEmpty }) ?? false {
                .screen
            } else {
                .none
            }
    }

    /// Terminal descriptions to try, best first: direct colour only where COLORTERM promises it.
    public var candidates: [String] {
        guard !term.isEmpty else { return [] }
        guard !isColorless, ["truecolor", "24bit"].contains(colorTerm.lowercased()) else { return [term] }
        guard !term.hasSuffix("-direct") else { return [term] }
        let stem = term.hasSuffix("-256color") ? String(term.dropLast("-256color".count)) : term
        return [stem + "-direct", term]
    }
}
