import Foundation

extension ContactshipAPI {
    /// What both create endpoints take beside who calls whom.
    private struct Extras {
        var dueAt: Date
        var additionalData: [JSONMember]
        var metadata: JSONValue?
    }

    static func createPhoneCall(_ request: IncomingRequest, _ state: inout SimulatorState, _ now: Date) -> Reply {
        let body: JSONValue
        do { body = try BodyReader.object(request) } catch { return failure(400, error.message) }
        var fields = FieldReader(body)
        let from = fields.string("from_number", required: true, .e164)
        let to = fields.string("to_number", required: true, .e164)
        let name = fields.string("full_name", required: true, .nonEmpty)
        let agentID = fields.string("agent_id", required: true, .nonEmpty)
        let email = fields.string("email", .email)
        let country = fields.string("country", .nonEmpty)
        let webhook = fields.string("webhook_url", .url)
        let extras = extras(&fields, now)
        guard fields.problems.isEmpty, let from, let to, let name, let agentID else { return invalid(fields.problems) }
        // Only 400, 401 and 500 are documented for this endpoint, so what is not found is a 400 here.
        guard let agent = state.world.agents.first(where: { $0.id == agentID }) else {
            return failure(400, "Agent not found: \(agentID)")
        }
        guard state.world.contactshipLines.contains(where: { $0.number == from }) else {
            return failure(400, "from_number is not registered in your organization: \(from)")
        }
        let order = CallOrder(
            type: "api_call", agentID: agent.id, fromNumber: from, toNumber: to, contactID: nil, calleeName: name,
            calleeEmail: email, calleeCountry: country, dueAt: extras.dueAt, additionalData: extras.additionalData,
            webhookURL: webhook, metadata: extras.metadata)
        let given = name.split(separator: " ").first.map(String.init) ?? name
        return place(order, agent, name: given, &state, now)
    }

    static func createContactCall(_ request: IncomingRequest, _ state: inout SimulatorState, _ now: Date) -> Reply {
        let body: JSONValue
        do { body = try BodyReader.object(request) } catch { return failure(400, error.message) }
        var fields = FieldReader(body)
        let contactID = fields.string("contact_id", required: true, .nonEmpty)
        let agentID = fields.string("agent_id", required: true, .nonEmpty)
        let lineID = fields.string("from_number_id", required: true, .nonEmpty)
        let extras = extras(&fields, now)
        guard fields.problems.isEmpty, let contactID, let agentID, let lineID else { return invalid(fields.problems) }
        guard let agent = state.world.agents.first(where: { $0.id == agentID }) else {
            return failure(400, "Agent not found: \(agentID)")
        }
        guard let contact = state.world.contactshipContacts.first(where: { $0.id == contactID }) else {
            return failure(404, "Contact not found: \(contactID)")
        }
        guard let line = state.world.contactshipLines.first(where: { $0.id == lineID }) else {
            return failure(404, "Phone number not found: \(lineID)")
        }
        let order = CallOrder(
            type: "platform_contact_call", agentID: agent.id, fromNumber: line.number, toNumber: contact.phoneNumber,
            contactID: contact.id, calleeName: contact.fullName, calleeEmail: contact.email,
            calleeCountry: contact.country, dueAt: extras.dueAt, additionalData: extras.additionalData,
            metadata: extras.metadata)
        return place(order, agent, name: contact.givenName, &state, now)
    }

    private static func place(
        _ order: CallOrder, _ agent: SimulatedAgent, name: String, _ state: inout SimulatorState, _ now: Date
    ) -> Reply {
        let amount = order.additionalData.first { ["amount", "debt", "balance"].contains(where: $0.key.contains) }
        let subject = state.seats.subject(
            agent, name: name, amount: amount?.value.stringValue, dueAt: order.dueAt ?? now)
        let call = state.book.place(order, subject, provider: .contactship, createdAt: now)
        return one(
            201,
            [
                "call_id": .string(call.id), "agent_id": .string(agent.id), "contact_id": .text(order.contactID),
                "created_at": .string(TimeText.iso(now)),
            ], state, placed: call.id)
    }

    /// With both `delay` and `schedule` the schedule wins, and one in the past is due at once: neither is documented.
    ///
    /// The newest page says that the contact route does not apply `delay`; its document says it does, and is followed.
    private static func extras(_ fields: inout FieldReader, _ now: Date) -> Extras {
        let delay = fields.number("delay", atLeast: 0)
        let schedule = schedule(&fields)
        let data = additionalData(&fields)
        let metadata = fields.object("metadata")
        let due = schedule ?? now.addingTimeInterval(min(delay ?? 0, 5_256_000) * 60)
        return Extras(dueAt: due, additionalData: data, metadata: metadata)
    }

    private static func schedule(_ fields: inout FieldReader) -> Date? {
        guard let object = fields.object("schedule") else { return nil }
        var inner = FieldReader(object, prefix: "schedule.")
        let time = inner.string("scheduled_call_time", required: true, .wallTime)
        let zone = inner.string("timezone", required: true, .zone)
        fields.absorb(inner)
        guard let time, let zone = zone.flatMap({ TimeText.zone($0) }) else { return nil }
        return TimeText.wallTime(time, zone: zone)
    }

    private static func additionalData(_ fields: inout FieldReader) -> [JSONMember] {
        guard let items = fields.array("additional_data") else { return [] }
        return items.enumerated().compactMap { index, item in
            guard item.objectValue != nil else {
                fields.fail("additional_data.\(index)", "must be an object")
                return nil
            }
            var inner = FieldReader(item, prefix: "additional_data.\(index).")
            let key = inner.string("key", required: true, .nonEmpty)
            let value = inner.string("value", required: true)
            fields.absorb(inner)
            guard let key, let value else { return nil }
            return JSONMember(key: key, value: .string(value))
        }
    }
}
