import Foundation

/// One call: what was ordered, the plan of its life, and what happened to it since.
struct SimulatedCall: Sendable {
    let provider: SimulatorProvider
    let index: Int
    let id: String
    let order: CallOrder
    let createdAt: Date
    let plan: CallPlan
    var dueAt: Date
    var updatedAt: Date
    var interruption: CallInterruption?

    private static let finishedLag = 1.5
    private static let reasonLag = 3.5

    var wasScheduled: Bool { dueAt.timeIntervalSince(createdAt) > 1 }

    var dialsAt: Date { dueAt.addingTimeInterval(plan.queueSeconds) }

    /// Nil when nobody picks up.
    var answeredAt: Date? {
        guard plan.fate.connects else { return nil }
        let answer = dialsAt.addingTimeInterval(plan.ringSeconds)
        guard case .hungUp(let moment) = interruption, moment < answer else { return answer }
        return nil
    }

    var endsAt: Date {
        let planned = dialsAt.addingTimeInterval(plan.ringSeconds + plan.talkSeconds)
        switch interruption {
        case .hungUp(let moment), .canceled(let moment): return min(moment, planned)
        case nil: return planned
        }
    }

    var analysedAt: Date { endsAt.addingTimeInterval(plan.analysisSeconds) }

    /// Whole seconds of talk.
    var duration: Int {
        answeredAt.map { Int(endsAt.timeIntervalSince($0).rounded()) } ?? 0
    }

    var wasHungUp: Bool {
        guard case .hungUp = interruption else { return false }
        return true
    }

    func phase(at now: Date) -> CallPhase {
        if case .canceled(let moment) = interruption, now >= moment { return .canceled }
        if now >= endsAt { return .ended }
        if let answeredAt, now >= answeredAt { return .talking }
        if now >= dialsAt { return .ringing }
        return now >= dueAt ? .queued : .scheduled
    }

    /// The lines said so far.
    func lines(at now: Date) -> [SpokenLine] {
        guard let answeredAt else { return [] }
        let heard = min(now, endsAt).timeIntervalSince(answeredAt)
        return plan.lines.filter { $0.offset <= heard }
    }

    /// The status endpoint says so a moment after the end.
    func isFinished(at now: Date) -> Bool {
        now >= endsAt.addingTimeInterval(Self.finishedLag)
    }

    func knowsReason(at now: Date) -> Bool {
        now >= endsAt.addingTimeInterval(Self.reasonLag)
    }

    func isAnalysed(at now: Date) -> Bool {
        now >= analysedAt
    }
}
