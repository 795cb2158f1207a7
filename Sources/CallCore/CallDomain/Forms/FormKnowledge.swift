/// What is known about the ids in a form, from lists that were read before.
public struct FormKnowledge: Hashable, Sendable {
    public var agentName: String?
    public var contact: Contact?
    /// The number behind a number id.
    public var callerNumber: String?

    public init(agentName: String? = nil, contact: Contact? = nil, callerNumber: String? = nil) {
        self.agentName = agentName
        self.contact = contact
        self.callerNumber = callerNumber
    }
}
