import CallDomain
import CallProviders
import TerminalUI

/// What a person sees who has no account yet.
struct WelcomeView {
    let state: ConsoleState
    let theme: Theme

    func draw(in rect: Rect, on frame: inout Frame) {
        let column = rect.centered(width: min(76, rect.width - 4), height: min(18, rect.height))
        var y = 0
        func write(_ text: SafeText, _ role: Role) {
            for part in text.wrapped(to: max(8, column.width)) {
                frame.write(part, in: column.row(y), style: theme[role])
                y += 1
            }
        }
        write("Welcome to Trunkline", .title)
        y += 1
        let names = ProviderCatalog.all.map(\.name).joined(separator: ", ")
        write("It places phone calls that an AI agent speaks, and watches them: \(names).", .text)
        write("No account is named yet, so nobody can be called. What now?", .text)
        y += 1
        for command in CommandTable.commands(in: .welcome) {
            guard let line = Self.lines[command.id], let key = command.keys.first else { continue }
            let row = column.row(y)
            let isOff = state.reasonAgainst(command) != nil
            frame.write(
                [
                    Span("  \(SafeText(untrusted: key.description).padded(to: 3))", theme[isOff ? .muted : .key]),
                    Span(line, theme[isOff ? .muted : .text]),
                ], at: row.origin, clip: row)
            frame.addHit(row, id: HitID(rawValue: "command:\(command.id.rawValue)"))
            y += 2
        }
        guard let path = state.settings.accountsFile else { return }
        write("Accounts are kept in \(path), their keys in files beside it.", .hint)
    }

    private static let lines: [CommandID: SafeText] = [
        .showDemo: "See the demo: simulated providers on this machine; nobody is called",
        .addAccount: "Add an account: its provider, and where its key is kept",
        .showHelp: "Help: the keys that work here",
        .quit: "Quit",
    ]
}
