import Foundation

/// A provider's list as it was at one time.
public struct ShelvedList: Hashable, Sendable {
    public let list: DirectoryKey.List
    public let rows: [DirectoryRow]
    /// When its last row was read at the provider.
    public let readAt: Date

    public init(list: DirectoryKey.List, rows: [DirectoryRow], readAt: Date) {
        self.list = list
        self.rows = rows
        self.readAt = readAt
    }
}
