import Foundation

/// A provider whose clock is wrong: what it says of its own times, and how it takes the times it is asked for.
struct FaultClock {
    private static let written: Set<String> = [
        "created_at", "updated_at", "start_at", "finished_at", "started_at", "ended_at", "actual_time", "next_cursor",
        "start_timestamp", "end_timestamp",
    ]
    private static let asked: Set<String> = ["date_from", "date_to", "created_after", "created_before", "cursor"]

    /// By which the clock is ahead.
    let seconds: Double

    /// The request as it would be asked of a right clock.
    func corrected(_ request: IncomingRequest) -> IncomingRequest {
        request.replacingQuery(
            request.query.map { pair in
                guard Self.asked.contains(pair.key), let text = pair.value.stringValue,
                    let time = TimeText.instantOrDay(text)
                else { return pair }
                let right = TimeText.isoMicroseconds(time.addingTimeInterval(-seconds))
                return JSONMember(key: pair.key, value: .string(right))
            })
    }

    func wrong(_ reply: Reply) -> Reply {
        var wrong = reply
        wrong.json = reply.json.map { self.wrong($0) }
        return wrong
    }

    func wrong(_ message: WebhookMessage) -> WebhookMessage {
        WebhookMessage(
            provider: message.provider, callID: message.callID, event: message.event, url: message.url,
            body: wrong(message.body))
    }

    func wrong(_ json: JSONValue) -> JSONValue {
        switch json {
        case .object(let members):
            .object(
                members.map { member in
                    let isTime = Self.written.contains(member.key)
                    return JSONMember(key: member.key, value: isTime ? moved(member.value) : wrong(member.value))
                })
        case .array(let elements): .array(elements.map(wrong))
        case .null, .bool, .number, .string: json
        }
    }

    /// Times are written in three ways, and stay in their own.
    private func moved(_ value: JSONValue) -> JSONValue {
        if let milliseconds = value.intValue { return .whole(milliseconds + Int(seconds * 1000)) }
        guard let text = value.stringValue, let time = TimeText.instant(text) else { return value }
        let moved = time.addingTimeInterval(seconds)
        return .string(text.contains(".") ? TimeText.isoMicroseconds(moved) : TimeText.iso(moved))
    }
}
