/// Something about one field that a person should know before the call is placed.
public struct FieldProblem: Error, Hashable, Sendable {
    public enum Severity: Hashable, Sendable {
        /// The call cannot be placed like this.
        case error
        /// It can, but look again.
        case warning
    }

    /// Where in a field of several rows or lines it is.
    public enum Place: Hashable, Sendable {
        /// A row of keys and values, from 0.
        case row(Int)
        /// A line from 1, and bytes of UTF-8 in it from 1 where that is known.
        case line(Int, column: Int?)
    }

    /// The field's wire path.
    public let path: String
    public let severity: Severity
    public let words: String
    /// The ways out of it, where a choice settles it.
    public let choices: [FieldChoice]
    public let place: Place?

    public init(
        _ path: String, _ words: String, severity: Severity = .error, choices: [FieldChoice] = [], place: Place? = nil
    ) {
        self.path = path
        self.words = words
        self.severity = severity
        self.choices = choices
        self.place = place
    }
}
