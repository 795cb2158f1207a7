/// Decides when the next frame may be drawn: at once for a person, never more than sixty in a second, and calmly while
/// news pours in that nobody can read that fast. No clock of its own.
struct FramePace {
    /// Between two frames, whatever happens.
    static let shortest = Duration.microseconds(16_700)
    /// Between two frames of news once the reserve is used up: a screen over a slow line must keep up.
    static let steady = Duration.milliseconds(66)
    /// Frames that news may draw in quick succession.
    static let reserve = 12.0
    /// Frames that an answer to a person may take: the key's own, and what it had fetched.
    static let answer = 4.0

    private var last: Duration?
    private var credit = reserve

    /// How long the next frame must wait; zero or less where it may come now. Times are of a clock that never goes back.
    func wait(at now: Duration) -> Duration {
        guard let last else { return .zero }
        let earliest = last + Self.shortest - now
        guard credit(at: now) < 1 else { return earliest }
        return max(earliest, Self.steady * (1 - credit(at: now)))
    }

    mutating func noteFrame(at now: Duration) {
        credit = max(0, credit(at: now) - 1)
        last = now
    }

    /// A person did something and watches for the answer.
    mutating func notePerson(at now: Duration) {
        credit = max(credit, Self.answer)
    }

    private func credit(at now: Duration) -> Double {
        guard let last else { return credit }
        return min(Self.reserve, credit + (now - last) / Self.steady)
    }
}
