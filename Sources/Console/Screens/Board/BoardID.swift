import CallCore

/// A list of calls that has a screen of its own.
public enum BoardID: Hashable, Sendable, CaseIterable {
    case calls
    case scheduled

    var scope: CallQuery.Scope {
        switch self {
        case .calls: .all
        case .scheduled: .scheduled
        }
    }
}
