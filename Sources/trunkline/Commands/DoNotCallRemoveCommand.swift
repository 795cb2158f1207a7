import ArgumentParser
import CallCore

struct DoNotCallRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a number off the do-not-call list: it may be called again.")

    @Argument(help: "The number, with its country code unless --region tells the country.")
    var number: String

    @Option(help: "The country (ISO 3166, such as US) of a number without a country code.")
    var region: String?

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let number = try Session.number(number, region: region)
        try await Session.run(global) { session in
            try await session.writableJournal().removeDoNotCall(number)
            try session.printer.document(["removed": .string(number)]) { "\(number) may be called again." }
        }
    }
}
