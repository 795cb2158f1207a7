import Foundation

/// A request to stop, cancel or reschedule a call as it came in, and what became of it.
public struct SimulatorActRecord: Sendable {
    public let provider: SimulatorProvider
    /// `stop`, `cancel` or `reschedule`.
    public let endpoint: SimulatorEndpoint
    /// As the path named it.
    public let callID: String
    /// Simulated time.
    public let receivedAt: Date
    /// The status answered, nil when the connection was closed without an answer.
    public let status: Int?
    /// The books say something else since.
    public let hasChanged: Bool
}
