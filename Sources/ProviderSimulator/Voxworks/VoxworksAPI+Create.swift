import Foundation

extension VoxworksAPI {
    static func create(_ request: IncomingRequest, _ state: inout SimulatorState, _ now: Date) -> Reply {
        let body: JSONValue
        do { body = try BodyReader.object(request) } catch { return failure(400, error.message) }
        var fields = FieldReader(body)
        let from = fields.string("from_number", required: true, .nonEmpty)
        let scriptID = fields.string("script_id", required: true, .nonEmpty)
        let person = person(&fields)
        let objects = objects(&fields)
        let time = fields.string("scheduled_time", .instant).flatMap { TimeText.instant($0) }
        guard fields.problems.isEmpty, let from, let scriptID, let person else { return invalid(fields.problems) }
        guard let script = state.world.scripts.first(where: { $0.id == scriptID }) else {
            return failure(404, "Script not found")
        }
        let normalizedFrom = normalized(from)
        guard let line = state.world.voxworksLines.first(where: { $0.number == normalizedFrom }) else {
            return failure(404, "from_number not found")
        }
        let contact = upsert(person, &state, now)
        let order = CallOrder(
            type: "outbound", agentID: script.id, fromNumber: line.number, toNumber: contact.phoneNumber,
            contactID: contact.id, calleeName: contact.fullName, calleeEmail: contact.email,
            calleeCountry: contact.country, dueAt: time, details: objects ?? .object([]))
        let subject = state.seats.subject(script, name: contact.givenName, dueAt: time ?? now)
        let call = state.book.place(order, subject, provider: .voxworks, createdAt: now)
        return Reply(
            201,
            [
                "success": true, "call_id": .string(call.id), "contact_id": .string(contact.id), "status": "scheduled",
            ], placedCallID: call.id)
    }

    private struct Person {
        let number: String
        let firstName: String?
        let lastName: String?
    }

    private static func person(_ fields: inout FieldReader) -> Person? {
        guard let object = fields.object("contact", required: true) else { return nil }
        var inner = FieldReader(object, prefix: "contact.")
        let rule = StringRule(requirement: "must be a valid phone number") { normalized($0) != nil }
        let number = inner.string("phone_number", required: true, rule)
        let firstName = inner.string("first_name")
        let lastName = inner.string("last_name")
        fields.absorb(inner)
        return number.flatMap { normalized($0) }.map { Person(number: $0, firstName: firstName, lastName: lastName) }
    }

    private static func objects(_ fields: inout FieldReader) -> JSONValue? {
        guard let objects = fields.object("objects") else { return nil }
        for member in objects.objectValue ?? [] where member.value.objectValue == nil {
            fields.fail("objects.\(member.key)", "must be an object")
        }
        return objects
    }

    /// Contacts are one per normalised number; the names that come with a call replace those known before.
    private static func upsert(_ person: Person, _ state: inout SimulatorState, _ now: Date) -> SimulatedContact {
        let known = state.voxworksContacts.firstIndex { $0.phoneNumber == person.number }
        var random = SplitMix64(
            seed: state.world.seed, kind: "voxworks.upsert", index: state.voxworksContacts.count)
        let fresh = SimulatedContact(
            id: random.uuid(), givenName: "", fullName: "", phoneNumber: person.number, zone: "Australia/Sydney",
            language: .english, createdAt: now)
        var contact = known.map { state.voxworksContacts[$0] } ?? fresh
        if person.firstName != nil || person.lastName != nil {
            contact.givenName = person.firstName ?? person.lastName ?? ""
            contact.fullName = [person.firstName, person.lastName].compactMap { $0 }.joined(separator: " ")
        }
        if let known { state.voxworksContacts[known] = contact } else { state.voxworksContacts.append(contact) }
        return contact
    }
}
