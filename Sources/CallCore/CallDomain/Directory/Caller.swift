/// Who calls: the caller ID and the agent (or script) that speaks.
public struct Caller: Hashable, Sendable {
    /// E.164; `nil` where the provider chooses, or only a number id is known.
    public var number: String?
    public var numberID: String?
    public var agentID: String?
    public var agentName: String?

    public init(number: String? = nil, numberID: String? = nil, agentID: String? = nil, agentName: String? = nil) {
        self.number = number
        self.numberID = numberID
        self.agentID = agentID
        self.agentName = agentName
    }
}
