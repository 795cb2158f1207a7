import CallCore
import Console

/// Performs effects one after the other, in the order they were given; whoever asks does not wait.
final class EffectQueue: Sendable {
    /// Takes out of what waits whatever the next effect makes needless.
    typealias Sparing = @Sendable (_ waiting: inout [Effect], _ next: Effect) -> Void

    private struct State {
        var waiting: [Effect] = []
        var isWorking = false
    }

    private let state = Locked(State())
    /// They count it as one piece of work for as long as anything waits.
    private let work: [WorkCounter]
    private let spare: Sparing

    init(work: [WorkCounter], sparing spare: @escaping Sparing) {
        self.work = work
        self.spare = spare
    }

    /// Returns at once. `perform` is to be the same every time.
    func take(_ effect: Effect, perform: @escaping @Sendable (Effect) async -> Void) {
        let begins = state.withLock { state in
            spare(&state.waiting, effect)
            state.waiting.append(effect)
            defer { state.isWorking = true }
            return !state.isWorking
        }
        guard begins else { return }
        work.forEach { $0.begin() }
        Task {
            while let next = next() { await perform(next) }
            work.forEach { $0.end() }
        }
    }

    private func next() -> Effect? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.isWorking = false
                return nil
            }
            return state.waiting.removeFirst()
        }
    }
}
