import CallCore
import Foundation
import OrderedCollections

extension FormTemplate {
    /// The template and what was filled in, each value under the name of its kind, for programs.
    var outputJSON: JSON {
        [
            "name": .string(name), "form": .string(form), "account": .text(account), "values": values.json,
            "saved_at": TimeText.json(updatedAt),
        ]
    }

    /// For people.
    var outputText: String {
        var table = TextTable(["FIELD", "VALUE"])
        for (path, value) in values.json.members ?? [:] {
            table.add([path, value.members?.values.first?.plainText ?? value.plainText])
        }
        return """
            \(name): \(form)\(account.map { " with account \($0)" } ?? "")

            \(table.text)
            """
    }
}
