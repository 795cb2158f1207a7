import Foundation

/// How a kind is stored: a name, and a JSON object with what belongs to it.
///
/// A name is never given another meaning. Instants are milliseconds since 1970.
extension CallEvent.Kind {
    public var name: String {
        switch self {
        case .committed: "committed"
        case .ruleOverridden: "rule_overridden"
        case .sending: "sending"
        case .notSent: "not_sent"
        case .interrupted: "interrupted"
        case .retryAbandoned: "retry_abandoned"
        case .accepted: "accepted"
        case .rejected: "rejected"
        case .throttled: "throttled"
        case .outcomeUnknown: "outcome_unknown"
        case .reported: "reported"
        case .learned: "learned"
        case .transcriptGrew: "transcript_grew"
        case .transcriptRewritten: "transcript_rewritten"
        case .importedExternal: "imported_external"
        case .alsoKnownAs: "also_known_as"
        case .operation: "operation"
        case .lookup: "lookup"
        case .resolvedPlaced: "resolved_placed"
        case .resolvedNotPlaced: "resolved_not_placed"
        case .annotated: "annotated"
        case .hintReceived: "hint_received"
        case .hintUnconfirmed: "hint_unconfirmed"
        case .hintForPerson: "hint_for_person"
        case .told: "told"
        }
    }

    public var payload: JSON {
        switch self {
        case .committed(let by): ["by": .string(by)]
        case .ruleOverridden(let rule):
            [
                "by": .string(rule.by), "what": .string(rule.what), "reason": .string(rule.reason),
                "move": .bool(rule.isMove),
            ]
        case .sending, .importedExternal, .hintUnconfirmed: [:]
        case .notSent(let reason), .outcomeUnknown(let reason): ["reason": .string(reason)]
        case .interrupted(let wasSending): ["sending": .bool(wasSending)]
        case .retryAbandoned(let end): end.json
        case .accepted(let id), .alsoKnownAs(let id): ["id": .string(id)]
        case .rejected(let status, let message): ["status": .integer(status), "message": .string(message)]
        case .throttled(let seconds, let message):
            ["retry_after": .optional(seconds), "message": .string(message)]
        default: laterPayload
        }
    }

    private var laterPayload: JSON {
        switch self {
        case .reported(let standing, let reason): standing.json(reason)
        case .learned(let dueAt, let findings):
            ["due_at": .optional(dueAt), "findings": .array(findings.map { .string($0.rawValue) })]
        case .transcriptGrew(let lines): ["lines": .integer(lines)]
        case .transcriptRewritten(let before, let after): ["before": .integer(before), "after": .integer(after)]
        case .operation(let id, let act, let step): step.json(id, act)
        case .lookup(let result): result.json
        case .resolvedPlaced(let by, let id, let isChecked, let reason):
            ["by": .string(by), "id": .string(id), "checked": .bool(isChecked), "reason": .string(reason)]
        case .resolvedNotPlaced(let by, let reason): ["by": .string(by), "reason": .string(reason)]
        case .annotated(let record): record.json
        case .hintReceived(let state): state?.json ?? [:]
        case .hintForPerson(let state, let id): Self.payload(state, id)
        case .told(let words): ["words": .string(words)]
        default: [:]
        }
    }

    private static func payload(_ state: CallState?, _ id: String) -> JSON {
        var json = state?.json ?? [:]
        json.set(.string(id), at: ["id"])
        return json
    }

    /// Throws `EventPayloadError` where it is not what `name` and `payload` write.
    public init(name: String, payload: JSON) throws {
        switch name {
        case "committed": self = .committed(by: try payload.need("by"))
        case "rule_overridden":
            self = .ruleOverridden(
                CallEvent.RuleOverride(
                    by: try payload.need("by"), what: try payload.need("what"), reason: try payload.need("reason"),
                    isMove: try payload.flag("move")))
        case "sending": self = .sending
        case "not_sent": self = .notSent(reason: try payload.need("reason"))
        case "outcome_unknown": self = .outcomeUnknown(reason: try payload.need("reason"))
        case "interrupted": self = .interrupted(wasSending: try payload.flag("sending"))
        case "retry_abandoned": self = .retryAbandoned(try CallEvent.RetryEnd(payload))
        case "accepted": self = .accepted(providerCallID: try payload.need("id"))
        case "also_known_as": self = .alsoKnownAs(providerCallID: try payload.need("id"))
        case "rejected":
            self = .rejected(status: try payload.number("status"), message: try payload.need("message"))
        case "throttled":
            self = .throttled(retryAfter: payload["retry_after"]?.double, message: try payload.need("message"))
        default: try self.init(laterName: name, payload)
        }
    }

