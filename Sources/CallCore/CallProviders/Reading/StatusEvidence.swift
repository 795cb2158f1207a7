import CallDomain

/// Everything in one answer that bears on how a call stands, and the state that follows from it.
struct StatusEvidence {
    var status: String?
    /// Voxworks' second, finer word.
    var progress: String?
    /// Contactship's `call_result`: it decides how a call ended.
    var result: String?
    var disconnectionReason: String?
    var isFinished = false
    var isInVoicemail = false
    /// The provider has looked at the whole conversation, so there was one.
    var isAnalysed = false

    var state: CallState? {
        let stated = highest(status, progress)
        guard stated == nil || stated?.isEnded == true else {
            return stated
        }
        guard let outcome = stated?.outcome ?? (isFinished ? .unstated : nil) else { return nil }
        return .ended(refined(outcome))
    }

    private func highest(_ status: String?, _ progress: String?) -> CallState? {
        let first = status.flatMap(StatusVocabulary.state)
        let second = progress.flatMap(StatusVocabulary.state)
        guard let first, let second else { return first ?? second }
        if first == .ended(.unstated), second.isEnded { return second }
        // That a call was completed may say no more than that it is over; the finer word says nobody was spoken to.
        if first == .ended(.completed), second.outcome?.isUnanswered == true { return second }
        return second.rank > first.rank && !second.isEnded ? second : first
    }

    private func refined(_ outcome: Outcome) -> Outcome {
        if outcome == .canceled { return outcome }
        if let decided = result.flatMap(StatusVocabulary.outcome) { return decided }
        if isInVoicemail, outcome == .unstated || outcome == .completed { return .voicemail }
        guard outcome == .unstated else { return outcome }
        return disconnectionReason.flatMap(outcomeOfDisconnection) ?? .unstated
    }

    /// Who hung up says that there was a conversation only once it was analysed: an answering machine is hung up on too.
    private func outcomeOfDisconnection(_ reason: String) -> Outcome? {
        if let outcome = StatusVocabulary.outcome(of: reason) { return outcome }
        let hangUps = ["agent_hangup", "user_hangup", "call_transfer", "max_duration_reached"]
        return hangUps.contains(reason.lowercased()) && isAnalysed ? .completed : nil
    }
}

extension Outcome {
    /// No person was spoken to.
    fileprivate var isUnanswered: Bool {
        switch self {
        case .voicemail, .noAnswer, .busy: true
        case .completed, .failed, .canceled, .unstated: false
        }
    }
}
