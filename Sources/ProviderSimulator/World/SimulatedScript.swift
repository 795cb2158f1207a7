/// A Voxworks script; the provider lists none, so they are told by the books.
struct SimulatedScript: Sendable {
    let id: String
    let name: String
    let purpose: CallPurpose
    let language: CallLanguage
    /// `inbound` or `outbound`.
    let direction: String
}
