import Foundation

/// A person the simulated providers know.
struct SimulatedContact: Sendable {
    let id: String
    var givenName: String
    var fullName: String
    var phoneNumber: String
    var email: String?
    /// The country's name, as the providers' examples write it.
    var country: String?
    var zone: String
    var language: CallLanguage
    var description: String?
    /// Extra fields: type (`text`, `url`, `location`, `number`, `calendar`), field, value.
    var extraFields: [[String]] = []
    var tags: [String] = []
    var createdAt: Date
}
