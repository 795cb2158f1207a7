import CallCore

/// Requests that may have reached a provider and whose outcome is not kept yet, in this process.
final class UnderWay: Sendable {
    static let shared = UnderWay()

    private let count = Locked(0)
    private let hasUnknown = Locked(false)

    var isEmpty: Bool { count.withLock { $0 == 0 } }

    /// Whether whoever hears no more of it must not do it again: something is under way, or came to an end that nobody knows.
    var mustNotBeRepeated: Bool { !isEmpty || hasUnknown.withLock { $0 } }

    /// Counts while the work runs.
    func during<Value>(_ work: () async throws -> Value) async throws -> Value {
        count.withLock { $0 += 1 }
        defer { count.withLock { $0 -= 1 } }
        do {
            return try await work()
        } catch {
            if CommandFailure(knowing: error)?.status == .unknown { noteUnknown() }
            throw error
        }
    }

    /// Before it is told: whoever reads that may not read on.
    func noteUnknown() { hasUnknown.withLock { $0 = true } }
}
