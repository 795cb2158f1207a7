import ArgumentParser

struct AccountsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts", abstract: "List the accounts, or check that their keys work.",
        subcommands: [AccountsListCommand.self, AccountsCheckCommand.self],
        defaultSubcommand: AccountsListCommand.self)
}
