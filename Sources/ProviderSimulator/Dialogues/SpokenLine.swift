/// One line of a simulated conversation, and when it is said.
struct SpokenLine: Sendable, Equatable {
    let speaker: Speaker
    let text: String
    /// Seconds after the call was answered.
    let offset: Double
}
