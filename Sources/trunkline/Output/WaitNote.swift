import CallCore
import Dispatch

/// Says on stderr what is waited for, so that nobody takes a wait for a program that hangs. Never waits itself.
enum WaitNote {
    private static let patience = 2.0
    private static let queue = DispatchQueue(label: "trunkline.waits")

    /// Says it once, where the work takes longer than a person expects.
    static func during<Value>(
        _ words: @escaping @autoclosure @Sendable () -> String, _ work: () async throws -> Value
    ) async rethrows -> Value {
        let isOver = Locked(false)
        queue.asyncAfter(deadline: .now() + patience) {
            if !isOver.withLock({ $0 }) { say(words()) }
        }
        defer { isOver.withLock { $0 = true } }
        return try await work()
    }

    /// Says it now.
    static func say(_ words: String) {
        queue.async { StandardStream.error.say(words) }
    }
}
