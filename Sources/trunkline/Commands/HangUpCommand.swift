import ArgumentParser
import CallCore

struct HangUpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "hangup", abstract: "Hang up a live call.")

    @Argument(help: "The call: its id, the provider's, or the beginning of either.")
    var call: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            try await session.act(on: call, "was told to hang up") {
                try await $0.hangUp($1, by: Session.operatorName)
            }
        }
    }
}
