import Foundation

/// A delivery that says nothing to us, for a person to look at.
public struct UnreadableWebhook: Hashable, Sendable {
    public let id: String
    public let account: String
    public let receivedAt: Date
    public let isSigned: Bool
    /// Why it could not be read.
    public let note: String
    /// The beginning of it, as it came.
    public let body: [UInt8]
    /// Of the whole body, in bytes.
    public let size: Int

    public init(
        id: String, account: String, receivedAt: Date, isSigned: Bool, note: String, body: [UInt8], size: Int
    ) {
        self.id = id
        self.account = account
        self.receivedAt = receivedAt
        self.isSigned = isSigned
        self.note = note
        self.body = body
        self.size = size
    }
}
