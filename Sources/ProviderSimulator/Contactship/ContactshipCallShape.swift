import Foundation

/// A call as list and get show it.
enum ContactshipCallShape {
    static func json(
        _ call: SimulatedCall, _ options: ContactshipTranscriptOptions, _ now: Date, inList: Bool
    ) -> JSONValue {
        let ended = call.phase(at: now) == .ended
        var members: [JSONMember] = []
        func add(_ key: String, _ value: JSONValue) { members.append(JSONMember(key: key, value: value)) }
        add("id", .string(call.id))
        add("direction", .string(call.order.direction))
        add("from", .string(call.order.fromNumber))
        add("call_record", .text(recording(call, now)))
        add("call_status", .string(ContactshipWords.listStatus(call, now)))
        add("call_result", .text(ContactshipWords.result(call, now)))
        add("disconnection_reason", .text(ContactshipWords.reason(call, now)))
        add("start_at", .text(startedAt(call, now)))
        add("finished_at", .text(ended ? TimeText.iso(call.endsAt) : nil))
        add("duration", .whole(ended ? call.duration : nil))
        add("call_analysis", analysis(call, now))
        add("type", .string(call.order.type))
        add("created_at", .string(TimeText.iso(call.createdAt)))
        add("agent_id", .string(call.order.agentID))
        if inList { add("campaign_id", .text(call.order.campaignID)) }
        add("contact", contact(call))
        if options.includesTranscript { members += transcript(call, options, now) }
        return .object(members)
    }

    /// When the call was answered; a call that nobody answers has its end here, once it is over.
    static func startedAt(_ call: SimulatedCall, _ now: Date) -> String? {
        if let answered = call.answeredAt { return now >= answered ? TimeText.iso(answered) : nil }
        return call.phase(at: now) == .ended ? TimeText.iso(call.endsAt) : nil
    }

    static func recording(_ call: SimulatedCall, _ now: Date) -> String? {
        guard call.answeredAt != nil, call.isAnalysed(at: now) else { return nil }
        return "https://recordings.example.com/contactship/\(call.id).wav"
    }

    private static func analysis(_ call: SimulatedCall, _ now: Date) -> JSONValue {
        guard call.isAnalysed(at: now), call.answeredAt != nil else { return nil }
        return ["summary": .string(call.plan.summary), "sentiment": .string(call.plan.sentiment)]
    }

    private static func contact(_ call: SimulatedCall) -> JSONValue {
        [
            "id": .text(call.order.contactID), "full_name": .string(call.order.calleeName),
            "phone_number": .string(call.order.toNumber), "email": .text(call.order.calleeEmail),
            "country": .text(call.order.calleeCountry),
        ]
    }

    private static func transcript(
        _ call: SimulatedCall, _ options: ContactshipTranscriptOptions, _ now: Date
    ) -> [JSONMember] {
        let lines = call.lines(at: now)
        let history: JSONValue =
            options.isToon
            ? .string(ContactshipTranscript.toon(lines))
            : .array(lines.map { ContactshipTranscript.line($0, words: options.includesWords) })
        var members = [JSONMember(key: "chat_history", value: history)]
        if options.includesTools {
            members.append(
                JSONMember(
                    key: "chat_history_with_tools", value: .array(ContactshipTranscript.withTools(call, lines, now))))
        }
        members.append(JSONMember(key: "transcript_format", value: options.isToon ? "toon" : "json"))
        return members
    }
}
