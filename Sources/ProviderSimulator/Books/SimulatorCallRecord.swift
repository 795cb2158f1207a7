import Foundation

/// A call as the provider itself sees it.
public struct SimulatorCallRecord: Sendable {
    public let provider: SimulatorProvider
    public let id: String
    public let phase: CallPhase
    public let fate: CallFate
    public let from: String
    public let to: String
    public let calleeName: String
    public let placedAt: Date
    public let dueAt: Date
    public let endsAt: Date
    /// Somebody stopped it while it rang or went on.
    public let wasHungUp: Bool
    public let metadata: JSONValue?
    /// False for the calls that were there from the start.
    public let wasRequested: Bool
}
