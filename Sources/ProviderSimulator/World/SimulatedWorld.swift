import Foundation

/// Everything the providers know before the first request.
struct SimulatedWorld: Sendable {
    let startedAt: Date
    let seed: UInt64
    let organizationID: String
    let organizationName: String
    var contactshipContacts: [SimulatedContact]
    var agents: [SimulatedAgent]
    var contactshipLines: [SimulatedPhoneLine]
    var voxworksContacts: [SimulatedContact]
    var scripts: [SimulatedScript]
    var voxworksLines: [SimulatedPhoneLine]
    var temphoneContacts: [SimulatedContact]
}
