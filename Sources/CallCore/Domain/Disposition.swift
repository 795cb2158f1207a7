/// What came of a call in the operator's own words, and the key that says so.
public struct Disposition: Hashable, Sendable {
    /// One letter or digit.
    public let key: Character
    public let name: String

    public init(key: Character, name: String) {
        self.key = key
        self.name = name
    }

    public static let longestName = 60

    /// What there is where the configuration names none.
    public static let usual = [
        Disposition(key: "i", name: "Interested"), Disposition(key: "n", name: "Not interested"),
        Disposition(key: "c", name: "Call back"), Disposition(key: "v", name: "Left a message"),
        Disposition(key: "g", name: "Nobody there"), Disposition(key: "w", name: "Wrong number"),
        Disposition(key: "x", name: "Do not call"),
    ]
}
