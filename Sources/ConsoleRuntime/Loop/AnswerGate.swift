/// Whether a question was on the screen, long enough to be read, before a key was pressed that answers it.
///
/// Times are of a clock that never goes back, frames are counted as they are shown.
struct AnswerGate<Target: Equatable> {
    private struct Shown {
        let target: Target
        let since: Duration
        let frame: Int
    }

    private var shown: Shown?

    /// The terminal has taken a frame in which keys are meant for this.
    mutating func noteShown(_ target: Target, frame: Int, at now: Duration) {
        guard shown?.target != target else { return }
        shown = Shown(target: target, since: now, frame: frame)
    }

    /// Whether a key that was pressed no sooner than that may decide.
    func isOpen(_ target: Target, toKeyOf time: Duration) -> Bool {
        opening(target).map { time >= $0 } ?? false
    }

    /// The same of a robot's key: it reads a frame at once, and says which one it has seen.
    func isOpen(_ target: Target, toKeyAfter frame: Int) -> Bool {
        shown.map { $0.target == target && $0.frame <= frame } ?? false
    }

    /// How long until keys may decide; `nil` once they may, or while the question is not shown.
    func wait(for target: Target, at now: Duration) -> Duration? {
        opening(target).flatMap { $0 > now ? $0 - now : nil }
    }

    private func opening(_ target: Target) -> Duration? {
        shown.flatMap { $0.target == target ? $0.since + KeyTrust.reaction : nil }
    }
}
