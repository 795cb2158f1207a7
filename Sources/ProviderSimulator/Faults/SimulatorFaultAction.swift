/// What goes wrong. Its words and meanings are the rows of `FaultWord.all`.
public enum SimulatorFaultAction: Sendable, Equatable {
    /// Answers with a status and does nothing; a nil body is the provider's own error shape.
    case status(Int, body: String? = nil)
    /// Does nothing and answers 307 to another address.
    case redirect(to: String)
    /// Does what was asked, then answers with an error status.
    case placeThenStatus(Int)
    /// Does what was asked, then gives the answer to that under another status.
    case answerStatus(Int)
    /// Does what was asked, then answers 200 with text that is not JSON.
    case garbage
    /// Does what was asked, then leaves the call's id out of the answer.
    case withoutID
    /// Does what was asked, then answers with the id of the call that was made before.
    case otherID
    /// Does what was asked, then answers with an id that no call has.
    case falseID
    /// Answers at once, and makes the call so many simulated seconds later.
    case placeLate(seconds: Double)
    /// Does not know of calls that are younger than so many simulated seconds.
    case lag(seconds: Double)
    /// Says every time of its own by so many minutes later than it is.
    case clock(minutes: Double)
    /// Does what was asked, then closes the connection without a byte of answer.
    case dropAnswer
    /// Does what was asked, then waits before the answer until it is let go.
    case hold
    /// Does what was asked, then waits so many real seconds before the answer.
    case stall(seconds: Double)
    case stallAfterHead(seconds: Double)
    case stallInBody(seconds: Double)
    /// Closes the connection after so many bytes of the whole answer.
    case cut(after: Int)
    /// Resets the connection after so many bytes of the whole answer.
    case reset(after: Int)
    /// Sends so many bytes of the answer a real second.
    case drip(bytesPerSecond: Int)
    /// The answer's body never ends.
    case endless
    /// Sends the answer, and sends it again.
    case twice
    case loseDelivery
    case doubleDelivery
    /// Holds a delivery back until another one was made.
    case reorderDeliveries
}
