/// What came of a call in the operator's own words, and the key that says so.
public struct Disposition: Hashable, Sendable {
    /// What follows from it for later calls to the same person.
    public enum Meaning: Hashable, Sendable {
        case none
        /// The number goes on the do-not-call list.
        case doNotCall
        /// The number is somebody else's: every later review says so.
        case wrongNumber
        /// Somebody is to call again: without a time nobody is reminded of it.
        case callBack
    }

    /// One letter or digit.
    public let key: Character
    public let name: String
    public let meaning: Meaning

    /// A name that is one of the usual ones means what that means, unless another meaning is given.
    public init(key: Character, name: String, meaning: Meaning? = nil) {
        self.key = key
        self.name = name
        self.meaning = meaning ?? Self.usualMeaning(of: name)
    }

    public static let longestName = 60

    /// What there is where the configuration names none.
    public static let usual = [
        Disposition(key: "i", name: "Interested"), Disposition(key: "n", name: "Not interested"),
        Disposition(key: "c", name: callBack), Disposition(key: "v", name: "Left a message"),
        Disposition(key: "g", name: "Nobody there"), Disposition(key: "w", name: wrongNumber),
        Disposition(key: "x", name: doNotCall),
    ]

    private static let callBack = "Call back"
    private static let wrongNumber = "Wrong number"
    private static let doNotCall = "Do not call"
}

extension Disposition {
    /// What a name that was said of a call means: as the configuration has it, else as usual.
    public static func meaning(of name: String, among known: [Disposition]) -> Meaning {
        known.first { isSame($0.name, name) }?.meaning ?? usualMeaning(of: name)
    }

    private static func usualMeaning(of name: String) -> Meaning {
        if isSame(name, doNotCall) { return .doNotCall }
        if isSame(name, wrongNumber) { return .wrongNumber }
        return isSame(name, callBack) ? .callBack : .none
    }

    private static func isSame(_ one: String, _ other: String) -> Bool { one.lowercased() == other.lowercased() }
}
