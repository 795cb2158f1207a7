import CallDomain
import GRDB

/// A query over the listing and the index of words.
struct ListingQuery {
    /// So many of the newest calls are looked through before an index is asked: most filters are answered by these, and
    /// what the index finds would have to be sorted.
    private static let newest = (read: 2_000, listed: 8_000)

    /// Of fewer calls the words are read sooner than an index is asked for all calls that hold a letter.
    private static let few = 8_000
    private static let joinedWords = " CROSS JOIN search_text ON search_text.call = listing.ordinal"

    private let query: CallQuery
    private let match: SearchMatch
    /// What is asked besides the words.
    private let conditions: [SQLCondition]

    init(_ query: CallQuery, scoped: Bool = true) {
        self.query = query
        match = SearchMatch(query.filter.terms)
        conditions = query.conditions(scoped: scoped)
    }

    /// The calls in the order of the query, between its offset and its limit; `most` of the newest are looked through.
    func ordinals(_ db: Database, amongNewest most: Int? = nil) throws -> [Int64] {
        let isUsual = query.order == ("made", true)
        if isUsual, let found = try newest(most, db) { return found }
        // The plus keeps SQLite from walking all calls in their order, where few of them are wanted.
        let ordering = isUsual ? query.ordering.replacing("made", with: "+made") : query.ordering
        return try fetch(select("listing.ordinal", reading: isFew(db)), ordering, db)
    }

    /// `nil` where the newest calls do not fill what is asked for.
    private func newest(_ most: Int?, _ db: Database) throws -> [Int64]? {
        let most = most ?? (match.reading.isEmpty ? Self.newest.listed : Self.newest.read)
        let oldest = try Int64.fetchOne(
            db, sql: "SELECT made FROM listing ORDER BY made DESC LIMIT 1 OFFSET ?", arguments: [most])
        let condition = SQLCondition.all(
            match.reading + conditions + [SQLCondition("made >= ?", [oldest ?? .min])])
        let words = match.reading.isEmpty ? "" : Self.joinedWords
        let select = SQLCondition(
            "SELECT listing.ordinal FROM listing INDEXED BY listing_newest\(words) WHERE \(condition.sql)",
            condition.arguments)
        let found = try fetch(select, query.ordering, db)
        return oldest == nil || found.count == query.limit ? found : nil
    }

    private func fetch(_ select: SQLCondition, _ ordering: String, _ db: Database) throws -> [Int64] {
        let window = " ORDER BY \(ordering) LIMIT \(max(0, query.limit)) OFFSET \(max(0, query.offset))"
        return try Int64.fetchAll(db, sql: select.sql + window, arguments: select.arguments)
    }

    func count(_ db: Database) throws -> Int {
        if let text = match.text, conditions.isEmpty, match.conditions.isEmpty {
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM search WHERE search MATCH ?", arguments: [text]) ?? 0
        }
        let select = try select("count(*)", reading: isFew(db))
        return try Int.fetchOne(db, sql: select.sql, arguments: select.arguments) ?? 0
    }

    /// Whether few calls have the words that the index of trigrams finds, and there are others.
    private func isFew(_ db: Database) throws -> Bool {
        guard let text = match.text, !match.readingRest.isEmpty else { return false }
        let found = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT \(Self.few))",
            arguments: [text])
        return found != Self.few
    }

    /// `what` of all the query finds, in the words of SQL; `also` is one more condition. Where few calls are left by the
    /// index of trigrams, the words of each may be read.
    func select(_ what: String, also: SQLCondition? = nil, reading: Bool = false) -> SQLCondition {
        let words = reading && match.text != nil ? match.readingRest : match.conditions
        let condition = SQLCondition.all(words + conditions + [also].compactMap(\.self))
        guard let text = match.text else {
            return SQLCondition("SELECT \(what) FROM listing WHERE \(condition.sql)", condition.arguments)
        }
        return SQLCondition(
            """
            SELECT \(what) FROM search CROSS JOIN listing ON listing.ordinal = search.rowid\
            \(reading ? Self.joinedWords : "") WHERE search MATCH ? AND (\(condition.sql))
            """, [text] + condition.arguments)
    }
}
