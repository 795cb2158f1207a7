import ArgumentParser

struct TemplatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates", abstract: "List the forms that were saved with a name, show one, or remove one.",
        discussion: "`trunkline call --from-template NAME` starts a call from one; ^S in the console's form saves one.",
        subcommands: [TemplatesListCommand.self, TemplatesShowCommand.self, TemplatesRemoveCommand.self],
        defaultSubcommand: TemplatesListCommand.self)
}
