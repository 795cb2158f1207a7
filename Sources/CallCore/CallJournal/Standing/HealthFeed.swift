import CallDomain

/// The journal's trouble, and whoever wants to know of it.
final class HealthFeed: Sendable {
    private struct State {
        var trouble: JournalFault?
        var watchers = Watchers<JournalFault?>()
    }

    private let state: Locked<State>

    init(_ trouble: JournalFault?) { state = Locked(State(trouble: trouble)) }

    var current: JournalFault? { state.withLock { $0.trouble } }

    /// Begins with how it is now; ends at once where the hub is closed.
    func stream() -> AsyncStream<JournalFault?> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let (id, now) = state.withLock { ($0.watchers.add(continuation), $0.trouble) }
            guard let id else { return continuation.finish() }
            continuation.yield(now)
            continuation.onTermination = { [weak self] _ in self?.state.withLock { $0.watchers.remove(id) } }
        }
    }

    /// What cannot pass by itself stays, whatever else comes.
    func note(_ trouble: JournalFault) {
        change { $0?.canPass == false ? $0 : trouble }
    }

    /// Something was written.
    func noteSuccess() {
        change { $0?.canPass == true ? nil : $0 }
    }

    /// The file was checked: `nil` where it is sound.
    func noteCheck(_ damage: JournalFault?) {
        change { before in
            if let damage { return damage }
            if case .damaged? = before { return nil }
            return before
        }
    }

    func close() {
        for watcher in state.withLock({ $0.watchers.close() }) { watcher.finish() }
    }

    private func change(_ next: (JournalFault?) -> JournalFault?) {
        let (after, told) = state.withLock { state in
            let before = state.trouble
            state.trouble = next(before)
            return (state.trouble, state.trouble == before ? [] : state.watchers.all)
        }
        for watcher in told { watcher.yield(after) }
    }
}
