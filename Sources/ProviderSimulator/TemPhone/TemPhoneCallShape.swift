import Foundation

/// The documented `ScheduledCall` object.
enum TemPhoneCallShape {
    static func status(_ call: SimulatedCall, _ now: Date) -> String {
        switch call.phase(at: now) {
        case .scheduled, .queued: "scheduled"
        case .ringing, .talking: "in_progress"
        case .ended: call.answeredAt == nil ? "failed" : "completed"
        case .canceled: "canceled"
        }
    }

    static func json(_ call: SimulatedCall, _ now: Date) -> JSONValue {
        let details = call.order.details
        return [
            "call_id": .string(call.id), "contact_id": .text(call.order.contactID),
            "campaign_id": .text(call.order.campaignID), "scheduled_at": details["scheduled_at"] ?? nil,
            "timezone": details["timezone"] ?? nil, "initial_message": details["initial_message"] ?? nil,
            "max_duration_seconds": details["max_duration_seconds"] ?? nil, "caller_id": details["caller_id"] ?? nil,
            "recording_enabled": details["recording_enabled"] ?? nil, "webhook_url": .text(call.order.webhookURL),
            "metadata": call.order.metadata ?? [:], "status": .string(status(call, now)),
            "created_at": .string(TimeText.iso(call.createdAt)),
            "updated_at": .string(TimeText.iso(updatedAt(call, now))),
        ]
    }

    private static func updatedAt(_ call: SimulatedCall, _ now: Date) -> Date {
        switch call.phase(at: now) {
        case .scheduled, .queued: call.updatedAt
        case .ringing, .talking: call.dialsAt
        case .ended, .canceled: call.endsAt
        }
    }
}
