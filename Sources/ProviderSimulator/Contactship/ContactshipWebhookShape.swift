import Foundation

/// The body of the one delivery Contactship makes for a call, after its analysis.
enum ContactshipWebhookShape {
    static func json(_ call: SimulatedCall, _ state: SimulatorState, _ now: Date) -> JSONValue {
        ["data": data(call, state, now)]
    }

    private static func data(_ call: SimulatedCall, _ state: SimulatorState, _ now: Date) -> JSONValue {
        let agent = state.world.agents.first { $0.id == call.order.agentID }
        return [
            "agent": [
                "agent_id": .string(call.order.agentID), "name": .text(agent?.name),
                "language": .text(agent?.languageTag),
                "voice": .text(agent?.voiceID),
            ],
            "organization": [
                "name": .string(state.world.organizationName), "email": "ops@larkspur.example.com", "country": "US",
            ],
            "call": callJSON(call, now),
            "campaign": [:],
            "contact": contact(call),
        ]
    }

    private static func callJSON(_ call: SimulatedCall, _ now: Date) -> JSONValue {
        let result = ContactshipWords.result(call, now)
        let answered = call.answeredAt ?? call.endsAt
        let lines = call.lines(at: now)
        let words = lines.map { ContactshipTranscript.line($0, words: true) }
        // Both spellings of the duration occur.
        let duration =
            call.plan.whim.isMultiple(of: 2) ? JSONValue.whole(call.duration) : .string(String(call.duration))
        return [
            "call_id": .string(call.id), "call_type": .string(call.order.type),
            "call_status": result == "failed" ? "failed" : "ended", "call_result": .text(result),
            "call_analysis": analysis(call, result),
            "disconnection_reason": .text(ContactshipWords.reason(call, now)),
            "recording_url": .string(ContactshipCallShape.recording(call, now) ?? ""),
            "start_timestamp": .whole(TimeText.milliseconds(answered)),
            "end_timestamp": .whole(TimeText.milliseconds(call.endsAt)),
            "transcript": .string(
                lines.map { ($0.speaker == .agent ? "Agent: " : "User: ") + $0.text }.joined(separator: "\n")),
            "transcript_object": .array(words),
            "transcript_with_tool_calls": .array(ContactshipTranscript.withTools(call, lines, now)),
            "duration": duration, "from_number": .string(call.order.fromNumber),
            "to_number": .string(call.order.toNumber), "call_additional_data": .object(call.order.additionalData),
        ]
    }

    private static func analysis(_ call: SimulatedCall, _ result: String?) -> JSONValue {
        let good = result == "answered" && call.plan.fate != .hungUpEarly && !call.wasHungUp
        let custom: JSONValue =
            result == "answered" ? ["agreed": .bool(good), "follow_up": good ? "email" : "call back"] : [:]
        return [
            "call_summary": .string(call.plan.summary), "user_sentiment": .string(call.plan.sentiment),
            "custom_analysis_data": custom, "call_successful": .bool(good),
            "in_voicemail": .bool(result == "voicemail"),
        ]
    }

    private static func contact(_ call: SimulatedCall) -> JSONValue {
        [
            "contact_id": .text(call.order.contactID), "full_name": .string(call.order.calleeName),
            "phone_number": .string(call.order.toNumber), "email": .text(call.order.calleeEmail),
            "country": .text(call.order.calleeCountry), "additional_data": [:], "call_attempts": 1,
        ]
    }
}
