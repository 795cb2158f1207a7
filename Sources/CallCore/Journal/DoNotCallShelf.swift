/// The numbers that nobody calls, for every process that has this journal open.
///
/// Every method that writes returns after the write is durable. All of them throw `JournalError`.
public protocol DoNotCallShelf: Sendable {
    /// By number; those of which a part is `text`, or all. At most `limit` of them, and how many there are.
    func doNotCall(matching text: String, limit: Int) async throws -> (entries: [DoNotCallEntry], count: Int)
    /// `nil` for a number (E.164) that may be called.
    func doNotCallEntry(of number: String) async throws -> DoNotCallEntry?
    /// Adds all or none. What is there stays as it was added. Gives back how many are new.
    func addDoNotCall(_ entries: [DoNotCallEntry]) async throws -> Int
    /// Throws `.notOnDoNotCall`.
    func removeDoNotCall(_ number: String) async throws
}
