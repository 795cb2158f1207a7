import CallDomain

/// Calls that can be read whole, as they stood at one moment.
public protocol CallWindows: Sendable {
    /// Gives all that a query finds, between its offset and its limit, in its order, some calls at a time. What `take`
    /// throws ends it and is thrown as it is.
    func windows(_ query: CallQuery, of size: Int, take: ([Call]) throws -> Void) async throws
}

extension SQLiteJournal: CallWindows {}
