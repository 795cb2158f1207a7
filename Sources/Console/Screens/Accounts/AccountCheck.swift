import Foundation

/// What the harmless request said of an account, and when.
public struct AccountCheck: Hashable, Sendable {
    public enum Result: Hashable, Sendable {
        case fine(words: String)
        case failed(words: String)
    }

    /// `nil` while it is under way.
    public let result: Result?
    public let at: Date
}
