import Foundation

/// What was asked for when a call was created.
struct CallOrder: Sendable {
    var direction = "outbound"
    /// Contactship's call type, or the simulator's own word for the other providers.
    var type: String
    /// The agent's or the script's id, empty when the provider has neither.
    var agentID: String
    var fromNumber: String
    var toNumber: String
    /// The id to show for the contact; nil when the provider was given a bare number.
    var contactID: String?
    var calleeName: String
    var calleeEmail: String?
    var calleeCountry: String?
    var dueAt: Date?
    var additionalData: [JSONMember] = []
    var webhookURL: String?
    var metadata: JSONValue?
    var campaignID: String?
    /// Objects of Voxworks, or the echoed fields of TemPhone.
    var details: JSONValue = .object([])
}
