import CallDomain
import Crypto
import Foundation

extension SQLiteJournal {
    public func takeTurn(at account: String) async throws -> PollLease? {
        if let refusal { throw refusal.error }
        let name = Hex.write(Array(SHA256.hash(data: Data(account.utf8))).prefix(16))
        let path = files.lease("sweep-\(name)")
        return try FileLock(path: path, flags: O_RDWR | O_CREAT).map(PollLease.init)
    }
}
