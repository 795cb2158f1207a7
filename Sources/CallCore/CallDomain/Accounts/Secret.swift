/// A key that cannot be printed, logged or encoded by accident.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let value: String

    public init(_ value: String) { self.value = value }

    /// What stands in a key's place wherever it might be shown.
    public static let redaction = "•••"

    public var description: String { Self.redaction }
    public var debugDescription: String { Self.redaction }
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// The key itself; only a request's header may ask for it.
    package func revealed() -> String { value }

    public var isEmpty: Bool { value.isEmpty }
}