    private init(laterName name: String, _ payload: JSON) throws {
        switch name {
        case "reported":
            self = .reported(try CallEvent.ReportStanding(payload), reason: payload["reason"]?.string)
        case "learned":
            let findings = (payload["findings"]?.items ?? []).compactMap { $0.string.flatMap(CallEvent.Finding.init) }
            self = .learned(dueAt: payload.instant("due_at"), findings)
        case "transcript_grew": self = .transcriptGrew(lines: try payload.number("lines"))
        case "transcript_rewritten":
            self = .transcriptRewritten(
                linesBefore: try payload.number("before"), linesAfter: try payload.number("after"))
        case "imported_external": self = .importedExternal
        case "operation":
            guard let id = OperationID(try payload.need("operation")) else { throw EventPayloadError(name) }
            self = .operation(id, try CallOperation(payload), try OperationStep(payload))
        case "lookup": self = .lookup(try CallEvent.LookupResult(payload))
        case "resolved_placed":
            self = .resolvedPlaced(
                by: try payload.need("by"), as: try payload.need("id"), isChecked: try payload.flag("checked"),
                reason: try payload.need("reason"))
        case "resolved_not_placed":
            self = .resolvedNotPlaced(by: try payload.need("by"), reason: try payload.need("reason"))
        case "annotated": self = .annotated(try RemarkRecord(json: payload))
        case "hint_received": self = .hintReceived(CallState(payload))
        case "hint_unconfirmed": self = .hintUnconfirmed
        case "hint_for_person": self = .hintForPerson(CallState(payload), providerCallID: try payload.need("id"))
        // What a newer program tells is shown by its name.
        default: self = .told(payload["words"]?.string ?? name)
        }
    }
}

/// What is stored of an event is not what this program writes: of a newer one, or damaged.
struct EventPayloadError: Error {
    let part: String

    init(_ part: String) { self.part = part }
}

extension JSON {
    /// What is no number in JSON, such as a provider's NaN, is nothing.
    static func optional(_ number: Double?) -> JSON {
        number.flatMap { $0.isFinite ? .number("\($0)") : nil } ?? .null
    }

    static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    static func optional(_ instant: Date?) -> JSON { instant.map { .number(String($0.milliseconds)) } ?? .null }

    fileprivate func need(_ key: String) throws -> String {
        guard let value = self[key]?.string else { throw EventPayloadError(key) }
        return value
    }

    fileprivate func number(_ key: String) throws -> Int {
        guard let value = self[key]?.int else { throw EventPayloadError(key) }
        return value
    }

    fileprivate func flag(_ key: String) throws -> Bool {
        guard let value = self[key]?.bool else { throw EventPayloadError(key) }
        return value
    }

    fileprivate func instant(_ key: String) -> Date? {
        self[key]?.text.flatMap { Int64($0) }.map(Date.init(milliseconds:))
    }
}

extension CallState {
    fileprivate var json: JSON { ["state": .string(name), "outcome": .optional(outcome?.rawValue)] }

    fileprivate init?(_ json: JSON) {
        guard let name = json["state"]?.string else { return nil }
        self.init(name: name, outcome: json["outcome"]?.string)
    }
}

extension CallEvent.RetryEnd {
    fileprivate var json: JSON {
        switch self {
        case .stopped: ["why": "stopped"]
        case .forbidden(let reason): ["why": "forbidden", "reason": .string(reason)]
        case .programEnded: ["why": "program_ended"]
        }
    }

    fileprivate init(_ json: JSON) throws {
        switch try json.need("why") {
        case "stopped": self = .stopped
        case "forbidden": self = .forbidden(try json.need("reason"))
        case "program_ended": self = .programEnded
        default: throw EventPayloadError("why")
        }
    }
}

extension CallEvent.ReportStanding {
    fileprivate func json(_ reason: String?) -> JSON {
        var json: JSON =
            switch self {
            case .news: ["standing": "news"]
            case .late: ["standing": "late"]
            case .contradicts(let now): now.json
            }
        if let reason { json.set(.string(reason), at: ["reason"]) }
        return json
    }

    fileprivate init(_ json: JSON) throws {
        switch json["standing"]?.string {
        case "news": self = .news
        case "late": self = .late
        default:
            guard let state = CallState(json) else { throw EventPayloadError("standing") }
            self = .contradicts(state)
        }
    }
}
