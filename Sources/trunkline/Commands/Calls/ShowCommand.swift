import ArgumentParser
import CallCore
import OrderedCollections

struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one call, its events and its transcript.")

    @Argument(help: "The call: its id, the provider's, or the beginning of either.")
    var call: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let journal = try await session.journal()
            let call = try await session.call(call)
            let sheet = CallSheet(
                call: call, intent: try await journal.intent(call.id), events: try await journal.events(of: call.id),
                transcript: try await journal.transcript(of: call.id))
            try session.printer.document(sheet.json) { sheet.text }
        }
    }
}
