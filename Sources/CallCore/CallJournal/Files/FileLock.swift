import CallDomain
import Foundation

/// A lock on a file or a directory that the kernel gives up when its holder closes it or dies.
///
/// Sendable without a doubt: the descriptor is never changed, and only `deinit` closes it.
final class FileLock: Sendable {
    private let descriptor: Int32

    /// `nil` while somebody else holds it. Throws `JournalError`.
    init?(path: String, flags: Int32 = O_RDONLY) throws {
        descriptor = open(path, flags | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw JournalFiles.failure(at: path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
    }

    func unlock() { _ = flock(descriptor, LOCK_UN) }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Waits for a lock that others hold only briefly; `.locked` after `seconds`.
    static func wait(for path: String, seconds: Double) throws -> FileLock {
        let end = ContinuousClock.now + .seconds(seconds)
        repeat {
            if let lock = try FileLock(path: path) { return lock }
            // flock(2) knows no time limit of its own.
            usleep(2000)
        } while ContinuousClock.now < end
        throw JournalError.locked
    }
}
