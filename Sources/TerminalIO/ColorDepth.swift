/// How many colours the terminal shows.
public enum ColorDepth: String, Hashable, Sendable, CaseIterable, Comparable {
    /// No colour sequences at all.
    case none
    case basic8
    case basic16
    case indexed256
    /// Red, green and blue as they are.
    case direct

    /// True if the left one has fewer colours.
    public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        Self.allCases.firstIndex(of: self) ?? 0
    }

    /// What a terminal with that many colours gets.
    /// - Parameter colors: as ncurses counts them; more than 65,536 means direct colour.
    public init(colors: Int) {
        switch colors {
        case ..<8: self = .none
        case 8..<16: self = .basic8
        case 16..<256: self = .basic16
        case 256...65_536: self = .indexed256
        default: self = .direct
        }
    }
}
