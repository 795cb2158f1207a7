import ArgumentParser
import CallCore

struct TemplatesRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a saved form; calls placed from it stay.")

    @Argument(help: "The template's name.")
    var name: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let template = try await session.template(name)
            try await session.writing { try await $0.dropTemplate(template.name) }
            try session.printer.document(["removed": .string(template.name)]) {
                "Removed \u{201C}\(template.name)\u{201D}."
            }
        }
    }
}
