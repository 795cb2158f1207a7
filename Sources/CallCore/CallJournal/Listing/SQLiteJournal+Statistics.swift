import CallDomain
import Foundation
import GRDB

extension SQLiteJournal {
    public func statistics(_ query: CallQuery, in zone: Zone) async throws -> CallStatistics {
        try await reading { transaction in
            var statistics = CallStatistics()
            try transaction.addStates(query, to: &statistics)
            statistics.agents = try transaction.shares(
                query, by: "coalesce(agent_name, agent_id)", named: "coalesce(agent_name, agent_id)")
            statistics.accounts = try transaction.shares(query, by: "account", named: "account")
            statistics.hours = try transaction.hours(query, in: zone)
            return statistics
        }
    }
}

extension SQLiteTransaction {
    fileprivate func addStates(_ query: CallQuery, to statistics: inout CallStatistics) throws {
        var answers = (sum: 0.0, count: 0)
        var talks = (sum: 0.0, count: 0)
        let rows = try grouped(
            query,
            select: """
                standing, total(waited) AS waited, count(waited) AS waits, total(took) AS talked, count(took) AS talks
                """, by: "standing")
        for row in rows {
            let state = try row.standing()
            let calls = try row.total("calls")
            statistics.states[state, default: 0] += calls
            statistics.total.add(calls, state.outcome)
            answers = (answers.sum + (try row.value("waited")), answers.count + (try row.total("waits")))
            talks = (talks.sum + (try row.value("talked")), talks.count + (try row.total("talks")))
        }
        statistics.meanSecondsToAnswer = answers.count > 0 ? answers.sum / Double(answers.count) / 1000 : nil
        statistics.meanDuration = talks.count > 0 ? talks.sum / Double(talks.count) / 1000 : nil
    }

    /// The listing has names as they are compared: the newest call of each tells how it is written.
    fileprivate func shares(_ query: CallQuery, by key: String, named name: String) throws -> [CallStatistics.Share] {
        var shares: [String: CallStatistics.Share] = [:]
        var newest: [String: Int64] = [:]
        let rows = try grouped(
            query, select: "\(key) AS key, standing, max(listing.ordinal) AS newest", by: "key, standing")
        for row in rows {
            guard let key = try row.textIfAny("key") else { continue }
            shares[key, default: CallStatistics.Share(name: key)].add(
                try row.total("calls"), try row.standing().outcome)
            newest[key] = max(newest[key] ?? 0, try row.value("newest"))
        }
        let sorted = shares.sorted { ($1.value.calls, $0.key) < ($0.value.calls, $1.key) }
        return try sorted.prefix(CallStatistics.longest).map { key, share in
            let written = try String.fetchOne(
                db, sql: "SELECT \(name) FROM call WHERE ordinal = ?", arguments: [newest[key]])
            var named = CallStatistics.Share(name: written?.bounded(to: TextBounds.name) ?? key)
            (named.calls, named.answered, named.decided) = (share.calls, share.answered, share.decided)
            return named
        }
    }

    /// By the clock of the zone, whose distance from UTC changes now and then.
    fileprivate func hours(_ query: CallQuery, in zone: Zone) throws -> [CallStatistics.Share] {
        var hours = (0..<24).map { CallStatistics.Share(name: String($0)) }
        let distance = try distance(of: zone)
        let rows = try grouped(
            query, select: "(begun + \(distance)) / 3600000 % 24 AS hour, standing", by: "hour, standing")
        for row in rows {
            let hour: Int = try row.value("hour")
            hours[(hour % 24 + 24) % 24].add(try row.total("calls"), try row.standing().outcome)
        }
        return hours
    }

    /// In SQL: the milliseconds from UTC at the time a call began.
    ///
    /// It goes from call to call over the changes between them: a call of the year 1 costs one step, not the changes of two
    /// thousand years.
    private func distance(of zone: Zone) throws -> String {
        guard let first = try Int64.fetchOne(db, sql: "SELECT min(begun) FROM listing") else { return "0" }
        var start = Date(milliseconds: first)
        var cases = ""
        for _ in 0..<Self.mostChanges {
            guard let change = zone.nextTransition(after: start)?.milliseconds,
                let next = try Int64.fetchOne(
                    db, sql: "SELECT min(begun) FROM listing WHERE begun >= ?", arguments: [change])
            else { break }
            cases += " WHEN begun < \(next) THEN \(zone.offset(at: start) * 1000)"
            start = Date(milliseconds: next)
        }
        let rest = zone.offset(at: start) * 1000
        return cases.isEmpty ? String(rest) : "CASE\(cases) ELSE \(rest) END"
    }

    /// Two a year, for a working life.
    private static let mostChanges = 100

    private func grouped(_ query: CallQuery, select: String, by names: String) throws -> [Row] {
        let select = ListingQuery(query).select("\(select), count(*) AS calls")
        return try Row.fetchAll(db, sql: "\(select.sql) GROUP BY \(names)", arguments: select.arguments)
    }
}

extension CallStatistics.Share {
    fileprivate mutating func add(_ count: Int, _ outcome: Outcome?) {
        calls += count
        guard let wasAnswered = outcome?.wasAnswered else { return }
        decided += count
        if wasAnswered { answered += count }
    }
}
