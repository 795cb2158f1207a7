import GRDB

/// A query over the listing and the index of words.
struct ListingQuery {
    /// From so many calls that hold the words on, it is cheaper to walk in the usual order and look whether each is one
    /// of them than to sort them all.
    private static let many = 4_000

    private let query: CallQuery
    private let match: SearchMatch
    private let condition: SQLCondition

    init(_ query: CallQuery, scoped: Bool = true) {
        self.query = query
        match = SearchMatch(query.filter.terms)
        condition = .all(match.conditions + query.conditions(scoped: scoped))
    }

    /// The calls in the order of the query, between its offset and its limit.
    func ordinals(_ db: Database) throws -> [Int64] {
        let window = " ORDER BY \(query.ordering) LIMIT \(max(0, query.limit)) OFFSET \(max(0, query.offset))"
        let select = select("listing.ordinal", walking: try isWalk(db))
        return try Int64.fetchAll(db, sql: select.sql + window, arguments: select.arguments)
    }

    func count(_ db: Database) throws -> Int {
        if let text = match.text, condition.sql == "TRUE" {
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM search WHERE search MATCH ?", arguments: [text]) ?? 0
        }
        let select = select("count(*)")
        return try Int.fetchOne(db, sql: select.sql, arguments: select.arguments) ?? 0
    }

    /// `what` of all the query finds, in the words of SQL; `also` is one more condition.
    func select(_ what: String, also: SQLCondition? = nil, walking: Bool = false) -> SQLCondition {
        let condition = SQLCondition.all([condition] + [also].compactMap(\.self))
        guard let text = match.text else {
            return SQLCondition("SELECT \(what) FROM listing WHERE \(condition.sql)", condition.arguments)
        }
        let head =
            walking
            ? "listing INDEXED BY listing_newest WHERE ordinal IN (SELECT rowid FROM search WHERE search MATCH ?)"
            : "search CROSS JOIN listing ON listing.ordinal = search.rowid WHERE search MATCH ?"
        return SQLCondition("SELECT \(what) FROM \(head) AND (\(condition.sql))", [text] + condition.arguments)
    }

    private func isWalk(_ db: Database) throws -> Bool {
        guard let text = match.text, query.order.key == "made" else { return false }
        let found = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT \(Self.many))",
            arguments: [text])
        return found == Self.many
    }
}
