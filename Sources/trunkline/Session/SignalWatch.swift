import CallCore
import Foundation
import TerminalIO

/// Takes the signals that end a program, on a thread of its own: after the first, what is under way comes to its end; the
/// second ends the process at once.
///
/// Where nothing is under way a process also ends that is stuck in something, in writing what nobody reads above all.
final class SignalWatch: Sendable {
    struct Rules: Sendable {
        /// What the first signal begins; `nil` where the program is on its way out already, and any signal is one too many.
        var onFirst: (@Sendable () -> Void)?
        /// Whether something is under way whose end is waited for, however long that takes.
        var isUnderWay: @Sendable () -> Bool
        /// The exit code of an end before everything is told; `nil` where the signal itself tells enough.
        var statusAtOnce: @Sendable () -> ExitStatus?
    }

    private struct State: Sendable {
        var caught: SignalEvent?
        var isStopped = false
        /// Nothing was under way since then.
        var idleSince: ContinuousClock.Instant?
    }

    /// So long a program may take to end once nothing is under way, and so long where it is stuck in writing.
    private static let patience = (usual: Duration.seconds(3), stuck: Duration.seconds(1))
    private static let interval = 50

    private let signals: SignalPipe
    private let rules: Rules
    private let poller: Poller
    private let wake: WakeDescriptor
    private let state: Locked<State>

    /// `caught` is the signal by which the program is leaving already. Throws `TerminalError`.
    init(_ signals: SignalPipe, caught: SignalEvent? = nil, _ rules: Rules) throws {
        wake = try WakeDescriptor()
        (self.signals, self.rules) = (signals, rules)
        poller = Poller(terminal: -1, wake: wake, signals: signals)
        state = Locked(State(caught: caught))
        let thread = Thread { self.run() }
        thread.name = "signals"
        thread.start()
    }

    /// The first signal that came.
    var caught: SignalEvent? { state.withLock { $0.caught } }

    /// From now on signals do again what they did before.
    func stop() {
        state.withLock { $0.isStopped = true }
        wake.handle.wake()
        signals.close()
    }

    private func run() {
        while !state.withLock({ $0.isStopped }) {
            let ready = poller.wait(timeoutMilliseconds: caught == nil ? nil : Self.interval)
            if ready.contains(.wake) { wake.drain() }
            if ready.contains(.signal) { take(signals.read()) }
            endWhereStuck()
        }
    }

    private func take(_ events: [SignalEvent]) {
        for event in events where event.isEnding {
            let isFirst = state.withLock { state in
                defer { state.caught = state.caught ?? event }
                return state.caught == nil
            }
            guard isFirst, let onFirst = rules.onFirst else { end(by: event) }
            // Whatever it runs into, the next signal is taken.
            DispatchQueue.global().async(execute: onFirst)
        }
    }

    private func endWhereStuck() {
        let isUnderWay = rules.isUnderWay()
        let (caught, idle) = state.withLock { state -> (SignalEvent?, Duration) in
            let now = ContinuousClock.now
            state.idleSince = isUnderWay || state.caught == nil ? nil : state.idleSince ?? now
            return (state.caught, state.idleSince.map { now - $0 } ?? .zero)
        }
        let isStuck = StandardStream.isStuck(for: Self.patience.stuck)
        guard let caught, idle > (isStuck ? Self.patience.stuck : Self.patience.usual) else { return }
        end(by: caught)
    }

    private func end(by event: SignalEvent) -> Never {
        if let status = rules.statusAtOnce() { _exit(status.rawValue) }
        SignalPipe.endProcess(by: event)
    }
}
