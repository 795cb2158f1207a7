import CallDomain
import Foundation

/// Contactship's call, as the list, the whole call, the status endpoint and the create answer give it.
enum ContactshipCallReading {
    /// `nil` where the answer names no call. The id is kept exactly as it came.
    static func report(_ json: JSON) -> CallReport? {
        let envelope = ContactshipEnvelope(json)
        guard !envelope.isRefusal else { return nil }
        return report(call: envelope.payload, raw: json)
    }

    static func report(call: JSON, raw: JSON) -> CallReport? {
        guard let id = call.firstID(of: "call_id", "id") else { return nil }
        var report = CallReport(providerCallID: id, raw: raw)
        report.rawStatus = call.firstText(of: "call_status", "status")
        report.disconnectionReason = call.firstText(of: "disconnection_reason")
        report.analysis = analysis(call["call_analysis"])
        report.state = evidence(call, report).state
        report.scheduledAt = call.firstTime(of: "scheduled_at")
        report.startedAt = call.firstTime(of: "start_at", "started_at", "start_timestamp")
        report.endedAt = call.firstTime(of: "finished_at", "ended_at", "end_timestamp")
        report.createdAt = call.firstTime(of: "created_at")
        report.duration = call.firstDuration(of: "duration")
        report.cost = cost(call)
        report.recordingURL = call.firstText(of: "call_record", "recording_url")
        report.transcript = transcript(call)
        report.fromNumber = call.firstNumber(of: "from_number", "from")
        report.toNumber = call.firstNumber(of: "to_number", "contact.phone_number")
        report.toName = call.firstText(of: "contact.full_name")
        report.contactID = call.firstID(of: "contact_id", "contact.id", "contact.contact_id")
        report.agentID = call.firstID(of: "agent_id")
        report.reference = call.ownReference
        return report
    }

    /// Somebody called us: nothing that we placed.
    static func isInbound(_ call: JSON) -> Bool {
        call["direction"]?.string?.lowercased() == "inbound" || call["type"]?.string == "inbound_call"
    }

    /// Both spellings: of the call pages, and of call history and deliveries.
    private static func analysis(_ json: JSON?) -> CallAnalysis? {
        guard let json else { return nil }
        let analysis = CallAnalysis(
            summary: json.firstText(of: "summary", "call_summary"),
            sentiment: json.firstText(of: "sentiment", "user_sentiment"),
            successful: json.firstBool(of: "call_successful", "successful"))
        return analysis == CallAnalysis() ? nil : analysis
    }

    /// Only the call history documents a price; an amount is a number or a text.
    private static func cost(_ call: JSON) -> CallCost? {
        guard call[path: "price"]?.double != nil, let amount = call.firstText(of: "price") else { return nil }
        return CallCost(amount: amount, unit: call.firstText(of: "price_unit"))
    }

    private static func evidence(_ call: JSON, _ report: CallReport) -> StatusEvidence {
        StatusEvidence(
            status: report.rawStatus, result: call.firstText(of: "call_result"),
            disconnectionReason: report.disconnectionReason, isFinished: call["finished"]?.bool == true,
            isInVoicemail: call[path: "call_analysis.in_voicemail"]?.bool == true, isAnalysed: report.analysis != nil)
    }

    private static func transcript(_ call: JSON) -> [TranscriptLine]? {
        for key in ["chat_history", "transcript_object", "chat_history_with_tools", "transcript"] {
            if let lines = TranscriptReading.lines(in: call[key]) { return lines }
        }
        return nil
    }
}
