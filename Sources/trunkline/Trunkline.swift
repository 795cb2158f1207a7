import ArgumentParser

/// The root of the command line.
struct Trunkline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trunkline",
        abstract: "Place and watch AI outbound phone calls.",
        discussion: """
            Without a command it opens the console; `trunkline demo` opens it on simulated providers, offline.

            Exit codes: 0 done, 1 rejected by the provider, 2 OUTCOME UNKNOWN: DO NOT REPEAT, 3 not sent: safe to \
            repeat, 64 usage, 65 bad data, 69 provider unreachable on reading, 75 throttled, 77 key refused, \
            78 bad configuration or journal, 130 and 143 on signals.
            """,
        version: ProgramVersion.text,
        subcommands: [
            ConsoleCommand.self, DemoCommand.self, FormsCommand.self, CallCommand.self, TemplatesCommand.self,
            CallsCommand.self, ExportCommand.self,
            ShowCommand.self, WatchCommand.self, CancelCommand.self, RescheduleCommand.self, HangUpCommand.self,
            ResolveCommand.self, NoteCommand.self, DoNotCallCommand.self, AgentsCommand.self, NumbersCommand.self,
            ContactsCommand.self, AccountsCommand.self,
            BackupCommand.self, ForgetCommand.self,
            ReceiveCommand.self, SimulateCommand.self, DoctorCommand.self,
        ],
        defaultSubcommand: ConsoleCommand.self)
}
