import ArgumentParser
import CallCore

struct DoNotCallRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a number off the do-not-call list: it may be called again.",
        discussion: "Who took it off, when and why is kept: `trunkline dnc list --history` tells.")

    @Argument(help: "The number, with its country code unless --region tells the country.")
    var number: String

    @Option(help: ArgumentHelp("Why it may be called again.", valueName: "text"))
    var reason: String

    @Option(help: "The country (ISO 3166, such as US) of a number without a country code.")
    var region: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard !reason.saysNothing else {
            throw ValidationError("The reason is kept with the removal: it cannot be empty.")
        }
    }

    func run() async throws {
        let number = try Session.number(number, region: region)
        try await Session.run(global) { session in
            try await session.writing {
                try await $0.removeDoNotCall(
                    number, reason: reason, by: Session.operatorName, at: session.clock.now)
            }
            try session.printer.document(["removed": .string(number)]) { "\(number) may be called again." }
        }
    }
}
