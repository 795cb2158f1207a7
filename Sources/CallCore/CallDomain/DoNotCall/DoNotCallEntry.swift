import Foundation

/// A number that nobody calls, and how that came to be.
public struct DoNotCallEntry: Hashable, Sendable {
    /// E.164.
    public let number: String
    public let addedAt: Date
    /// The name of the person who added it.
    public let addedBy: String
    /// In that person's words; empty where none were given.
    public let reason: String
    /// Where it was added: the console, the command line, or the name of a file.
    public let source: String

    /// The source of what was listed because of what came of a call.
    public static let outcome = "outcome of a call"

    public init(number: String, addedAt: Date, addedBy: String, reason: String, source: String) {
        self.number = number
        self.addedAt = addedAt
        self.addedBy = addedBy
        self.reason = reason
        self.source = source
    }

    /// What a person is told who wants to call it, as the end of a sentence.
    public var words: String {
        let way = source.isEmpty ? "" : ", \(source)"
        let why = reason.isEmpty ? "" : ": \(reason)"
        return "\(number) is on the do-not-call list (added by \(addedBy)\(way)\(why))"
    }
}
