import CallDomain

extension CallReport {
    /// This report with what another answer about the same call adds; where both say something, this one stays, but for an
    /// outcome that it leaves open.
    func completed(by other: CallReport) -> CallReport {
        var result = CallReport(providerCallID: providerCallID, raw: ["call": raw, "result": other.raw])
        let isOpen = state == nil || (state == .ended(.unstated) && other.state?.isEnded == true)
        result.state = isOpen ? other.state ?? state : state
        result.rawStatus = rawStatus ?? other.rawStatus
        result.scheduledAt = scheduledAt ?? other.scheduledAt
        result.startedAt = startedAt ?? other.startedAt
        result.endedAt = endedAt ?? other.endedAt
        result.duration = duration ?? other.duration
        result.disconnectionReason = disconnectionReason ?? other.disconnectionReason
        result.analysis = analysis ?? other.analysis
        result.recordingURL = recordingURL ?? other.recordingURL
        result.cost = cost ?? other.cost
        result.transcript = transcript ?? other.transcript
        result.toNumber = toNumber ?? other.toNumber
        result.toName = toName ?? other.toName
        result.fromNumber = fromNumber ?? other.fromNumber
        result.agentID = agentID ?? other.agentID
        result.contactID = contactID ?? other.contactID
        result.createdAt = createdAt ?? other.createdAt
        result.reference = reference ?? other.reference
        return result
    }
}
