import CallCore
import OrderedCollections

extension Call {
    /// Everything known of the call, for programs.
    var outputJSON: JSON {
        [
            "id": .string(id.description), "account": .string(account), "provider": .string(provider.rawValue),
            "form": .text(form), "state": .string(state.name), "outcome": .text(state.outcome?.rawValue),
            "to": [
                "number": .text(callee.number), "name": .text(callee.name), "contact_id": .text(callee.contactID),
            ],
            "from": [
                "number": .text(caller.number), "number_id": .text(caller.numberID),
                "agent_id": .text(caller.agentID), "agent_name": .text(caller.agentName),
            ],
            "provider_call_id": .text(providerCallID), "scheduled_at": TimeText.json(scheduledAt),
            "zone": .text(zone), "created_at": TimeText.json(createdAt), "updated_at": TimeText.json(updatedAt),
            "started_at": TimeText.json(startedAt), "ended_at": TimeText.json(endedAt),
            "duration_seconds": duration.map { .number(JSON.plain($0)) } ?? .null,
            "summary": .text(analysis.summary), "sentiment": .text(analysis.sentiment),
            "successful": analysis.successful.map(JSON.bool) ?? .null, "recording_url": .text(recordingURL),
            "disconnection_reason": .text(disconnectionReason), "note": .text(note),
            "disposition": .text(disposition), "remark": .text(remark), "callback_at": TimeText.json(callbackAt),
        ]
    }

    /// Who is called, for people, on one line.
    var who: String {
        let number = callee.number ?? callee.contactID ?? "?"
        return SafeLine(callee.name.map { "\($0) \(number)" } ?? number).text
    }

    var when: String { isTimeUntold ? "time not told" : TimeText.local(scheduledAt ?? startedAt ?? createdAt) }

    /// The newest thing worth a glance.
    var glance: String { note ?? analysis.summary ?? lastLine?.text ?? disconnectionReason ?? "" }
}

extension JSON {
    /// A text, or null where there is none.
    static func text(_ text: String?) -> JSON {
        guard let text, !text.isEmpty else { return .null }
        return .string(text)
    }

    /// A finite number without a needless fraction.
    static func plain(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
}
