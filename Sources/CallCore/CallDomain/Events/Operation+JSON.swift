import Foundation

/// How the steps of operations are stored. Names are never given another meaning.
extension OperationStep {
    func json(_ id: OperationID, _ act: CallOperation) -> JSON {
        var json: JSON = ["operation": .string(id.description), "act": .string(act.storedName)]
        if case .reschedule(let instant, _) = act { json.set(.number(String(instant.milliseconds)), at: ["to"]) }
        for (key, value) in members { json.set(value, at: [key]) }
        return json
    }

    private var members: KeyValuePairs<String, JSON> {
        switch self {
        case .begun(let by): ["step": "begun", "by": .string(by)]
        case .deferred(let message, let seconds, let attempt, let most):
            [
                "step": "deferred", "message": .string(message), "seconds": .integer(seconds),
                "attempt": .integer(attempt), "of": .integer(most),
            ]
        case .lost(let reason): ["step": "lost", "reason": .string(reason)]
        case .ended(.taken): ["step": "ended", "end": "taken"]
        case .ended(.wasOver): ["step": "ended", "end": "was_over"]
        case .ended(.seenDone): ["step": "ended", "end": "seen_done"]
        case .ended(.failed(let words)): ["step": "ended", "end": "failed", "message": .string(words)]
        case .ended(.stopped): ["step": "ended", "end": "stopped"]
        case .ended(.readBefore(let state)):
            [
                "step": "ended", "end": "read_before", "state": .string(state.name),
                "outcome": .optional(state.outcome?.rawValue),
            ]
        }
    }

    init(_ json: JSON) throws {
        func text(_ key: String) throws -> String {
            guard let text = json[key]?.string else { throw EventPayloadError(key) }
            return text
        }
        func number(_ key: String) throws -> Int {
            guard let number = json[key]?.int else { throw EventPayloadError(key) }
            return number
        }
        switch json["step"]?.string {
        case "begun": self = .begun(by: try text("by"))
        case "deferred":
            self = .deferred(
                message: try text("message"), seconds: try number("seconds"), attempt: try number("attempt"),
                of: try number("of"))
        case "lost": self = .lost(reason: try text("reason"))
        case "ended": self = .ended(try OperationEnd(json))
        default: throw EventPayloadError("step")
        }
    }
}

extension OperationEnd {
    fileprivate init(_ json: JSON) throws {
        switch json["end"]?.string {
        case "taken": self = .taken
        case "was_over": self = .wasOver
        case "seen_done": self = .seenDone
        case "stopped": self = .stopped
        case "failed":
            guard let message = json["message"]?.string else { throw EventPayloadError("message") }
            self = .failed(message)
        case "read_before":
            guard let state = json["state"]?.string.flatMap({ CallState(name: $0, outcome: json["outcome"]?.string) })
            else { throw EventPayloadError("state") }
            self = .readBefore(state)
        default: throw EventPayloadError("end")
        }
    }
}

extension CallOperation {
    var storedName: String {
        switch self {
        case .cancel: "cancel"
        case .reschedule: "reschedule"
        case .hangUp: "hang_up"
        case .readAgain: "read_again"
        }
    }

    init(_ json: JSON) throws {
        switch json["act"]?.string {
        case "cancel": self = .cancel
        case "hang_up": self = .hangUp
        case "read_again": self = .readAgain
        case "reschedule":
            guard let instant = json["to"]?.text.flatMap({ Int64($0) }) else { throw EventPayloadError("to") }
            self = .reschedule(to: Date(milliseconds: instant))
        default: throw EventPayloadError("act")
        }
    }
}
