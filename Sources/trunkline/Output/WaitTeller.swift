import CallCore
import Console

/// Tells what a dispatcher waits for: at once, and now and then while it lasts.
final class WaitTeller: Sendable {
    private static let interval = Duration.seconds(20)

    private let toldAt = Locked<ContinuousClock.Instant?>(nil)

    func tell(_ wait: DispatchWait) {
        let isTold = toldAt.withLock { toldAt in
            let isDue = toldAt.map { ContinuousClock.now - $0 >= Self.interval } ?? true
            switch wait {
            case .throttled: return true
            case .kept:
                defer { toldAt = nil }
                return toldAt != nil
            case .journal:
                if isDue { toldAt = .now }
                return isDue
            }
        }
        if isTold { WaitNote.say(wait.words) }
    }
}
