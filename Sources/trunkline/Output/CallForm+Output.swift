import CallCore
import OrderedCollections

extension CallForm {
    /// The form and its fields, for programs.
    var outputJSON: JSON {
        [
            "id": .string(id), "provider": .string(provider.rawValue), "title": .string(title),
            "method": .string(method), "path": .string(path), "fields": .array(fields.map(\.outputJSON)),
        ]
    }

    /// The form and its fields, for people.
    var outputText: String {
        var table = TextTable(["FIELD", "", "WANTS"])
        for field in fields { table.add([field.path, field.isRequired ? "required" : "", field.wants]) }
        return """
            \(id): \(title) through \(provider.name) (\(method) \(path))

            \(table.text)

            Example: trunkline call \(id) \(example) --dry-run
            """
    }

    private var example: String {
        fields.filter(\.isRequired).map { "--set \($0.path)=…" }.joined(separator: " ")
    }
}

extension Field {
    fileprivate var wants: String {
        let clash = excludes.isEmpty ? "" : " Not together with \(excludes.joined(separator: ", "))."
        let need = needs.isEmpty ? "" : " Needs \(needs.joined(separator: ", "))."
        return "\(kind.wants). \(help)\(clash)\(need)"
    }

    fileprivate var outputJSON: JSON {
        [
            "path": .string(path), "label": .string(label), "required": .bool(isRequired),
            "sent": .bool(isSent),
            "wants": .string(kind.wants), "help": .string(help), "default": kind.defaultJSON,
            "excludes": .array(excludes.map(JSON.string)), "needs": .array(needs.map(JSON.string)),
        ]
    }
}

extension FieldKind {
    fileprivate var defaultJSON: JSON {
        switch self {
        case .seconds(_, let value): .integer(value)
        case .toggle(let isOn): .bool(isOn)
        default: .null
        }
    }
}
