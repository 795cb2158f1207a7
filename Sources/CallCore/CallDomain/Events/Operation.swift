import Foundation

/// Ties the beginning of an operation on a call (cancel, reschedule, hang up) to what came of it.
public struct OperationID: Hashable, Sendable, CustomStringConvertible {
    public let uuid: UUID

    public init(_ uuid: UUID = UUID()) { self.uuid = uuid }

    public init?(_ text: String) {
        guard let uuid = UUID(uuidString: text) else { return nil }
        self.uuid = uuid
    }

    public var description: String { uuid.uuidString.lowercased() }
}

/// What happens to an operation, from the decision on.
public enum OperationStep: Hashable, Sendable {
    /// Kept before the provider is asked.
    case begun(by: String)
    /// The provider has not dialled yet; it is asked again after so many seconds, for the so manieth time.
    case deferred(message: String, seconds: Int, attempt: Int, of: Int)
    /// No answer came: it may have been done.
    case lost(reason: String)
    case ended(OperationEnd)
}

/// How an operation is known to have ended.
public enum OperationEnd: Hashable, Sendable {
    case taken
    /// The call was over before.
    case wasOver
    /// The answer was lost, and the call, read afterwards, shows that it is done.
    case seenDone
    /// The provider refused it, or it was not sent; in words for a person.
    case failed(String)
    /// The provider was not asked again.
    case stopped
    /// Nobody knew what came of it; the call was read before the next operation, and stood like this.
    case readBefore(CallState)

    /// The provider is known to have done it because it was asked for here.
    package var isDone: Bool { self == .taken || self == .seenDone }
}
