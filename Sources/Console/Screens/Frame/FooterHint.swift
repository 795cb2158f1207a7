import TerminalUI

/// A key and its word in the footer.
struct FooterHint {
    static let gap = 3

    let command: CommandID
    let key: SafeText
    let word: SafeText
    let isOff: Bool

    /// `nil` for a command that keeps out of the footer.
    init?(_ command: Command, in state: ConsoleState) {
        guard let word = command.hint, let key = command.keys.first else { return nil }
        self.command = command.id
        self.key = SafeText(untrusted: key.description)
        self.word = word
        isOff = state.reasonAgainst(command) != nil
    }

    var width: Int { key.width + 1 + word.width }

    /// As many as fit: what cannot be used now goes first, then the later ones, but never help and the way out.
    static func fitting(_ hints: [FooterHint], columns: Int) -> [FooterHint] {
        var kept = hints
        while kept.reduce(-gap, { $0 + $1.width + gap }) > columns {
            let index =
                kept.lastIndex { $0.isOff } ?? kept.lastIndex { !essential.contains($0.command) } ?? kept.indices.last
            guard let index else { break }
            kept.remove(at: index)
        }
        return kept
    }

    private static let essential: Set<CommandID> = [.showHelp, .quit, .close]
}
