import Foundation

/// That a number may be called again, and who decided that.
public struct DoNotCallRemoval: Hashable, Sendable {
    /// As it was on the list.
    public let entry: DoNotCallEntry
    public let removedAt: Date
    /// The name of the person who took it off.
    public let removedBy: String
    /// In that person's words.
    public let reason: String

    public init(entry: DoNotCallEntry, removedAt: Date, removedBy: String, reason: String) {
        self.entry = entry
        self.removedAt = removedAt
        self.removedBy = removedBy
        self.reason = reason
    }
}
