import Foundation

/// Keeps the lists that were read at providers, so that they are there at the next start.
///
/// A copy, never the truth: what is lost of it is read again. All methods throw `JournalError`.
public protocol DirectoryShelf: Sendable {
    /// Keeps a list as it was read, in the place of what was kept of it.
    func keep(_ list: ShelvedList, of account: Account) async throws

    /// The list as it was kept last; `nil` where there is none, or where the account's name now means another provider
    /// or address.
    func shelved(_ list: DirectoryKey.List, of account: Account) async throws -> ShelvedList?
}

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
