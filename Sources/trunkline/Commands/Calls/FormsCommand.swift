import ArgumentParser
import CallCore

struct FormsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms", abstract: "List the ways to place a call, or the fields of one.")

    @Argument(help: "The form whose fields to list.")
    var form: String?

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let printer = Printer(printsJSON: global.json)
        guard let form else {
            try printer.document(["forms": .array(FormCatalog.all.map(\.outputJSON))]) { Self.list }
            return
        }
        let found = try Session.form(form)
        try printer.document(found.outputJSON) { found.outputText }
    }

    private static var list: String {
        var table = TextTable(["FORM", "PROVIDER", "DOES", "REQUEST"])
        for form in FormCatalog.all {
            table.add([form.id, form.provider.name, form.title, "\(form.method) \(form.path)"])
        }
        return table.text
            + "\n\n`trunkline forms FORM` lists the fields; `trunkline call FORM --set FIELD=VALUE …` places a call."
    }
}
