/// Who watches something, until it is closed: one part of what a hub keeps behind its lock.
package struct Watchers<News: Sendable>: Sendable {
    private var open: [Int: AsyncStream<News>.Continuation]? = [:]
    private var last = 0

    package init() {}

    /// To be told once the lock is let go: what a continuation calls may come back to the hub.
    package var all: [AsyncStream<News>.Continuation] { open.map { Array($0.values) } ?? [] }

    /// `nil` where it is closed.
    package mutating func add(_ watcher: AsyncStream<News>.Continuation) -> Int? {
        guard open != nil else { return nil }
        last += 1
        open?[last] = watcher
        return last
    }

    package mutating func remove(_ id: Int) { open?.removeValue(forKey: id) }

    /// Gives back those who are to be finished.
    package mutating func close() -> [AsyncStream<News>.Continuation] {
        defer { open = nil }
        return all
    }
}
