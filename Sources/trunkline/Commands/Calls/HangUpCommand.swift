import ArgumentParser
import CallCore

struct HangUpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hangup", abstract: "Hang up a live call.",
        discussion: "A call that is over already is fine. " + ActWords.discussion)

    @Argument(help: "The call: its id, the provider's, or the beginning of either.")
    var call: String

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            try await session.act(.hangUp, on: call, isSure: yes) {
                "Hang up on \($0.who)? The conversation ends at once."
            }
        }
    }
}
