import CallDomain
import Foundation
import GRDB

/// The sign that the process which is sending a call still lives: a file that stays locked as long as it does.
///
/// A process id would not do: it is used again, and another machine's says nothing here.
struct ProcessLease: Sendable {
    let id: String
    private let lock: FileLock?

    /// Of a process that only reads: nothing is ever in its hand.
    static let none = ProcessLease(id: "", lock: nil)

    /// Called while the directory is locked, so that nobody meets the file before it is locked.
    static func take(in files: JournalFiles) throws -> ProcessLease {
        let id = UUID().uuidString.lowercased()
        guard let lock = try FileLock(path: files.lease(id), flags: O_RDWR | O_CREAT | O_EXCL) else {
            throw JournalError.locked
        }
        return ProcessLease(id: id, lock: lock)
    }

    /// Gives up the lock and leaves the file, as death does.
    func abandon() { lock?.unlock() }

    /// Whether the holder of a lease still lives. A lease whose file is gone has nobody.
    static func isHeld(_ id: String, in files: JournalFiles) -> Bool {
        guard !id.contains("/") else { return false }
        guard access(files.lease(id), F_OK) == 0 else { return false }
        guard let attempt = try? FileLock(path: files.lease(id)) else { return true }
        return withExtendedLifetime(attempt) { false }
    }
}
