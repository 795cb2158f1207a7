import Console

/// Whether a question was on the screen, long enough to be read, before a key was pressed that answers it.
///
/// Who types a text, holds a key down or pastes slowly reads nothing, however long the question stands there: a pause in
/// the typing tells a person who looked. Times are of a clock that never goes back, frames are counted as they are shown.
struct AnswerGate<Target: Equatable> {
    private struct Shown {
        let target: Target
        let since: Duration
        let frame: Int
        /// The first pause in the typing since then was over.
        var pausedAt: Duration?
    }

    private var shown: Shown?
    /// When the last key came that could be a part of a text.
    private var typedAt: Duration?

    /// The terminal has taken a frame in which keys are meant for this.
    mutating func noteShown(_ target: Target, frame: Int, at now: Duration) {
        if shown?.target != target { shown = Shown(target: target, since: now, frame: frame) }
        guard let shown, shown.pausedAt == nil else { return }
        let pause = max(shown.since, typedAt ?? shown.since) + KeyTrust.reaction
        if pause <= now { self.shown?.pausedAt = pause }
    }

    /// A key came, at this time at the latest, that types something where something is typed.
    mutating func noteTyped(at now: Duration) { typedAt = now }

    /// Whether a key that was pressed no sooner than that may decide.
    func isOpen(_ target: Target, toKeyOf time: Duration, behind pause: TypingPause = .any) -> Bool {
        opening(target, pause).map { time >= $0 } ?? false
    }

    /// The same of a robot's key: it reads a frame at once, and says which one it has seen.
    func isOpen(_ target: Target, toKeyAfter frame: Int) -> Bool {
        shown.map { $0.target == target && $0.frame <= frame } ?? false
    }

    /// How long until keys may decide; `nil` once they may, or while the question is not shown.
    func wait(for target: Target, behind pause: TypingPause = .any, at now: Duration) -> Duration? {
        opening(target, pause).flatMap { $0 > now ? $0 - now : nil }
    }

    private func opening(_ target: Target, _ pause: TypingPause) -> Duration? {
        guard let shown, shown.target == target else { return nil }
        let seen = shown.since + KeyTrust.reaction
        let paused = max(seen, typedAt.map { $0 + KeyTrust.reaction } ?? seen)
        switch pause {
        case .any: return seen
        case .once: return shown.pausedAt ?? paused
        case .before: return paused
        }
    }
}
