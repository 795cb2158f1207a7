import ArgumentParser

struct DoNotCallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dnc", abstract: "Keep the list of numbers that nobody calls.",
        discussion: """
            A call to a number on it is not sent, whoever places it and however far it has come; nothing overrides that \
            but taking the number off.
            """,
        subcommands: [
            DoNotCallAddCommand.self, DoNotCallRemoveCommand.self, DoNotCallListCommand.self,
            DoNotCallImportCommand.self,
        ],
        defaultSubcommand: DoNotCallListCommand.self)
}
