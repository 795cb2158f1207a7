/// What goes wrong.
public enum SimulatorFaultAction: Sendable, Equatable {
    /// Does what was asked, then closes the connection without a byte of answer.
    case dropAnswer
    /// Answers with a status and does nothing; a nil body is the provider's own error shape.
    case status(Int, body: String? = nil)
    /// Does what was asked, then answers with an error status.
    case placeThenStatus(Int)
    /// Does what was asked, then waits so many real seconds before the answer.
    case stall(seconds: Double)
    /// Does what was asked, then answers 200 with text that is not JSON.
    case garbage
    /// Does what was asked, then leaves the call's id out of the answer.
    case withoutID
    /// Does nothing and answers 307 to another address.
    case redirect(to: String)
}
