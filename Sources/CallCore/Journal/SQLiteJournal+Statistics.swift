import Foundation
import GRDB

extension SQLiteJournal {
    public func statistics(_ query: CallQuery, in zone: TimeZone) async throws -> CallStatistics {
        try await read { book in
            var statistics = CallStatistics()
            try book.addStates(query, to: &statistics)
            statistics.agents = try book.shares(query, by: "coalesce(agent_name, agent_id)")
            statistics.accounts = try book.shares(query, by: "account")
            statistics.hours = try book.hours(query, in: zone)
            return statistics
        }
    }
}

extension JournalBook {
    fileprivate func addStates(_ query: CallQuery, to statistics: inout CallStatistics) throws {
        var answers = (sum: 0.0, count: 0)
        var talks = (sum: 0.0, count: 0)
        let rows = try grouped(
            query,
            select: """
                state, outcome, total(answered_at - ringing_at) AS waited,
                count(answered_at - ringing_at) AS waits,
                total(coalesce(duration, ended_at - started_at)) AS talked,
                count(coalesce(duration, ended_at - started_at)) AS talks
                """, by: "state, outcome")
        for row in rows {
            guard let state = CallState(name: row["state"], outcome: row["outcome"]) else { continue }
            let calls: Int = row["calls"]
            statistics.states[state, default: 0] += calls
            statistics.total.add(calls, state.outcome)
            answers = (answers.sum + row["waited"], answers.count + row["waits"])
            talks = (talks.sum + row["talked"], talks.count + row["talks"])
        }
        statistics.meanSecondsToAnswer = answers.count > 0 ? answers.sum / Double(answers.count) / 1000 : nil
        statistics.meanDuration = talks.count > 0 ? talks.sum / Double(talks.count) / 1000 : nil
    }

    fileprivate func shares(_ query: CallQuery, by name: String) throws -> [CallStatistics.Share] {
        var shares: [String: CallStatistics.Share] = [:]
        for row in try grouped(query, select: "\(name) AS name, outcome", by: "name, outcome") {
            guard let name: String = row["name"], !name.isEmpty else { continue }
            shares[name, default: CallStatistics.Share(name: name)].add(row["calls"], Self.outcome(row))
        }
        let sorted = shares.values.sorted { ($1.calls, $0.name) < ($0.calls, $1.name) }
        return Array(sorted.prefix(CallStatistics.longest))
    }

    /// Quarters of an hour are counted first: the zones of the world differ by no less.
    fileprivate func hours(_ query: CallQuery, in zone: TimeZone) throws -> [CallStatistics.Share] {
        var hours = (0..<24).map { CallStatistics.Share(name: String($0)) }
        let rows = try grouped(
            query, select: "coalesce(started_at, created_at) / 900000 AS quarter, outcome", by: "quarter, outcome")
        for row in rows {
            let quarter: Int64 = row["quarter"]
            let at = Date(milliseconds: quarter * 900_000)
            let seconds = Int(quarter * 900) + zone.secondsFromGMT(for: at)
            hours[((seconds / 3600) % 24 + 24) % 24].add(row["calls"], Self.outcome(row))
        }
        return hours
    }

    private func grouped(_ query: CallQuery, select: String, by names: String) throws -> [Row] {
        let condition = query.conditions(scoped: true)
        return try Row.fetchAll(
            db,
            sql: "SELECT \(select), count(*) AS calls FROM call WHERE \(condition.sql) GROUP BY \(names)",
            arguments: condition.arguments)
    }

    private static func outcome(_ row: Row) -> Outcome? {
        (row["outcome"] as String?).flatMap(Outcome.init(rawValue:))
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
