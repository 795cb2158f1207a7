import ArgumentParser
import CallCore

struct DoNotCallAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Put a number on the do-not-call list.")

    @Argument(help: "The number, with its country code unless --region tells the country.")
    var number: String

    @Option(help: ArgumentHelp("Why, for those who want to call it later.", valueName: "text"))
    var reason: String

    @Option(help: "The country (ISO 3166, such as US) of a number without a country code.")
    var region: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard !reason.saysNothing else {
            throw ValidationError("The reason is kept with the number: it cannot be empty.")
        }
    }

    func run() async throws {
        let number = try Session.number(number, region: region)
        try await Session.run(global) { session in
            let entry = DoNotCallEntry(
                number: number, addedAt: session.clock.now, addedBy: Session.operatorName, reason: reason,
                source: "command line")
            let journal = try await session.writableJournal()
            let isNew = try await session.writing { try await $0.addDoNotCall([entry]) } > 0
            let waiting = WaitingCalls(
                calls: try await journal.callsToDoNotCall().filter { LineSpellings.areSame($0.callee.number, number) })
            let report: JSON = ["number": .string(number), "added": .bool(isNew), "scheduled": waiting.json]
            try session.printer.document(report) {
                isNew
                    ? "\(number) is not called from now on."
                    : "\(number) was on the list already; it stays as it was."
            }
            session.tellUnplanned([number])
            if !waiting.calls.isEmpty { session.printer.note(waiting.words) }
        }
    }
}
