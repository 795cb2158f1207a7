import ArgumentParser
import CallCore

struct CancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "cancel", abstract: "Cancel a scheduled call.")

    @Argument(help: "The call: its id, the provider's, or the beginning of either.")
    var call: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            try await session.act(on: call, "was canceled") { try await $0.cancel($1, by: Session.operatorName) }
        }
    }
}
