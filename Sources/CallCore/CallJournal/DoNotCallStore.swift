import CallDomain
import Foundation

/// The numbers that nobody calls, for every process that has this journal open.
///
/// Every method that writes returns after the write is durable. All of them throw `JournalError`.
public protocol DoNotCallStore: Sendable {
    /// By number; those of which a part is `text`, or all. At most `limit` of them, and how many there are.
    func doNotCall(matching text: String, limit: Int) async throws -> (entries: [DoNotCallEntry], count: Int)
    /// `nil` for a number (E.164) that may be called.
    func doNotCallEntry(of number: String) async throws -> DoNotCallEntry?
    /// Adds all or none. What is there stays as it was added. Gives back how many are new.
    func addDoNotCall(_ entries: [DoNotCallEntry]) async throws -> Int
    /// Takes a number off and keeps who did, when and why. Throws `.notOnDoNotCall`.
    func removeDoNotCall(_ number: String, reason: String, by person: String, at: Date) async throws
    /// What was taken off, the newest first; of which a part of the number, the reason or the person is `text`, or all.
    func doNotCallRemovals(matching text: String, limit: Int) async throws -> [DoNotCallRemoval]
    /// Calls that providers will place to numbers on the list, the next one first.
    func callsToDoNotCall() async throws -> [Call]
}
