import Foundation

/// A voice agent of the simulated Contactship organisation.
struct SimulatedAgent: Sendable {
    let id: String
    let name: String
    let personName: String
    let purpose: CallPurpose
    let languageTag: String
    let zone: String
    let voiceID: String
    let prompt: String
    let createdAt: Date

    var language: CallLanguage { CallLanguage(tag: languageTag) }
}
