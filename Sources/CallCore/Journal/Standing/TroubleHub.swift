import Foundation

/// The journal's trouble, and whoever wants to know of it.
///
/// `@unchecked Sendable`: every access to the variables is between `lock()` and `unlock()` of the same lock, and nothing
/// is called while it is held.
final class TroubleHub: @unchecked Sendable {
    private let lock = NSLock()
    private var trouble: JournalTrouble?
    private var watchers: [Int: AsyncStream<JournalTrouble?>.Continuation]? = [:]
    private var last = 0

    init(_ trouble: JournalTrouble?) { self.trouble = trouble }

    var current: JournalTrouble? { lock.withLock { trouble } }

    /// Begins with how it is now; ends at once where the hub is closed.
    func stream() -> AsyncStream<JournalTrouble?> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let entry = lock.withLock { () -> (id: Int, now: JournalTrouble?)? in
                guard watchers != nil else { return nil }
                last += 1
                watchers?[last] = continuation
                return (last, trouble)
            }
            guard let entry else { return continuation.finish() }
            continuation.yield(entry.now)
            continuation.onTermination = { [weak self] _ in self?.remove(entry.id) }
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
        let left = lock.withLock {
            defer { watchers = nil }
            return watchers ?? [:]
        }
        for watcher in left.values { watcher.finish() }
    }

    private func change(_ next: (JournalTrouble?) -> JournalTrouble?) {
        let told = lock.withLock {
            () -> (trouble: JournalTrouble?, watchers: [AsyncStream<JournalTrouble?>.Continuation])? in
            let after = next(trouble)
            guard after != trouble else { return nil }
            trouble = after
            return (after, watchers.map { Array($0.values) } ?? [])
        }
        guard let told else { return }
        for watcher in told.watchers { watcher.yield(told.trouble) }
    }

    private func remove(_ id: Int) {
        lock.withLock { _ = watchers?.removeValue(forKey: id) }
    }
}
