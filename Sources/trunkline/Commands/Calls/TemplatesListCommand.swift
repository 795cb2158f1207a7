import ArgumentParser
import CallCore

struct TemplatesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the saved forms.")

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let templates = try await session.journal().templates()
            try session.printer.document(["templates": .array(templates.map(\.outputJSON))]) {
                guard !templates.isEmpty else { return "" }
                var table = TextTable(["TEMPLATE", "FORM", "ACCOUNT", "SAVED"])
                for template in templates {
                    table.add([
                        template.name, template.form, template.account ?? "", TimeText.local(template.updatedAt),
                    ])
                }
                return table.text
            }
            if templates.isEmpty { session.printer.note("No form was saved yet: ^S in the console's form saves one.") }
        }
    }
}
