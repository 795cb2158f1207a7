import ArgumentParser
import CallCore

struct CancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel a scheduled call.", discussion: ActWords.discussion)

    @Argument(help: "The call: its id, the provider's, or the beginning of either.")
    var call: String

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            try await session.act(.cancel, on: call, isSure: yes) { "Cancel the call to \($0.who), due \($0.when)?" }
        }
    }
}
