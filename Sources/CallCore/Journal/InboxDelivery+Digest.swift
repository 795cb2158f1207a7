import Crypto
import Foundation

extension InboxDelivery {
    /// A delivery as it has just arrived: SHA-256 of account and body is its id.
    public init(account: String, receivedAt: Date, body: [UInt8]) {
        var digest = SHA256()
        digest.update(data: Array(account.utf8) + [0])
        digest.update(data: body)
        let id = digest.finalize().map { byte in
            let hex = String(byte, radix: 16)
            return byte < 16 ? "0" + hex : hex
        }.joined()
        self.init(id: id, account: account, receivedAt: receivedAt, body: body)
    }
}
