import CallCore
import OrderedCollections

extension CallEvent {
    var outputJSON: JSON {
        [
            "sequence": .number(String(sequence)), "call": .string(call.description), "at": TimeText.json(at),
            "source": .string(source.rawValue), "state": .text(reported?.name),
            "outcome": .text(reported?.outcome?.rawValue), "type": .string(kind.name), "data": kind.payload,
            "words": .string(words), "raw": .text(raw),
        ]
    }

    /// One object of a stream that tells of many calls.
    func storyJSON(of call: Call) -> JSON {
        var members = outputJSON.members ?? [:]
        members["kind"] = "event"
        for (key, value) in call.storyMembers { members[key] = value }
        return .object(members)
    }

    func storyLine(of call: Call) -> String {
        "\(TimeText.local(at))  #\(call.id.short)  \(call.who)  \(source.rawValue): \(words)"
    }
}

extension TranscriptLine {
    func storyJSON(of call: Call, at position: Int) -> JSON {
        var members: OrderedDictionary<String, JSON> = [
            "kind": "line", "call": .string(call.id.description), "position": .integer(position),
            "speaker": .string(speaker.rawValue), "text": .string(text),
        ]
        for (key, value) in call.storyMembers { members[key] = value }
        return .object(members)
    }

    func storyLine(of call: Call) -> String {
        let who =
            switch speaker {
            case .agent: "agent"
            case .callee: call.callee.name ?? "callee"
            case .other: "other"
            }
        return "\(TimeText.local(call.updatedAt))  #\(call.id.short)  \(who) says: \(text)"
    }
}

extension Call {
    /// What a reader of a stream needs to know whose line it is.
    fileprivate var storyMembers: [(String, JSON)] {
        [
            ("account", .string(account)), ("provider", .string(provider.rawValue)),
            ("provider_call_id", .text(providerCallID)), ("to_number", .text(callee.number)),
            ("to_name", .text(callee.name)),
        ]
    }
}
