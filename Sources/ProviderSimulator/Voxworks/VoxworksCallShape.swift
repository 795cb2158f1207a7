import Foundation

/// A Voxworks call as list, get and result show it.
///
/// The documents name neither the fields nor all values of `status` and `progress`: the fields, `queued`,
/// `in-progress`, `cancelled`, `dialing`, `ringing` and `talking` are the simulator's choice; the other words were seen
/// in the documents.
enum VoxworksCallShape {
    static func status(_ call: SimulatedCall, _ now: Date) -> String {
        switch call.phase(at: now) {
        case .scheduled: "scheduled"
        case .queued: "queued"
        case .ringing, .talking: "in-progress"
        case .canceled: "cancelled"
        case .ended: call.plan.fate == .failed ? "failed" : "completed"
        }
    }

    static func progress(_ call: SimulatedCall, _ now: Date) -> String? {
        switch call.phase(at: now) {
        case .scheduled, .canceled: return nil
        case .queued: return "dialing"
        case .ringing: return "ringing"
        case .talking: return "talking"
        case .ended: break
        }
        switch call.plan.fate {
        case .completed, .transferred: return "completed"
        case .hungUpEarly: return call.plan.whim.isMultiple(of: 3) ? "dropout" : "hang-up"
        case .busy: return "User unavailable"
        case .rejected: return "User rejected"
        case .noAnswer: return "rang-out"
        case .voicemail: return "voicemail"
        case .failed: return "failed"
        }
    }

    static func json(_ call: SimulatedCall, _ now: Date) -> JSONValue {
        let ended = call.phase(at: now) == .ended
        let answered = call.answeredAt.flatMap { now >= $0 ? $0 : nil }
        return [
            "call_id": .string(call.id), "type": .string(call.order.direction), "status": .string(status(call, now)),
            "progress": .text(progress(call, now)), "script_id": .string(call.order.agentID),
            "from_number": .string(call.order.fromNumber), "to_number": .string(call.order.toNumber),
            "contact_id": .text(call.order.contactID), "contact_name": .string(call.order.calleeName),
            "scheduled_time": .string(TimeText.isoMicroseconds(call.dueAt)),
            "actual_time": .text(answered.map { TimeText.isoMicroseconds($0) }),
            "ended_at": .text(ended ? TimeText.isoMicroseconds(call.endsAt) : nil),
            "duration": .whole(ended ? call.duration : nil),
            "created_at": .string(TimeText.isoMicroseconds(call.createdAt)),
            "objects": call.order.details,
        ]
    }

    static func result(_ call: SimulatedCall, _ now: Date) -> JSONValue {
        let analysed = call.isAnalysed(at: now) && call.answeredAt != nil
        let lines: [JSONValue] = call.lines(at: now).map { line in
            ["role": line.speaker == .agent ? "agent" : "user", "text": .string(line.text)]
        }
        let good = call.plan.fate == .completed || call.plan.fate == .transferred
        let rating = call.plan.sentiment == "Positive" ? 5 : call.plan.sentiment == "Neutral" ? 3 : 2
        return [
            "call_id": .string(call.id), "status": .string(status(call, now)), "progress": .text(progress(call, now)),
            "summary": .text(analysed ? call.plan.summary : nil), "transcript": .array(lines),
            "recording_url": .text(analysed ? "https://recordings.example.com/voxworks/\(call.id).mp3" : nil),
            "structured_data": analysed ? ["agreed": .bool(good), "follow_up": .bool(!good)] : [:],
            "rating": .whole(analysed ? rating : nil),
            "objectives": analysed ? [["name": "Reach a decision", "achieved": .bool(good)]] : [],
        ]
    }
}
