import CallDomain
import OrderedCollections

/// TemPhone's answers: `{status, message, data}`, where the envelope's `status` is not the call's.
enum TemPhoneReading {
    /// `nil` where the answer is an error or names no call.
    static func report(_ json: JSON) -> CallReport? {
        guard json["status"]?.string?.lowercased() != "error" else { return nil }
        let call = json["data"]?.members == nil ? json : json["data"] ?? json
        return report(call: call, status: call.firstText(of: "status"), raw: json)
    }

    /// The documents name deliveries but show none: the id and a word for the state are looked for wherever they may be.
    static func delivery(_ body: JSON) throws(ProviderError) -> CallReport {
        let data = body["data"] ?? body
        let call = data["call"] ?? data
        let words = [
            call["call_status"], call["status"], data["status"], body["call_status"], body["event"], body["type"],
            data["event"], body["status"],
        ].compactMap { $0?.string.map(withoutPrefix) }
        let status = words.first { StatusVocabulary.state(of: $0) != nil } ?? words.first { $0 != "success" }
        if let report = report(call: call, status: status, raw: body) { return report }
        for holder in [data, body] {
            if let report = report(call: holder, status: status, raw: body) { return report }
        }
        throw .badAnswer(status: 0, message: "the delivery names no call")
    }

    static func contact(_ json: JSON) -> Contact? {
        let data = json["data"] ?? json
        guard let id = data.firstID(of: "id", "contact_id") else { return nil }
        let number = data.firstNumber(of: "primary_phone", "phone_number")
        var details: [String: String] = [:]
        if let external = data.firstText(of: "external_id") { details["external_id"] = external }
        for (name, value) in data["metadata"]?.members ?? [:] where !value.isNull {
            details[name] = (value.text ?? value.compact).bounded(to: TextBounds.text)
        }
        return Contact(
            id: id, name: data.firstText(of: "full_name") ?? number ?? id, number: number,
            email: data.firstText(of: "primary_email", "email"), timeZone: data.firstText(of: "timezone"),
            tags: (data["tags"]?.items ?? []).compactMap { $0.text?.bounded(to: TextBounds.name) }, details: details)
    }

    private static func report(call: JSON, status: String?, raw: JSON) -> CallReport? {
        guard let id = call.firstID(of: "call_id") else { return nil }
        var report = CallReport(providerCallID: id, raw: raw)
        report.rawStatus = status
        report.disconnectionReason = call.firstText(of: "disconnection_reason", "end_reason")
        report.state =
            StatusEvidence(
                status: status, result: call.firstText(of: "outcome", "result"),
                disconnectionReason: report.disconnectionReason
            ).state
        report.scheduledAt = call.firstTime(of: "scheduled_at")
        report.startedAt = call.firstTime(of: "started_at")
        report.endedAt = call.firstTime(of: "ended_at", "completed_at")
        report.createdAt = call.firstTime(of: "created_at")
        report.duration = call.firstDuration(of: "duration_seconds", "duration")
        report.recordingURL = call.firstText(of: "recording_url")
        report.transcript = TranscriptReading.lines(in: call["transcript"])
        report.fromNumber = call.firstNumber(of: "caller_id")
        report.contactID = call.firstID(of: "contact_id")
        report.analysis = call.firstText(of: "summary").map { CallAnalysis(summary: $0) }
        report.reference = call.ownReference
        return report
    }

    /// `call.completed` and `call_completed` are events for the state `completed`.
    private static func withoutPrefix(_ word: String) -> String {
        for prefix in ["call.", "call_", "call-"] where word.lowercased().hasPrefix(prefix) {
            return String(word.dropFirst(prefix.count))
        }
        return word
    }
}
