import CallDomain
import Crypto
import Foundation

/// The turn to read an account by itself, which only one process has at a time: its until this value is gone or the
/// process has died.
public final class SweepTurn: Sendable {
    private let lock: FileLock

    init(_ lock: FileLock) { self.lock = lock }
}

extension SQLiteJournal {
    public func takeTurn(at account: String) async throws -> SweepTurn? {
        if let refusal { throw refusal.error }
        let name = Hex.write(Array(SHA256.hash(data: Data(account.utf8))).prefix(16))
        let path = files.lease("sweep-\(name)")
        return try FileLock(path: path, flags: O_RDWR | O_CREAT).map(SweepTurn.init)
    }
}
