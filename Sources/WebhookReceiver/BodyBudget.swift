import CallDomain
import CallJournal
import CallProviders

/// How many bytes of bodies may be in memory at once, over all connections.
final class BodyBudget: Sendable {
    private let free: Locked<Int>

    init(bytes: Int) { free = Locked(bytes) }

    func take(_ bytes: Int) -> Bool {
        free.withLock { free in
            guard free >= bytes else { return false }
            free -= bytes
            return true
        }
    }

    func giveBack(_ bytes: Int) { free.withLock { $0 += bytes } }
}
