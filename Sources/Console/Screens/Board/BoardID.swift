import CallCore

/// A list of calls that has a screen of its own.
public enum BoardID: Hashable, Sendable, CaseIterable {
    case calls
    case scheduled

    var baseQuery: CallQuery {
        switch self {
        case .calls: CallQuery(scope: .all, order: .newestFirst)
        case .scheduled: CallQuery(scope: .scheduled, order: .soonestFirst)
        }
    }
}
