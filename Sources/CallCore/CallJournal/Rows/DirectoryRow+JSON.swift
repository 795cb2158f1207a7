import CallDomain
import OrderedCollections

/// A row of a provider's list as the journal keeps it: the domain's own names, what is not known left out.
extension DirectoryRow {
    var json: JSON {
        switch self {
        case .agent(let agent):
            return .members([
                ("id", agent.id), ("name", agent.name), ("person_name", agent.personName),
                ("language", agent.language), ("purpose", agent.purpose),
            ])
        case .line(let line):
            return .members([
                ("id", line.id), ("number", line.number), ("name", line.name), ("direction", line.direction),
            ])
        case .contact(let contact):
            var json = JSON.members([
                ("id", contact.id), ("name", contact.name), ("number", contact.number), ("email", contact.email),
                ("country", contact.country), ("time_zone", contact.timeZone),
            ])
            if !contact.tags.isEmpty { json.set(.array(contact.tags.map(JSON.string)), at: ["tags"]) }
            if !contact.details.isEmpty {
                let details = contact.details.sorted { $0.key < $1.key }.map { ($0.key, JSON.string($0.value)) }
                json.set(.object(OrderedDictionary(uniqueKeysWithValues: details)), at: ["details"])
            }
            return json
        }
    }

    /// `nil` where it cannot be read: the row is missing until the list is read at the provider again.
    init?(json: JSON, of list: DirectoryKey.List) {
        func text(_ name: String) -> String? { json[name]?.string }
        switch list {
        case .agents:
            guard let id = text("id"), let name = text("name") else { return nil }
            self = .agent(
                Agent(
                    id: id, name: name, personName: text("person_name"), language: text("language"),
                    purpose: text("purpose")))
        case .lines:
            guard let number = text("number") else { return nil }
            self = .line(PhoneLine(id: text("id"), number: number, name: text("name"), direction: text("direction")))
        case .contacts:
            guard let id = text("id"), let name = text("name") else { return nil }
            self = .contact(
                Contact(
                    id: id, name: name, number: text("number"), email: text("email"), country: text("country"),
                    timeZone: text("time_zone"), tags: (json["tags"]?.items ?? []).compactMap(\.string),
                    details: Dictionary(
                        (json["details"]?.members ?? [:]).compactMap { name, value in value.string.map { (name, $0) } }
                    ) { first, _ in first }))
        }
    }
}

extension JSON {
    fileprivate static func members(_ pairs: [(String, String?)]) -> JSON {
        .object(
            OrderedDictionary(uniqueKeysWithValues: pairs.compactMap { name, text in text.map { (name, .string($0)) } })
        )
    }
}
