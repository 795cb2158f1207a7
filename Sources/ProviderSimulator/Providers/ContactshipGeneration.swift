/// Which generation of Contactship's documentation the answers follow.
public enum ContactshipGeneration: String, Sendable {
    /// The newest: `{statusCode, data[, pagination]}`.
    case wrapped
    /// April 2026: bare objects for creates, `{data, count}` for lists, a bare array for contacts.
    case bare
}
