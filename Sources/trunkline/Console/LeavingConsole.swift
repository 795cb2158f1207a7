import CallCore
import ConsoleRuntime
import TerminalIO

/// The time from the closing of the screen to the end of the process, in which calls may still be sent: any signal ends it.
final class LeavingConsole: Sendable {
    private let watch = Locked<SignalWatch?>(nil)
    /// Whether there are calls of which nobody was told what became of them.
    private let hasUntold = Locked(false)

    /// Takes the signals from now on. `placing` tells how many calls are being placed.
    func begin(_ end: ConsoleEnd, placing: @escaping @Sendable () -> Int) {
        hasUntold.withLock { $0 = placing() > 0 }
        let rules = SignalWatch.Rules(
            onFirst: nil, isUnderWay: { placing() > 0 },
            statusAtOnce: { [hasUntold] in hasUntold.withLock { $0 } ? .unknown : nil })
        let watch = (try? SignalPipe()).flatMap { try? SignalWatch($0, caught: end.signal, rules) }
        self.watch.withLock { $0 = watch }
    }

    /// What became of the calls was told; of one, that nobody knows.
    func noteTold(isKnown: Bool) { hasUntold.withLock { $0 = !isKnown } }

    /// The process goes on: signals do what they always do.
    func stop() { watch.withLock { $0 }?.stop() }
}
