import ArgumentParser
import CallCore

struct DoNotCallListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the numbers nobody calls.")

    @Argument(help: "Only those with this in their number, reason or the name of who added them.")
    var text: String?

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let (entries, _) = try await session.journal().doNotCall(matching: text ?? "", limit: .max)
            try session.printer.document(["do_not_call": .array(entries.map(\.outputJSON))]) {
                guard !entries.isEmpty else { return "" }
                var table = TextTable(["NUMBER", "ADDED", "BY", "FROM", "REASON"])
                for entry in entries {
                    table.add([
                        entry.number, TimeText.local(entry.addedAt), entry.addedBy, entry.source, entry.reason,
                    ])
                }
                return table.text
            }
            if entries.isEmpty { session.printer.note("No such number is on the do-not-call list.") }
        }
    }
}
