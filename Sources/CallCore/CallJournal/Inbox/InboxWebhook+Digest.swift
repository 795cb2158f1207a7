import CallDomain
import Crypto
import Foundation

extension InboxWebhook {
    /// A delivery as it has just arrived: SHA-256 of account and body is its id.
    public init(account: String, receivedAt: Date, body: [UInt8], isSigned: Bool = false) {
        var digest = SHA256()
        digest.update(data: Array(account.utf8) + [0])
        digest.update(data: body)
        self.init(
            id: digest.finalize().withUnsafeBytes { Hex.write($0) }, account: account, receivedAt: receivedAt,
            body: body, isSigned: isSigned)
    }
}
