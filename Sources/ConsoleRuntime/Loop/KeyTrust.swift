/// Whether keys that come now were pressed by somebody who could see what they would do.
///
/// A terminal that takes nothing, and a program that was away, leave keys lying: nobody knows how old they are. Times are of
/// a clock that never goes back.
struct KeyTrust {
    /// So long the program may be away from its terminal: keys that lie there when it comes back are old.
    static let longestAway = Duration.seconds(2)
    /// So much longer than it was to may a wait take.
    static let longestDelay = Duration.seconds(1)
    /// So long the terminal may be behind what is drawn.
    static let longestBehind = Duration.seconds(1)

    /// So long after a terminal that stood has caught up: nobody reads a screen and presses a key sooner.
    static let reaction = Duration.milliseconds(300)

    private var behindSince: Duration?
    private var seenFrom: Duration?
    private var hasUnseenInput = false
    private var lookedAt: Duration?

    /// To be told before the terminal is looked at: whether something drawn waits for it, or is still to be drawn.
    mutating func noteScreen(isBehind: Bool, isDrawn: Bool, at now: Duration) {
        if !isBehind, let behindSince, now - behindSince > Self.longestBehind { seenFrom = now + Self.reaction }
        behindSince = isBehind ? behindSince ?? now : nil
        if !isBehind, isDrawn { hasUnseenInput = false }
    }

    /// A key was taken in: what it changed has to reach the terminal before another one decides.
    mutating func noteInput() { hasUnseenInput = true }

    mutating func noteLook(at now: Duration) { lookedAt = now }

    func wasAway(at now: Duration) -> Bool { lookedAt.map { now - $0 > Self.longestAway } ?? false }

    /// Whether what a terminal that is behind has sent by now may be about another screen than the one a person sees.
    func isUnseen(at now: Duration) -> Bool {
        if let seenFrom, now < seenFrom { return true }
        return behindSince.map { hasUnseenInput || now - $0 > Self.longestBehind } ?? false
    }
}
