/// What a provider lists nowhere, so that an account's configuration has to name it.
public struct SimulatorAccountList: Sendable {
    /// `scripts` or `numbers`.
    public let setting: String
    /// What is said of each, in the order of writing.
    public let rows: [[(key: String, text: String)]]
}
