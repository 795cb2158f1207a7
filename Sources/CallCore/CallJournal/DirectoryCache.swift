import CallDomain

/// Keeps the lists that were read at providers, so that they are there at the next start.
///
/// A copy, never the truth: what is lost of it is read again. All methods throw `JournalError`.
public protocol DirectoryCache: Sendable {
    /// Keeps a list as it was read, in the place of what was kept of it.
    func keep(_ list: ShelvedList, of account: Account) async throws

    /// The list as it was kept last; `nil` where there is none, or where the account's name now means another provider
    /// or address.
    func shelved(_ list: DirectoryKey.List, of account: Account) async throws -> ShelvedList?
}
