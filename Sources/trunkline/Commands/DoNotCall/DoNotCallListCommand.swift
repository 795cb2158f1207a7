import ArgumentParser
import CallCore

struct DoNotCallListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the numbers nobody calls.")

    @Argument(help: "Only those with this in their number, reason or the name of who added them.")
    var text: String?

    @Flag(help: "List what was taken off instead: who did, when and why.")
    var history = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            if history { return try await printHistory(session) }
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

    private func printHistory(_ session: Session) async throws {
        let removals = try await session.journal().doNotCallRemovals(matching: text ?? "", limit: .max)
        try session.printer.document(["removals": .array(removals.map(\.outputJSON))]) {
            guard !removals.isEmpty else { return "" }
            var table = TextTable(["NUMBER", "TAKEN OFF", "BY", "REASON", "ADDED", "BY", "REASON"])
            for removal in removals {
                let entry = removal.entry
                table.add([
                    entry.number, TimeText.local(removal.removedAt), removal.removedBy, removal.reason,
                    TimeText.local(entry.addedAt), entry.addedBy, entry.reason,
                ])
            }
            return table.text
        }
        if removals.isEmpty { session.printer.note("No such number was taken off the do-not-call list.") }
    }
}
