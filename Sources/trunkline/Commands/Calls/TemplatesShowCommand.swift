import ArgumentParser
import CallCore
import OrderedCollections

struct TemplatesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show what a saved form holds.")

    @Argument(help: "The template's name.")
    var name: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let template = try await session.template(name)
            try session.printer.document(template.outputJSON) { template.outputText }
        }
    }
}
