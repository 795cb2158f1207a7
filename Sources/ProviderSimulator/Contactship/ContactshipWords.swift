import Foundation

/// The vocabularies of Contactship: the same call is named differently by each place that shows it.
enum ContactshipWords {
    static let listStatuses = [
        "in-progress", "completed", "no-answer", "failed", "in-queue", "incomplete", "busy", "answering-machine",
        "scheduled", "voice_mail",
    ]
    static let results = ["answered", "voicemail", "no_answer", "busy", "failed"]

    /// `call_status` of list and get.
    static func listStatus(_ call: SimulatedCall, _ now: Date) -> String {
        switch call.phase(at: now) {
        case .scheduled: "scheduled"
        case .queued: "in-queue"
        case .ringing, .talking: "in-progress"
        case .canceled: "failed"
        case .ended: endedListStatus(call)
        }
    }

    /// `call_status` of the status endpoint.
    static func liveStatus(_ call: SimulatedCall, _ now: Date) -> String {
        switch call.phase(at: now) {
        case .scheduled: return "scheduled"
        case .queued: return "in_queue"
        case .ringing: return "pending"
        case .talking: return "in_progress"
        case .canceled: return "canceled"
        case .ended:
            guard call.isFinished(at: now) else { return call.answeredAt == nil ? "pending" : "in_progress" }
            return finishedLiveStatus(call)
        }
    }

    /// `call_result`, nil before the end.
    static func result(_ call: SimulatedCall, _ now: Date) -> String? {
        guard call.phase(at: now) == .ended else { return nil }
        guard call.answeredAt != nil else {
            switch call.plan.fate {
            case .busy where !call.wasHungUp: return "busy"
            case .failed where !call.wasHungUp: return "failed"
            default: return "no_answer"
            }
        }
        return call.plan.fate == .voicemail ? "voicemail" : "answered"
    }

    /// `disconnection_reason`, nil until it is known; a stop by the API looks like the person hanging up.
    static func reason(_ call: SimulatedCall, _ now: Date) -> String? {
        guard call.phase(at: now) == .ended, call.knowsReason(at: now) else { return nil }
        if call.wasHungUp { return "user_hangup" }
        switch call.plan.fate {
        case .completed: return call.plan.whim.isMultiple(of: 3) ? "user_hangup" : "agent_hangup"
        case .hungUpEarly: return "user_hangup"
        case .transferred: return "call_transfer"
        case .voicemail: return "agent_hangup"
        case .busy, .noAnswer, .rejected: return "no_answer"
        case .failed: return "failed"
        }
    }

    private static func endedListStatus(_ call: SimulatedCall) -> String {
        guard call.answeredAt != nil else {
            switch call.plan.fate {
            case .busy where !call.wasHungUp: return "busy"
            case .failed where !call.wasHungUp: return "failed"
            default: return "no-answer"
            }
        }
        if call.plan.fate == .voicemail {
            return call.plan.whim.isMultiple(of: 2) ? "voice_mail" : "answering-machine"
        }
        return call.wasHungUp || call.plan.fate == .hungUpEarly ? "incomplete" : "completed"
    }

    private static func finishedLiveStatus(_ call: SimulatedCall) -> String {
        guard call.answeredAt != nil else {
            return call.plan.fate == .failed && !call.wasHungUp ? "failed" : "no_answer"
        }
        return call.plan.fate == .voicemail ? "voicemail" : "ended"
    }
}
