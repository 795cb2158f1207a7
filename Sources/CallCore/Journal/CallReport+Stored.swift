import Foundation

extension CallReport {
    /// The report as it would be read back: what is kept already must not look new again.
    var asStored: CallReport {
        var report = CallReport(providerCallID: providerCallID.asStored, raw: raw)
        report.state = state
        report.rawStatus = rawStatus.asStored
        report.scheduledAt = scheduledAt?.asStored
        report.startedAt = startedAt?.asStored
        report.endedAt = endedAt?.asStored
        report.createdAt = createdAt?.asStored
        report.duration = duration.map { Double(Int64(clampingSeconds: $0)) / 1000 }
        report.disconnectionReason = disconnectionReason.asStored
        report.analysis = analysis.map {
            CallAnalysis(summary: $0.summary.asStored, sentiment: $0.sentiment.asStored, successful: $0.successful)
        }
        report.recordingURL = recordingURL.asStored
        report.cost = cost.map { CallCost(amount: $0.amount.asStored, unit: $0.unit.asStored) }
        report.transcript = transcript?.map { TranscriptLine(speaker: $0.speaker, text: $0.text.asStored) }
        report.toNumber = toNumber.asStored
        report.toName = toName.asStored
        report.fromNumber = fromNumber.asStored
        report.agentID = agentID.asStored
        report.contactID = contactID.asStored
        report.reference = reference
        report.askedAt = askedAt?.asStored
        return report
    }
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
