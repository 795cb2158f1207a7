import CallCore
import TerminalUI

/// Where the console's thread shows each frame to the other threads, and where they wait for one.
public final class FramePublisher: Sendable {
    private struct Waiter: Sendable {
        let id: Int
        let isMet: @Sendable (ScreenSnapshot) -> Bool
        let continuation: CheckedContinuation<ScreenSnapshot?, Never>
    }

    private struct State: Sendable {
        var latest: ScreenSnapshot
        var waiters: [Waiter] = []
        var lastID = 0
        var isClosed = false
    }

    private let state = Locked(
        State(latest: ScreenSnapshot(frame: Frame(size: .zero), isIdle: false, mark: 0, clipboard: nil)))
    private let lastMark = Locked(0)

    public var latest: ScreenSnapshot { state.withLock { $0.latest } }

    /// A mark that was never given before.
    func nextMark() -> Int {
        lastMark.withLock { last in
            last += 1
            return last
        }
    }

    func publish(_ snapshot: ScreenSnapshot) {
        let waiters = state.withLock { state in
            state.latest = snapshot
            return state.waiters
        }
        for waiter in waiters where waiter.isMet(snapshot) { resume(waiter.id, with: snapshot) }
    }

    /// Nothing more will be shown.
    func close() {
        let waiters = state.withLock { state in
            state.isClosed = true
            return state.waiters
        }
        for waiter in waiters { resume(waiter.id, with: nil) }
    }

    /// The first snapshot from now on that meets the condition; `nil` when the time is over or the console ended.
    public func snapshot(
        within limit: Duration, where isMet: @escaping @Sendable (ScreenSnapshot) -> Bool
    ) async -> ScreenSnapshot? {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        var deadline: Task<Void, any Error>?
        defer { deadline?.cancel() }
        return await withCheckedContinuation { continuation in
            add(Waiter(id: id, isMet: isMet, continuation: continuation))
            // After the waiter is there: a time that is over at once must find it.
            deadline = Task {
                try await Task.sleep(for: limit)
                resume(id, with: nil)
            }
        }
    }

    /// A frame that comes between the look and the waiting is met by the second look.
    private func add(_ waiter: Waiter) {
        let (latest, isClosed) = state.withLock { state in
            state.waiters.append(waiter)
            return (state.latest, state.isClosed)
        }
        if waiter.isMet(latest) {
            resume(waiter.id, with: latest)
        } else if isClosed {
            resume(waiter.id, with: nil)
        }
    }

    /// Whoever takes the waiter out resumes it: once.
    private func resume(_ id: Int, with snapshot: ScreenSnapshot?) {
        let waiter = state.withLock { state -> Waiter? in
            guard let index = state.waiters.firstIndex(where: { $0.id == id }) else { return nil }
            return state.waiters.remove(at: index)
        }
        waiter?.continuation.resume(returning: snapshot)
    }
}
