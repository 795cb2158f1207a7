import Foundation

extension FormReading {
    /// The key under which our own id travels in `metadata`, where a form has it.
    public static let referenceKey = "trunkline_call_id"

    /// The request as it will be sent, byte for byte.
    public func request(reference: CallID) -> WireRequest {
        WireRequest(method: form.method, path: form.path, body: body(reference: reference).compact)
    }

    /// The request's body with our own id, where the form has a place for it.
    public func body(reference: CallID) -> JSON {
        var body = body
        if let metadata = form.field(for: .metadata) {
            let path = metadata.path.split(separator: ".").map(String.init) + [Self.referenceKey]
            body.set(.string(reference.description), at: path[...])
        }
        return body
    }

    /// Who is called, as far as the form and what is known of its ids tell.
    public func callee(_ knowledge: FormKnowledge) -> Callee {
        let contactID = text(.contactID)
        let contact = contactID.isEmpty || knowledge.contact?.id != contactID ? nil : knowledge.contact
        let name = form.fields(for: .calleeName).compactMap { body[path: $0.path]?.string }.joined(separator: " ")
        let number = form.field(for: .calleeNumber).flatMap { numbers[$0.path]?.e164 }
        return Callee(
            number: number ?? contact?.e164,
            name: name.isEmpty ? contact?.name : name,
            contactID: contactID.isEmpty ? nil : contactID)
    }

    public func caller(_ knowledge: FormKnowledge) -> Caller {
        let number = form.field(for: .callerNumber).flatMap { numbers[$0.path]?.e164 }
        let numberID = text(.callerNumberID)
        let agentID = text(.agentID)
        return Caller(
            number: number ?? knowledge.callerNumber,
            numberID: numberID.isEmpty ? nil : numberID,
            agentID: agentID.isEmpty ? nil : agentID,
            agentName: knowledge.agentName)
    }

    /// The decision to place this call; `nil` while something is missing or wrong.
    public func intent(
        id: CallID, account: Account, values: FormValues, knowledge: FormKnowledge, now: Date, by person: String
    ) -> CallIntent? {
        guard isComplete, account.provider == form.provider else { return nil }
        return CallIntent(
            id: id, account: account.name, provider: form.provider, form: form.id, values: values,
            request: request(reference: id), callee: callee(knowledge), caller: caller(knowledge),
            scheduledAt: scheduledAt, zone: zone?.identifier, createdAt: now, by: person,
            place: calleePlace(knowledge))
    }

    private func text(_ role: Field.Role) -> String {
        form.field(for: role).flatMap { body[path: $0.path]?.string } ?? ""
    }
}
