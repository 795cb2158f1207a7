/// How the clocks of a zone stand for a while: a "local time type" of RFC 9636.
public struct LocalClock: Hashable, Sendable {
    /// Seconds east of Greenwich.
    public let offset: Int
    public let isDaylightSaving: Bool
    /// Such as `EDT` or `-03`.
    public let abbreviation: String

    public init(offset: Int, isDaylightSaving: Bool, abbreviation: String) {
        self.offset = offset
        self.isDaylightSaving = isDaylightSaving
        self.abbreviation = abbreviation
    }

    static let utc = LocalClock(offset: 0, isDaylightSaving: false, abbreviation: "UTC")
}
