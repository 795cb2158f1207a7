import CallDomain
import OrderedCollections

/// Contactship's agents, numbers and contacts.
enum ContactshipDirectoryReading {
    static func agent(_ json: JSON) -> Agent? {
        guard let id = json.firstID(of: "id", "agent_id") else { return nil }
        let personName = json.firstText(of: "person_name")
        return Agent(
            id: id, name: json.firstText(of: "name") ?? personName ?? id, personName: personName,
            language: json.firstText(of: "language"), purpose: json.firstText(of: "conversation_purpose"))
    }

    static func line(_ json: JSON) -> PhoneLine? {
        guard let number = json.firstID(of: "phone_number", "number") else { return nil }
        return PhoneLine(
            id: json.firstID(of: "id"), number: number, name: json.firstText(of: "name", "nickname"),
            direction: json.firstText(of: "type"))
    }

    static func contact(_ json: JSON) -> Contact? {
        guard let id = json.firstID(of: "id", "contact_id") else { return nil }
        let number = json.firstNumber(of: "phone_number")
        return Contact(
            id: id, name: json.firstText(of: "full_name", "name") ?? number ?? id, number: number,
            email: json.firstText(of: "email"), country: json.firstText(of: "country"),
            timeZone: json.firstText(of: "timezone", "time_zone"), tags: tags(json["tags"]),
            details: details(json))
    }

    private static func tags(_ json: JSON?) -> [String] {
        (json?.items ?? []).compactMap {
            $0.text?.bounded(to: TextBounds.name) ?? $0.firstText(of: "name", longest: TextBounds.name)
        }
    }

    /// Contacts name their extra fields `field`, calls name them `key`; an object of names is read as well.
    private static func details(_ json: JSON) -> [String: String] {
        var details: [String: String] = [:]
        if let description = json.firstText(of: "description") { details["description"] = description }
        for item in json["additional_data"]?.items ?? [] {
            guard let name = item.firstText(of: "field", "key"), let value = item["value"], !value.isNull else {
                continue
            }
            details[name] = (value.text ?? value.compact).bounded(to: TextBounds.text)
        }
        for (name, value) in json["additional_data"]?.members ?? [:] where !value.isNull {
            details[name] = (value.text ?? value.compact).bounded(to: TextBounds.text)
        }
        return details
    }
}
