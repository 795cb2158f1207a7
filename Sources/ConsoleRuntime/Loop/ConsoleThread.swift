import CallCore
import Console
import Foundation
import TerminalIO
import TerminalUI

/// Starts a console on a thread of its own.
enum ConsoleThread {
    /// The recursion of a view is shallow; the C library's default on a secondary thread is not to be relied on.
    private static let stackBytes = 4 << 20

    /// Runs the body on a new thread and waits for it.
    static func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { continuation.resume(with: Swift.Result { try body() }) }
            thread.name = "console"
            thread.stackSize = stackBytes
            thread.start()
        }
    }
}
