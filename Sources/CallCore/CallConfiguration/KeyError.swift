import CallDomain

/// Why an account's key cannot be had, and what to do.
public struct KeyError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}
