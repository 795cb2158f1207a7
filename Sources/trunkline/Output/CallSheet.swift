import CallCore
import OrderedCollections

/// All there is about one call.
struct CallSheet {
    let call: Call
    let intent: CallIntent?
    let events: [CallEvent]
    let transcript: [TranscriptLine]

    var json: JSON {
        [
            "call": call.outputJSON, "request": request, "events": .array(events.map(\.outputJSON)),
            "transcript": .array(
                transcript.map { ["speaker": .string($0.speaker.rawValue), "text": .string($0.text)] }),
        ]
    }

    private var request: JSON {
        guard let request = intent?.request else { return .null }
        let body = request.body.flatMap { try? JSON(parsing: $0) } ?? .null
        return ["method": .string(request.method), "path": .string(request.path), "body": body]
    }

    var text: String {
        var parts = [facts]
        if !events.isEmpty { parts.append("Events\n" + eventTable) }
        if !transcript.isEmpty { parts.append("Transcript\n" + conversation) }
        return parts.joined(separator: "\n\n")
    }

    private var facts: String {
        var table = TextTable()
        for (name, value) in rows where value?.isEmpty == false { table.add([name, value ?? ""]) }
        return table.text
    }

    private var rows: [(String, String?)] {
        [
            ("Call", "#\(call.id.short)  (\(call.id))"), ("State", call.state.words), ("Note", call.note),
            ("Next", advice), ("To", call.who), ("From", call.caller.number ?? call.caller.numberID),
            ("Agent", call.caller.agentName ?? call.caller.agentID), ("Account", call.account),
            ("Provider's id", call.providerCallID), ("Scheduled", TimeText.local(call.scheduledAt)),
            ("Zone", call.zone),
            ("Created", TimeText.local(call.createdAt)), ("Started", TimeText.local(call.startedAt)),
            ("Ended", TimeText.local(call.endedAt)), ("Duration", call.duration.map(TimeText.duration)),
            ("Outcome", call.disposition), ("Call back", TimeText.local(call.callbackAt)), ("Remark", call.remark),
            ("Summary", call.analysis.summary), ("Sentiment", call.analysis.sentiment),
            ("Reason", call.disconnectionReason), ("Recording", call.recordingURL),
        ]
    }

    private var advice: String? {
        guard call.state == .unknown else { return nil }
        return "Do not repeat it. Find out whether it was placed, then `trunkline resolve \(call.id.short) "
            + "--placed ID` or `--not-placed --reason TEXT`."
    }

    private var eventTable: String {
        var table = TextTable()
        for event in events { table.add(["  \(TimeText.local(event.at))", event.source.rawValue, event.words]) }
        return table.text
    }

    private var conversation: String {
        var table = TextTable()
        for line in transcript { table.add(["  \(line.speaker.rawValue)", line.text]) }
        return table.text
    }
}
