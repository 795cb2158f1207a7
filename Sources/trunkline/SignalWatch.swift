import Dispatch
import Foundation

/// Takes SIGINT and SIGTERM: the first cancels what is under way, the second ends the program at once.
final class SignalWatch {
    private let queue = DispatchQueue(label: "trunkline.signals")
    private let sources: [any DispatchSourceSignal]
    private let first: FirstSignal

    init(onFirst: @escaping @Sendable () -> Void) {
        let first = FirstSignal()
        self.first = first
        let queue = queue
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                guard first.take(number) else { _exit(128 + number) }
                onFirst()
            }
            source.activate()
            return source
        }
    }

    /// The first signal that came, by its number.
    var caught: Int32? { queue.sync { first.number } }
}

/// Which signal came first.
// Proof for @unchecked: `number` is touched on the serial queue of its `SignalWatch` only.
private final class FirstSignal: @unchecked Sendable {
    private(set) var number: Int32?

    func take(_ number: Int32) -> Bool {
        guard self.number == nil else { return false }
        self.number = number
        return true
    }
}
