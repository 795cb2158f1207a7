import Foundation

/// The simulated TemPhone, after its two pages.
enum TemPhoneAPI {
    static let defaultCaller = "+14155550199"
    private static let defaultDuration = 900

    static func answer(
        _ request: IncomingRequest, _ route: Route, _ argument: String, _ state: inout SimulatorState, _ now: Date
    ) -> Reply {
        switch route.endpoint {
        case .create: return create(request, &state, now)
        case .contact: return contact(request, argument, state)
        case .list, .get, .status, .result, .stop, .cancel, .reschedule, .agents, .agent, .numbers, .contacts, .credits:
            return ErrorShape.reply(.temphone, 404)
        }
    }

    static func failure(_ status: Int, _ message: String) -> Reply {
        ErrorShape.reply(.temphone, status, .string(message))
    }

    private static func invalid(_ problems: [FieldProblem]) -> Reply {
        guard let first = problems.first else { return ErrorShape.reply(.temphone, 400) }
        return failure(400, "Field '\(first.field)' \(first.requirement).")
    }

    /// The page does not state the status of success: 200 is the simulator's choice.
    private static func create(_ request: IncomingRequest, _ state: inout SimulatorState, _ now: Date) -> Reply {
        let body: JSONValue
        do { body = try BodyReader.object(request) } catch { return failure(400, error.message + ".") }
        var fields = FieldReader(body)
        let contactID = fields.string("contact_id", required: true, .nonEmpty)
        let due = fields.string("scheduled_at", required: true, futureRule(now)).flatMap { TimeText.instant($0) }
        let message = fields.string("initial_message", required: true, .nonEmpty)
        let campaignID = fields.string("campaign_id", .nonEmpty)
        let zone = fields.string("timezone", .zone)
        let longest = fields.integer("max_duration_seconds", atLeast: 1) ?? defaultDuration
        let caller = fields.string("caller_id", callerRule)
        let metadata = fields.object("metadata")
        let records = fields.bool("recording_enabled") ?? true
        let webhook = fields.string("webhook_url", .url)
        guard fields.problems.isEmpty, let contactID, let due, let message else { return invalid(fields.problems) }
        guard let contact = state.world.temphoneContacts.first(where: { $0.id == contactID }) else {
            return failure(404, "Contact not found: \(contactID).")
        }
        let order = CallOrder(
            type: "scheduled_call", agentID: "", fromNumber: caller ?? defaultCaller, toNumber: contact.phoneNumber,
            contactID: contact.id, calleeName: contact.fullName, dueAt: due, webhookURL: webhook, metadata: metadata,
            campaignID: campaignID,
            details: [
                "scheduled_at": .string(body["scheduled_at"]?.stringValue ?? ""),
                "timezone": .string(zone ?? contact.zone),
                "initial_message": .string(message), "max_duration_seconds": .whole(longest),
                "caller_id": .text(caller), "recording_enabled": .bool(records),
            ])
        let call = state.book.place(
            order, subject(contact, message, longest: longest, due, state), provider: .temphone, createdAt: now)
        return Reply(
            200,
            [
                "status": "success", "message": "AI outbound call scheduled successfully.",
                "data": TemPhoneCallShape.json(call, now),
            ], placedCallID: call.id)
    }

    private static func contact(_ request: IncomingRequest, _ id: String, _ state: SimulatorState) -> Reply {
        var query = QueryReader(request)
        let withMetadata = query.bool("include_meta") ?? false
        guard query.problems.isEmpty else { return invalid(query.problems) }
        guard id.wholeMatch(of: /ctc_[A-Za-z0-9]+/) != nil else { return failure(400, "Malformed contact id: \(id).") }
        guard let contact = state.world.temphoneContacts.first(where: { $0.id == id }) else {
            return failure(404, "Contact not found: \(id).")
        }
        let metadata = contact.extraFields.map { JSONMember(key: $0[1], value: .string($0[2])) }
        return Reply(
            200,
            [
                "status": "success", "message": "Contact retrieved successfully.",
                "data": [
                    "id": .string(contact.id), "external_id": .string("crm-" + contact.id.dropFirst(4)),
                    "full_name": .string(contact.fullName), "primary_phone": .string(hyphenated(contact.phoneNumber)),
                    "primary_email": .text(contact.email), "timezone": .string(contact.zone),
                    "tags": .array(contact.tags.map { .string($0) }), "metadata": .object(withMetadata ? metadata : []),
                    "created_at": .string(TimeText.iso(contact.createdAt)),
                    "updated_at": .string(TimeText.iso(contact.createdAt.addingTimeInterval(86_400))),
                ],
            ])
    }

    private static func subject(
        _ contact: SimulatedContact, _ message: String, longest: Int, _ due: Date, _ state: SimulatorState
    ) -> CallPlanner.Subject {
        CallPlanner.Subject(
            purpose: .renewal, language: contact.language, calleeName: contact.givenName, agentName: "TemPhone",
            company: state.world.organizationName, amount: "42.00",
            day: SpokenDay.text(due.addingTimeInterval(5 * 86_400), contact.language),
            opening: message, longestTalk: Double(longest))
    }

    private static func futureRule(_ now: Date) -> StringRule {
        StringRule(requirement: "must be a valid ISO-8601 timestamp in the future") { text in
            TimeText.instant(text).map { $0 > now } ?? false
        }
    }

    /// Said to be E.164, yet the page's own example has hyphens.
    private static let callerRule = StringRule(requirement: "must be in E.164 format") { text in
        StringRule.isE164(text.filter { $0 != "-" })
    }

    /// North American numbers come with hyphens, as in the page's examples.
    private static func hyphenated(_ number: String) -> String {
        guard number.hasPrefix("+1"), number.utf8.count == 12 else { return number }
        let digits = Array(number.dropFirst(2))
        return "+1-" + String(digits[0..<3]) + "-" + String(digits[3..<6]) + "-" + String(digits[6..<10])
    }
}
