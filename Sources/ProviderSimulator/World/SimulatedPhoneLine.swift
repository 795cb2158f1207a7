import Foundation

/// A number that the simulated organisation or team calls from or is called on.
struct SimulatedPhoneLine: Sendable {
    let id: String
    let number: String
    /// `inbound` or `outbound`.
    let type: String
    let label: String
    let createdAt: Date
}
