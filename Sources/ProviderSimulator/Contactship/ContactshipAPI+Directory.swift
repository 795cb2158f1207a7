import Foundation

extension ContactshipAPI {
    private static let mostContacts = 10_000

    static func agents(_ state: SimulatorState) -> Reply {
        let rows = state.world.agents.map { agentJSON($0) }
        switch state.generation {
        case .wrapped: return Reply(200, ["statusCode": 200, "data": .array(rows)])
        case .bare: return Reply(200, ["data": .array(rows), "count": .whole(rows.count)])
        }
    }

    static func agent(_ id: String, _ state: SimulatorState) -> Reply {
        let found = state.world.agents.first { $0.id == id }
        guard let agent = found else { return failure(404, "Agent not found") }
        return one(200, agentJSON(agent), state)
    }

    static func numbers(_ request: IncomingRequest, _ state: SimulatorState) -> Reply {
        var query = QueryReader(request)
        let limit = query.integer("limit", 1...1000) ?? 5
        let offset = query.integer("offset", 0...10_000_000) ?? 0
        let descending = query.choice("order", ["asc", "desc"]) != "asc"
        let type = query.choice("type", ["inbound", "outbound"])
        guard query.problems.isEmpty else { return invalid(query.problems) }
        let matching = state.world.contactshipLines.filter { type == nil || $0.type == type }
            .sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
        let ordered = descending ? matching.reversed() : matching
        let rows: [JSONValue] = ordered.dropFirst(offset).prefix(limit).map { line in
            [
                "id": .string(line.id), "phone_number": .string(line.number), "type": .string(line.type),
                "organization_id": .string(state.world.organizationID),
                "created_at": .string(TimeText.isoMicroseconds(line.createdAt)),
            ]
        }
        return page(rows, total: ordered.count, limit: limit, offset: offset, state)
    }

    static func contacts(_ request: IncomingRequest, _ state: SimulatorState) -> Reply {
        var query = QueryReader(request)
        let limit = query.integer("limit", 1...1000)
        let offset = query.integer("offset", 0...10_000_000)
        let descending = query.choice("order", ["asc", "desc"]) != "asc"
        if query.has("limit") != query.has("offset") { query.fail("limit and offset", "must be sent together") }
        guard query.problems.isEmpty else { return invalid(query.problems) }
        let name = query.string("full_name")
        let email = query.string("email")
        let number = query.string("phone_number")
        let matching = state.world.contactshipContacts.filter {
            contains($0.fullName, name) && contains($0.email, email) && contains($0.phoneNumber, number)
        }.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
        let ordered = descending ? matching.reversed() : matching
        let rows = ordered.dropFirst(offset ?? 0).prefix(limit ?? mostContacts).map { contactJSON($0, state) }
        if state.generation == .bare { return Reply(200, .array(Array(rows))) }
        return page(Array(rows), total: ordered.count, limit: limit, offset: offset ?? 0, state)
    }

    static func contact(_ request: IncomingRequest, _ identifier: String, _ state: SimulatorState) -> Reply {
        var query = QueryReader(request)
        let kind = query.choice("identifierType", ["id", "phone_number", "email"]) ?? "id"
        guard query.problems.isEmpty else { return invalid(query.problems) }
        let found = state.world.contactshipContacts.first { contact in
            switch kind {
            case "phone_number": contact.phoneNumber == identifier
            case "email": contact.email?.lowercased() == identifier.lowercased()
            default: contact.id == identifier
            }
        }
        guard let found else { return failure(404, "Contact not found") }
        return one(200, contactJSON(found, state), state)
    }

    /// A credit a begun minute of talk, so that the balance goes down while calls are made.
    static func credits(_ state: SimulatorState, _ now: Date) -> Reply {
        let used = state.book.all(.contactship).filter { $0.phase(at: now) == .ended }
            .reduce(0) { $0 + ($1.duration + 59) / 60 }
        return one(200, ["credits": .whole(max(5000 - used, 0))], state)
    }

    private static func contains(_ text: String?, _ part: String?) -> Bool {
        guard let part, !part.isEmpty else { return true }
        return text?.lowercased().contains(part.lowercased()) ?? false
    }

    private static func agentJSON(_ agent: SimulatedAgent) -> JSONValue {
        [
            "id": .string(agent.id), "name": .string(agent.name), "person_name": .string(agent.personName),
            "language": .string(agent.languageTag), "timezone": .string(agent.zone), "voice_id": .string(agent.voiceID),
            "conversation_purpose": .string(agent.purpose.sentence), "prompt": .string(agent.prompt),
            "webhook_url": nil, "tools": [["name": "end_call"], ["name": "transfer_call"]],
            "post_call_analysis_data": [
                ["name": "agreed", "type": "boolean"], ["name": "follow_up", "type": "string"],
            ],
            "volume": 1, "voice_speed": .number("1.05"), "voice_temperature": .number("0.7"),
            "responsiveness": .number("0.9"), "interruption_sensitivity": .number("0.6"),
            "ambient_sound": "call-center", "begin_message": nil, "max_call_duration_ms": 900_000,
            "created_at": .string(TimeText.isoMicroseconds(agent.createdAt)),
            "updated_at": .string(TimeText.isoMicroseconds(agent.createdAt.addingTimeInterval(86_400))),
        ]
    }

    private static func contactJSON(_ contact: SimulatedContact, _ state: SimulatorState) -> JSONValue {
        [
            "id": .string(contact.id), "created_at": .string(TimeText.isoMicroseconds(contact.createdAt)),
            "phone_number": .string(contact.phoneNumber), "full_name": .string(contact.fullName),
            "country": .text(contact.country), "email": .text(contact.email), "description": .text(contact.description),
            "additional_data": .array(
                contact.extraFields.map { field in
                    ["type": .string(field[0]), "field": .string(field[1]), "value": .string(field[2])]
                }),
            "organization_id": .string(state.world.organizationID),
        ]
    }
}
