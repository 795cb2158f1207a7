import CallDomain

/// Voxworks' calls. Their documents cut the field names of a call and of its result off, so known ones are picked out of
/// free JSON and everything is kept as it came.
enum VoxworksReading {
    /// `nil` where the answer is a refusal or names no call.
    static func report(_ json: JSON) -> CallReport? {
        guard json["success"]?.bool != false else { return nil }
        return report(call: json["call"] ?? json, raw: json) ?? report(call: json, raw: json)
    }

    static func report(call: JSON, raw: JSON) -> CallReport? {
        guard let id = call.firstID(of: "call_id", "id") else { return nil }
        var report = CallReport(providerCallID: id, raw: raw)
        report.rawStatus = call.firstText(of: "status", "call_status")
        report.disconnectionReason = call.firstText(of: "end_reason", "disconnection_reason")
        report.analysis = analysis(call)
        report.state = evidence(call, report).state
        report.scheduledAt = call.firstTime(of: "scheduled_time", "scheduled_at")
        report.startedAt = call.firstTime(of: "actual_time", "started_at", "start_time", "start_at")
        report.endedAt = call.firstTime(of: "ended_at", "end_time", "finished_at", "completed_at")
        report.createdAt = call.firstTime(of: "created_at")
        report.duration = call.firstDuration(of: "duration", "duration_seconds", "call_duration")
        report.recordingURL = call.firstText(of: "recording_url", "recording", "recording.url")
        report.transcript = transcript(call)
        report.fromNumber = call.firstNumber(of: "from_number", "from")
        report.toNumber = call.firstNumber(of: "to_number", "phone_number", "contact.phone_number", "phone_user", "to")
        report.toName = name(call)
        report.contactID = call.firstID(of: "contact_id", "contact.id")
        report.agentID = call.firstID(of: "script_id", "script.id", "agent_id")
        report.reference = call.ownReference
        return report
    }

    /// The rows of a list, wherever they are; `nil` where there is no list.
    static func rows(_ json: JSON) -> [JSON]? {
        json.items ?? json.first(of: ["calls", "data", "items", "results", "data.calls"])?.items
    }

    /// Calls that did not go out to a telephone: nothing that was placed here.
    static func isExternal(_ call: JSON) -> Bool {
        let type = call.firstText(of: "type", "call_type")?.lowercased()
        return type == "inbound" || type == "web"
    }

    /// Automations name a call's data `trigger.…`; no document shows a delivery of calls.
    static func delivery(_ body: JSON) throws(ProviderError) -> CallReport {
        for path in ["call", "data.call", "data", "trigger"] {
            if let call = body[path: path], call["call_id"] != nil || call["id"] != nil,
                let report = report(call: call, raw: body)
            {
                return report
            }
        }
        guard body["call_id"] != nil, let report = report(call: body, raw: body) else {
            throw .badAnswer(status: 0, message: "the delivery names no call")
        }
        return report
    }

    private static func evidence(_ call: JSON, _ report: CallReport) -> StatusEvidence {
        StatusEvidence(
            status: report.rawStatus, progress: call.firstText(of: "progress"),
            result: call.firstText(of: "call_result"), disconnectionReason: report.disconnectionReason,
            isAnalysed: report.analysis != nil)
    }

    private static func analysis(_ call: JSON) -> CallAnalysis? {
        let analysis = CallAnalysis(
            summary: call.firstText(of: "summary", "call_summary", "result.summary"),
            sentiment: call.firstText(of: "sentiment"),
            successful: call.firstBool(of: "successful", "call_successful", "objectives_met"))
        return analysis == CallAnalysis() ? nil : analysis
    }

    private static func transcript(_ call: JSON) -> [TranscriptLine]? {
        for key in ["transcript", "transcript_object", "messages", "chat_history"] {
            if let lines = TranscriptReading.lines(in: call[key]) { return lines }
        }
        return nil
    }

    private static func name(_ call: JSON) -> String? {
        if let name = call.firstText(of: "contact_name", "contact.full_name") { return name }
        let parts = [call.firstText(of: "contact.first_name"), call.firstText(of: "contact.last_name")]
        let name = parts.compactMap(\.self).joined(separator: " ")
        return name.isEmpty ? nil : name
    }
}
