import CallDomain
import Foundation

extension CallReport {
    /// The report as it would be read back: what is kept already must not look new again. What is longer than is kept loses
    /// its end, and says so; ids and addresses that are longer are left out.
    ///
    /// It takes a time that grows with the report's length, so it is made before a transaction begins.
    var asStored: CallReport {
        var report = CallReport(providerCallID: providerCallID.asStored, raw: raw.trimmed(to: TextBounds.raw))
        report.state = state
        report.rawStatus = rawStatus.stored(TextBounds.reason)
        report.scheduledAt = scheduledAt?.asStored
        report.startedAt = startedAt?.asStored
        report.endedAt = endedAt?.asStored
        report.createdAt = createdAt?.asStored
        report.duration = duration.map { Double(Int64(clampingSeconds: $0)) / 1000 }
        report.disconnectionReason = disconnectionReason.stored(TextBounds.reason)
        report.analysis = analysis.map {
            CallAnalysis(
                summary: $0.summary.stored(TextBounds.text), sentiment: $0.sentiment.stored(TextBounds.name),
                successful: $0.successful)
        }
        report.recordingURL = recordingURL.flatMap { $0.utf8.count > TextBounds.address ? nil : $0.asStored }
        report.cost = cost.flatMap(\.asStored)
        report.transcript = transcript?.asStored
        report.toNumber = toNumber?.asID.asStored
        report.toName = toName.stored(TextBounds.name)
        report.fromNumber = fromNumber?.asID.asStored
        report.agentID = agentID?.asID.asStored
        report.contactID = contactID?.asID.asStored
        report.reference = reference
        report.askedAt = askedAt?.asStored
        return report
    }

    /// Whether its id can be kept.
    var isNamed: Bool { providerCallID.asID == providerCallID }
}

extension [TranscriptLine] {
    /// As much of the conversation as is kept, and a line that says so where there was more: always the same one, so that a
    /// conversation that grows beyond is not taken for another.
    var asStored: [TranscriptLine] {
        var kept: [TranscriptLine] = []
        var bytes = 0
        for line in self {
            guard kept.count < TextBounds.lines, bytes < TextBounds.transcript else {
                return kept + [TranscriptLine(speaker: .other, text: Self.cut)]
            }
            let text = line.text.bounded(to: TextBounds.line).asStored
            kept.append(TranscriptLine(speaker: line.speaker, text: text))
            bytes += text.utf8.count
        }
        return kept
    }

    private static let cut =
        "… [cut: \(TextBounds.lines) lines or \(TextBounds.transcript) bytes of a conversation are kept]"
}

extension TranscriptLine {
    /// What a list shows of it beside a call.
    var glance: TranscriptLine { TranscriptLine(speaker: speaker, text: text.bounded(to: TextBounds.glance)) }
}

extension CallCost {
    fileprivate var asStored: CallCost? {
        guard amount.utf8.count <= TextBounds.id else { return nil }
        return CallCost(amount: amount.asStored, unit: unit.stored(TextBounds.name))
    }
}

extension Optional<String> {
    fileprivate func stored(_ bytes: Int) -> String? { map { $0.bounded(to: bytes).asStored } }
}

extension Call {
    /// What is known of a found call, as a report on the call that it turned out to be.
    var asReport: CallReport {
        var report = CallReport(providerCallID: providerCallID ?? "", raw: .null)
        report.state = state
        report.scheduledAt = scheduledAt
        report.startedAt = startedAt
        report.endedAt = endedAt
        report.duration = duration
        report.disconnectionReason = disconnectionReason
        report.analysis = analysis
        report.recordingURL = recordingURL
        report.cost = cost
        report.toNumber = callee.number
        report.toName = callee.name
        report.fromNumber = caller.number
        report.agentID = caller.agentID
        report.contactID = callee.contactID
        return report
    }
}
