import CallDomain

/// The journal's trouble, and whoever wants to know of it.
final class TroubleHub: Sendable {
    private struct State {
        var trouble: JournalTrouble?
        var watchers = Watchers<JournalTrouble?>()
    }

    private let state: Locked<State>

    init(_ trouble: JournalTrouble?) { state = Locked(State(trouble: trouble)) }

    var current: JournalTrouble? { state.withLock { $0.trouble } }

    /// Begins with how it is now; ends at once where the hub is closed.
    func stream() -> AsyncStream<JournalTrouble?> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let (id, now) = state.withLock { ($0.watchers.add(continuation), $0.trouble) }
            guard let id else { return continuation.finish() }
            continuation.yield(now)
            continuation.onTermination = { [weak self] _ in self?.state.withLock { $0.watchers.remove(id) } }
        }
    }

    /// What cannot pass by itself stays, whatever else comes.
    func note(_ trouble: JournalTrouble) {
        change { $0?.canPass == false ? $0 : trouble }
    }

    /// Something was written.
    func noteSuccess() {
        change { $0?.canPass == true ? nil : $0 }
    }

    /// The file was checked: `nil` where it is sound.
    func noteCheck(_ damage: JournalTrouble?) {
        change { before in
            if let damage { return damage }
            if case .damaged? = before { return nil }
            return before
        }
    }

    func close() {
        for watcher in state.withLock({ $0.watchers.close() }) { watcher.finish() }
    }

    private func change(_ next: (JournalTrouble?) -> JournalTrouble?) {
        let (after, told) = state.withLock { state in
            let before = state.trouble
            state.trouble = next(before)
            return (state.trouble, state.trouble == before ? [] : state.watchers.all)
        }
        for watcher in told { watcher.yield(after) }
    }
}
