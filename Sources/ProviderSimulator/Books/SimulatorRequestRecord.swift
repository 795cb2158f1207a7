import Foundation

/// A create request as it came in, and what became of it.
public struct SimulatorRequestRecord: Sendable {
    /// Counted from 1, over all providers.
    public let number: Int
    public let provider: SimulatorProvider
    /// Simulated time.
    public let receivedAt: Date
    public let path: String
    public let body: String
    /// The status answered, nil when the connection was closed without an answer.
    public let status: Int?
    /// The call that was placed, if any.
    public let callID: String?
    /// The faults that struck.
    public let faults: [SimulatorFaultAction]

    /// The first fault that struck, if any.
    public var fault: SimulatorFaultAction? { faults.first }
}
