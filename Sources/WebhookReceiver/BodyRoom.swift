import NIOConcurrencyHelpers

/// How many bytes of bodies may be in memory at once, over all connections.
final class BodyRoom: Sendable {
    private let free: NIOLockedValueBox<Int>

    init(bytes: Int) { free = NIOLockedValueBox(bytes) }

    func take(_ bytes: Int) -> Bool {
        free.withLockedValue { free in
            guard free >= bytes else { return false }
            free -= bytes
            return true
        }
    }

    func giveBack(_ bytes: Int) { free.withLockedValue { $0 += bytes } }
}
