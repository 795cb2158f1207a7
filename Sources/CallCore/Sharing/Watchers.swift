/// Who watches something, until it is closed: one part of what a hub keeps behind its lock.
struct Watchers<News: Sendable>: Sendable {
    private var open: [Int: AsyncStream<News>.Continuation]? = [:]
    private var last = 0

    /// To be told once the lock is let go: what a continuation calls may come back to the hub.
    var all: [AsyncStream<News>.Continuation] { open.map { Array($0.values) } ?? [] }

    /// `nil` where it is closed.
    mutating func add(_ watcher: AsyncStream<News>.Continuation) -> Int? {
        guard open != nil else { return nil }
        last += 1
        open?[last] = watcher
        return last
    }

    mutating func remove(_ id: Int) { open?.removeValue(forKey: id) }

    /// Gives back those who are to be finished.
    mutating func close() -> [AsyncStream<News>.Continuation] {
        defer { open = nil }
        return all
    }
}
