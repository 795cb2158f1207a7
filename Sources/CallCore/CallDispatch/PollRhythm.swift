import CallDomain

/// How often what is read, in seconds.
enum PollRhythm {
    static let sweep = 15.0
    static let deeper = 4.0
    /// A scheduled call is read from this long before it is due.
    static let lead = 20.0
    /// Waits between the reads of a call that is over, until its analysis is there.
    static let afterEnd: [Double] = [3, 5, 10, 20, 40, 80, 160, 300]

    /// Before the next look for what an unsigned delivery said.
    static func look(_ looks: Int) -> Double { afterEnd[min(max(0, looks - 1), afterEnd.count - 1)] }

    /// Between two reads of one call; `nil` where it is not to be read. What the provider does not know is asked for
    /// less and less often.
    static func wait(for subject: PollPlan.Subject, at now: Double) -> Double? {
        usualWait(for: subject, at: now).map { $0 * Double(1 << min(max(0, subject.misses), 7)) }
    }

    private static func usualWait(for subject: PollPlan.Subject, at now: Double) -> Double? {
        if let reads = subject.readsAfterEnd {
            return afterEnd.indices.contains(reads) ? afterEnd[reads] : nil
        }
        if subject.state.isLive { return subject.isFocused ? 2 : 4 }
        guard subject.state.isWaiting else { return nil }
        switch now - subject.dueAt {
        case ..<600: return subject.isFocused ? 2.5 : 4
        case ..<3600: return 30
        default: return 300
        }
    }

    /// When a call is read for the first time; what is far ahead waits.
    static func firstRead(of subject: PollPlan.Subject) -> Double {
        subject.state.isWaiting ? subject.dueAt - lead : -.infinity
    }
}
