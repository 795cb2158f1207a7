/// What was made of a text that should hold a telephone number.
public enum PhoneNumberReading: Hashable, Sendable {
    case valid(PhoneNumber)
    /// The length is right, but the range is not known to be in use: it may be new, so it may be called.
    case possible(PhoneNumber)
    /// Why not, in words that end a sentence: "two digits short for Mexico".
    case impossible(String)

    /// The number, where there is one to call.
    public var number: PhoneNumber? {
        switch self {
        case .valid(let number), .possible(let number): number
        case .impossible: nil
        }
    }

    public var problem: String? {
        guard case .impossible(let problem) = self else { return nil }
        return problem
    }

    public var isValid: Bool {
        guard case .valid = self else { return false }
        return true
    }
}
