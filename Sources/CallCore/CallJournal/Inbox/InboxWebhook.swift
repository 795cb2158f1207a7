import CallDomain
import Foundation

/// A delivery as it arrived, before anything reads it.
public struct InboxWebhook: Hashable, Sendable {
    /// A digest of account and body: the same delivery twice has the same id.
    public let id: String
    public let account: String
    public let receivedAt: Date
    public let body: [UInt8]
    /// The provider's signature was on it; whatever is not signed is a hint.
    public let isSigned: Bool

    public init(id: String, account: String, receivedAt: Date, body: [UInt8], isSigned: Bool = false) {
        self.id = id
        self.account = account
        self.receivedAt = receivedAt
        self.body = body
        self.isSigned = isSigned
    }
}
