import CallDomain
import TerminalUI

/// A list of calls that has a screen of its own.
public enum BoardID: String, Hashable, Sendable, CaseIterable {
    case calls
    case scheduled

    var scope: CallQuery.Scope {
        switch self {
        case .calls: .all
        case .scheduled: .scheduled
        }
    }

    var title: SafeText {
        switch self {
        case .calls: "Calls"
        case .scheduled: "Scheduled"
        }
    }

    /// How the list is sorted while nobody has chosen.
    var ownSort: CallSort {
        switch self {
        case .calls: CallSort(.made, isDescending: true)
        case .scheduled: CallSort(.when)
        }
    }

    /// The columns while nobody has chosen.
    var ownColumns: [CallColumn] { [.state, .when, .name, .number, .took, .agent, .account, .happened] }
}
