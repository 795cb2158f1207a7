import Foundation

/// How the results of looks for unknown calls are stored. Names are never given another meaning.
extension CallEvent.LookupResult {
    var json: JSON {
        switch self {
        case .found(let scope, let id): scope.adding(["result": "found", "id": .string(id)])
        case .undecided(let scope, let listed, let candidates, let isWhole):
            scope.adding([
                "result": "undecided", "listed": .integer(listed), "candidates": .integer(candidates),
                "whole": .bool(isWhole),
            ])
        case .claimed(let id, let other):
            ["result": "claimed", "id": .string(id), "call": .string(other.description)]
        case .notOffered(let reason): ["result": "not_offered", "reason": .string(reason)]
        case .failed(let reason): ["result": "failed", "reason": .string(reason)]
        case .givenUp(let looks): ["result": "given_up", "looks": .integer(looks)]
        case .otherProvider(let account, let then, let now):
            [
                "result": "other_provider", "account": .string(account), "then": .string(then.rawValue),
                "now": .string(now.rawValue),
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
        switch json["result"]?.string {
        case "found": self = .found(try CallEvent.LookupScope(json), as: try text("id"))
        case "undecided":
            self = .undecided(
                try CallEvent.LookupScope(json), listed: try number("listed"), candidates: try number("candidates"),
                isWhole: json["whole"]?.bool ?? true)
        case "claimed":
            guard let call = CallID(try text("call")) else { throw EventPayloadError("call") }
            self = .claimed(providerCallID: try text("id"), by: call)
        case "not_offered": self = .notOffered(try text("reason"))
        case "failed": self = .failed(try text("reason"))
        case "given_up": self = .givenUp(looks: try number("looks"))
        case "other_provider":
            guard let then = ProviderID(rawValue: try text("then")), let now = ProviderID(rawValue: try text("now"))
            else { throw EventPayloadError("provider") }
            self = .otherProvider(account: try text("account"), then: then, now: now)
        default: throw EventPayloadError("result")
        }
    }
}

extension CallEvent.LookupScope {
    fileprivate func adding(_ members: KeyValuePairs<String, JSON>) -> JSON {
        var json: JSON = ["callee": .optional(callee), "since": .optional(since)]
        for (key, value) in members { json.set(value, at: [key]) }
        return json
    }

    fileprivate init(_ json: JSON) throws {
        guard let since = json["since"]?.text.flatMap({ Int64($0) }) else { throw EventPayloadError("since") }
        self.init(callee: json["callee"]?.string, since: Date(milliseconds: since))
    }
}
