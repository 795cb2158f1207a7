import Dispatch
import Foundation

/// Takes the signals that end a program: the first cancels what is under way, the second ends the program at once.
final class SignalWatch {
    private static let numbers = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

    private let queue = DispatchQueue(label: "trunkline.signals")
    private let sources: [any DispatchSourceSignal]
    private let first: FirstSignal

    /// `statusAtOnce` is the exit code where a request is under way of which nobody will know what became.
    init(onFirst: @escaping @Sendable () -> Void, statusAtOnce: @escaping @Sendable () -> Int32?) {
        let first = FirstSignal()
        self.first = first
        let queue = queue
        sources = Self.numbers.filter(Self.takes).map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                guard first.take(number) else { _exit(statusAtOnce() ?? 128 + number) }
                onFirst()
            }
            source.activate()
            return source
        }
    }

    /// The first signal that came, by its number.
    var caught: Int32? { queue.sync { first.number } }

    /// Under `nohup` a closed terminal is to end nothing.
    private static func takes(_ number: Int32) -> Bool {
        let before = signal(number, SIG_IGN)
        return number != SIGHUP || unsafeBitCast(before, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self)
    }
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
