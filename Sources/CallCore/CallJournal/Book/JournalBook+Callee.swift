import CallDomain
import Foundation
import GRDB

/// What is known of somebody who is about to be called.
extension JournalBook {
    /// Inside one transaction: nothing changes between one fact and the next.
    func calleeFacts(of query: CalleeQuery, at now: Date) throws -> CalleeFacts {
        var facts = CalleeFacts()
        if let number = query.number {
            facts.doNotCall = try doNotCallEntry(of: number)
            let start = min(query.ringsAt ?? now, now).addingTimeInterval(-CalleeFacts.reach)
            facts.calls = try callMoments(to: number, since: start, except: query.moving)
        }
        facts.holders = try holders(of: query, at: now)
            .map { HoldingCall($0, asked: query) }
        let calls = try CalleeCalls(query, in: db)
        facts.underWay = try calls.underWay().map { HoldingCall($0, asked: query) }
        facts.lastCall = try calls.last()
        facts.said = try calls.said().map { try said($0, query) }
        facts.place =
            try query.moving.flatMap { try IntentRow.fetch(for: $0, from: db)?.place }
            ?? query.number.flatMap { CalleePlace(number: $0) }
        return facts
    }

    private func holders(of query: CalleeQuery, at now: Date) throws -> [Call] {
        guard let moving = query.moving else {
            return try holders(of: query.fences, at: now, ringingAt: query.ringsAt ?? now)
        }
        return try holders(of: query.fences, movingTo: query.ringsAt ?? now, at: now, besides: moving)
    }

    /// Who said it, and when, stands in the newest event that said so.
    private func said(_ call: Call, _ query: CalleeQuery) throws -> SaidOfCallee {
        let name = call.disposition ?? ""
        let isOfNumber = call.callee.number != nil && LineSpellings.areSame(call.callee.number, query.number)
        let event = try EventRow.fetch(db, where: "call.id = ? ORDER BY event.sequence", [call.id.description])
            .last { $0.remarkRecord?.made.disposition == .set(name) }
        return SaidOfCallee(
            call: call.id, disposition: name, isOfNumber: isOfNumber, at: event?.at, by: event?.remarkRecord?.by)
    }
}

/// The calls to one number, or to one contact of an account, ours or not.
private struct CalleeCalls {
    /// So many of an account's newest calls are looked through for those to a contact.
    private static let reach = 20_000
    private static let silent = CallState.allCases.filter(\.neverRang).map { "'\($0.name)'" }.joined(separator: ", ")

    private let db: Database
    private let moving: CallID?
    /// Their place in the table.
    private let ordinals: String
    private let arguments: StatementArguments

    init(_ query: CalleeQuery, in db: Database) throws {
        self.db = db
        moving = query.moving
        var parts: [String] = []
        var arguments: StatementArguments = []
        if let number = query.number {
            let line = LineNumbers(number)
            parts.append("SELECT ordinal FROM call WHERE to_number IN \(line.places)")
            arguments += line.arguments
        }
        if let contact = query.contactID {
            parts.append(
                """
                SELECT ordinal FROM (
                    SELECT ordinal, contact_id, provider FROM call WHERE account = ?
                    ORDER BY created_at DESC LIMIT \(Self.reach)
                ) WHERE contact_id = ? AND provider = ?
                """)
            arguments += [query.account, contact.asStored, query.provider.rawValue]
        }
        ordinals = parts.joined(separator: " UNION ")
        self.arguments = arguments
    }

    func underWay() throws -> [Call] {
        try fetch(
            "AND state IN ('accepted', 'scheduled', 'queued', 'ringing', 'in_progress')",
            "ORDER BY coalesce(scheduled_at, created_at), ordinal LIMIT 20")
    }

    func last() throws -> Call? {
        try fetch(
            "AND state NOT IN (\(Self.silent))",
            "ORDER BY coalesce(started_at, created_at) DESC, ordinal DESC LIMIT 1"
        ).first
    }

    /// One call for each thing that was said, the newest that has it.
    func said() throws -> [Call] {
        try CallRow.fetch(
            db,
            """
            WHERE ordinal IN (SELECT ordinal FROM (
                SELECT ordinal, row_number() OVER (
                    PARTITION BY lower(disposition) ORDER BY coalesce(ended_at, created_at) DESC, ordinal DESC
                ) AS place FROM call WHERE ordinal IN (\(ordinals)) AND disposition IS NOT NULL
            ) WHERE place = 1) ORDER BY coalesce(ended_at, created_at) DESC LIMIT 100
            """, arguments
        ).map(\.call)
    }

    private func fetch(_ condition: String, _ end: String) throws -> [Call] {
        try CallRow.fetch(
            db, "WHERE ordinal IN (\(ordinals)) AND id IS NOT ? \(condition) \(end)",
            arguments + [moving?.description]
        ).map(\.call)
    }
}
