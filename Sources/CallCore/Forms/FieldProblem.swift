/// Something about one field that a person should know before the call is placed.
public struct FieldProblem: Error, Hashable, Sendable {
    public enum Severity: Hashable, Sendable {
        /// The call cannot be placed like this.
        case error
        /// It can, but look again.
        case warning
    }

    /// The field's wire path.
    public let path: String
    public let severity: Severity
    public let words: String
    /// The ways out of it, where a choice settles it.
    public let choices: [FieldChoice]

    public init(_ path: String, _ words: String, severity: Severity = .error, choices: [FieldChoice] = []) {
        self.path = path
        self.words = words
        self.severity = severity
        self.choices = choices
    }
}
