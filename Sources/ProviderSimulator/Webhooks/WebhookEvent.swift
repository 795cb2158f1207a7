import Foundation

/// One delivery that a call owes its `webhook_url`.
struct WebhookEvent: Sendable, Equatable {
    enum Kind: Sendable {
        /// TemPhone: the call was placed.
        case started
        /// TemPhone: the call is over. Contactship: it is over and analysed.
        case final
    }

    let provider: SimulatorProvider
    let callID: String
    let kind: Kind

    func dueAt(_ call: SimulatedCall) -> Date { provider.simulated.dueAt(kind, of: call) }
}
