import Foundation

/// Our own name for a call, made before anything is sent; it travels in `metadata` where a provider takes it.
public struct CallID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let uuid: UUID

    public init(_ uuid: UUID = UUID()) { self.uuid = uuid }

    public init?(_ text: String) {
        guard let uuid = UUID(uuidString: text) else { return nil }
        self.uuid = uuid
    }

    public var description: String { uuid.uuidString.lowercased() }

    /// The first eight characters: enough for a person to tell calls apart.
    public var short: String { String(description.prefix(8)) }

    public static func < (left: CallID, right: CallID) -> Bool { left.description < right.description }
}
