import CallDomain

extension AsyncThrowingStream where Element: Sendable, Failure == any Error {
    /// A stream of what `produce` yields; it is canceled when nobody listens any more.
    static func producing(
        _ produce: @escaping @Sendable (_ yield: @Sendable (Element) -> Void) async throws -> Void
    ) -> AsyncThrowingStream {
        AsyncThrowingStream { continuation in
            let task = Task {
                do {
                    try await produce { continuation.yield($0) }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    /// One value, or an error.
    static func single(_ produce: @escaping @Sendable () async throws -> Element) -> AsyncThrowingStream {
        producing { yield in yield(try await produce()) }
    }
}
