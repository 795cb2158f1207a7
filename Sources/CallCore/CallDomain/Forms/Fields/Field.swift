/// One field of a form, as data: everything the console, the command line, the validator and the encoder need.
public struct Field: Hashable, Sendable {
    /// What a field tells us about the call, beside being sent.
    public enum Role: Hashable, Sendable {
        case calleeNumber
        case calleeName
        case contactID
        case callerNumber
        case callerNumberID
        case agentID
        case schedule
        case delay
        case zone
        /// Where our own id can travel.
        case metadata
        case webhook
        case script
    }

    /// Another place in the body that carries what a field says, where the provider does not heed the field's own.
    public enum Carrier: Hashable, Sendable {
        /// The moment the minutes come to, as a wall time in UTC, which no clock change can make doubtful.
        case wallTime(path: String, zonePath: String)
    }

    /// Where it stands in the request's body, such as `schedule.timezone`.
    public let path: String
    public let label: String
    public let help: String
    public let kind: FieldKind
    public let isRequired: Bool
    public let role: Role?
    /// Fields that may not be filled together with this one.
    public let excludes: [String]
    /// Fields that must be filled once this one is.
    public let needs: [String]
    /// Sent in place of the field itself.
    public let carrier: Carrier?
    /// It stands in the request; else it only says how another field is meant.
    public let isSent: Bool

    public init(
        _ path: String, _ label: String, _ kind: FieldKind, required: Bool = false, role: Role? = nil,
        excludes: [String] = [], needs: [String] = [], carrier: Carrier? = nil, isSent: Bool = true, help: String
    ) {
        self.path = path
        self.label = label
        self.help = help
        self.kind = kind
        self.isRequired = required
        self.role = role
        self.excludes = excludes
        self.needs = needs
        self.carrier = carrier
        self.isSent = isSent
    }

    /// Means something with one account only.
    public var belongsToAccount: Bool {
        switch kind {
        case .agent, .phoneLine, .phoneLineID, .contact: true
        default: role == .webhook
        }
    }
}
