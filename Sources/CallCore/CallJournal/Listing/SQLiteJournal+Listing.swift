import CallDomain
import GRDB

extension SQLiteJournal {
    public func calls(_ query: CallQuery) async throws -> [Call] {
        try await reading { transaction in
            if query.isPlain { return try transaction.plainCalls(query) }
            return try transaction.calls(ListingQuery(query).ordinals(transaction.db))
        }
    }

    public func matching(_ query: CallQuery) async throws -> Int {
        try await reading { transaction in
            if query.filter.isTallied { return try transaction.counts(query).matching }
            return try ListingQuery(query).count(transaction.db)
        }
    }

    public func position(of call: CallID, in query: CallQuery) async throws -> Int? {
        try await reading { try $0.position(of: call, in: query) }
    }

    public func places(of calls: Set<CallID>, in query: CallQuery) async throws -> [Int: Call] {
        try await reading { try $0.places(of: calls, in: query) }
    }
}

extension SQLiteTransaction {
    fileprivate func plainCalls(_ query: CallQuery) throws -> [Call] {
        try CallRow.fetch(
            db, "WHERE \(query.scope.condition) ORDER BY \(query.plainOrdering) LIMIT ? OFFSET ?",
            [max(0, query.limit), max(0, query.offset)]
        ).map(\.call)
    }

    /// In the order of the ordinals.
    func calls(_ ordinals: [Int64]) throws -> [Call] {
        let list = "[" + ordinals.map(String.init).joined(separator: ",") + "]"
        let rows = try CallRow.fetch(db, "WHERE ordinal IN (SELECT value FROM json_each(?))", [list])
        let found = Dictionary(rows.map { ($0.ordinal, $0.call) }) { first, _ in first }
        return ordinals.compactMap { found[$0] }
    }

    fileprivate func places(of ids: Set<CallID>, in query: CallQuery) throws -> [Int: Call] {
        let wanted = Set(try ids.compactMap { try row(.id($0))?.ordinal })
        var whole = query
        (whole.offset, whole.limit) = (0, .max)
        let places = try ListingQuery(whole).ordinals(db).enumerated().filter { wanted.contains($0.element) }
        let found = try calls(places.map(\.element))
        return Dictionary(uniqueKeysWithValues: zip(places.map(\.offset), found))
    }

    /// Counts what stands before it, since numbering all would sort all.
    fileprivate func position(of id: CallID, in query: CallQuery) throws -> Int? {
        guard let row = try row(.id(id)) else { return nil }
        let listing = ListingQuery(query)
        let (key, isDescending) = query.order
        let own = listing.select("\(key) AS key", also: SQLCondition("listing.ordinal = ?", [row.ordinal]))
        guard let mine = try Row.fetchOne(db, sql: own.sql, arguments: own.arguments) else { return nil }
        let value: DatabaseValue = mine["key"]
        let sign = isDescending ? ">" : "<"
        let before =
            value.isNull
            ? SQLCondition("\(key) IS NOT NULL OR listing.ordinal \(sign) ?", [row.ordinal])
            : SQLCondition(
                "\(key) \(sign) ? OR (\(key) = ? AND listing.ordinal \(sign) ?)", [value, value, row.ordinal])
        let select = listing.select("count(*)", also: before)
        return try Int.fetchOne(db, sql: select.sql, arguments: select.arguments)
    }
}
