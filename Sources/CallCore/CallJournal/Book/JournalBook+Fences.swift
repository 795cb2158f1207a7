import CallDomain
import CallProviders
import Foundation
import GRDB

/// A call under way holds its number and its contact: the journal itself refuses another one, whoever asks.
extension JournalBook {
    /// Holds back whoever wants to call the same person. Throws `.fenced` or `.heldBack` where another call does so already,
    /// unless it is one that the person who decided this call saw and set aside.
    func takeFences(of intent: CallIntent, for ordinal: Int64) throws {
        guard let call = try row(ordinal: ordinal)?.call else { return }
        let ringingAt = intent.scheduledAt ?? intent.createdAt
        try refuseIfHeldBack(call, overrides: intent.overrides, at: intent.createdAt, ringingAt: ringingAt)
        let setAside = try ordinals(of: intent.overrides.flatMap(\.calls))
        try insertFences(of: call, ordinal: ordinal, at: intent.createdAt, setAside: setAside)
    }

    /// The calls that hold one back which would ring at some time, oldest first.
    func holders(of fences: [String], at now: Date, ringingAt: Date) throws -> [Call] {
        let ordinals = try fences.flatMap { key in
            try Int64.fetchAll(
                db,
                sql: "SELECT call FROM fence AS held WHERE key = :key AND \(Self.holds(now: ":now", rings: ":rings"))",
                arguments: ["key": key.asStored, "now": now.milliseconds, "rings": ringingAt.milliseconds])
        }
        return try Set(ordinals).sorted().compactMap { try row(ordinal: $0)?.call }
    }

    /// Whether a fence (`held`) stands against a call that would ring at some time, in SQL; the trigger says the same.
    static func holds(now: String, rings: String) -> String {
        """
        NOT (held.is_bounded AND held.ends_by <= \(now))
            AND (held.holds_from <= \(now) OR (held.holds_from <= \(rings) AND \(rings) < held.ends_by))
        """
    }

    /// Brings a call's fences in step with how it stands. What is merely learned is never refused; what is about to be sent
    /// again is.
    func moveFences(from old: Call, to call: Call, at: Date, ordinal: Int64) throws {
        let (before, after) = try (window(of: old), window(of: call))
        guard before != after || old.callee.fences(of: old.provider) != call.callee.fences(of: call.provider) else {
            return
        }
        if after == nil {
            guard try !isEndUnconfirmed(call, ordinal) else { return }
            return try execute("DELETE FROM fence WHERE call = ?", [ordinal])
        }
        if before == nil, call.state == .sending, let intent = try IntentRow.fetch(for: call.id, from: db) {
            let ringingAt = max(at, intent.scheduledAt ?? at)
            try refuseIfHeldBack(call, overrides: intent.overrides, at: at, ringingAt: ringingAt)
            let setAside = try ordinals(of: intent.overrides.flatMap(\.calls))
            return try insertFences(of: call, ordinal: ordinal, at: at, setAside: setAside)
        }
        try keepFences(of: call, ordinal: ordinal, at: at)
    }

    /// Whether nobody vouches for the end of a call, and nobody can be asked: it holds for as long as it can last.
    private func isEndUnconfirmed(_ call: Call, _ ordinal: Int64) throws -> Bool {
        guard call.state.isEnded, try longest(call) != nil else { return false }
        let sources = try String.fetchAll(
            db, sql: "SELECT source FROM event WHERE call = ? AND state = ?", arguments: [ordinal, call.state.name])
        return sources.allSatisfy { $0 == EventSource.webhook.rawValue }
    }

    /// Of what is known to be under way, whatever holds it back.
    func keepFences(of call: Call, ordinal: Int64, at: Date) throws {
        try insertFences(of: call, ordinal: ordinal, at: at, setAside: nil)
    }

    /// The calls that hold back one which is moved to a time: those that nobody knows the outcome of, and those that hold its
    /// callee then.
    func holders(of fences: [String], movingTo instant: Date, at now: Date, besides id: CallID) throws -> [Call] {
        try holders(of: fences, at: max(now, instant), ringingAt: instant).filter { holder in
            guard holder.id != id, let window = try window(of: holder) else { return false }
            return holder.state.isInHand || holder.willBeSentAgain || instant < max(window.endsBy, now)
        }
    }

    /// Keeps that a call is about to be moved, and holds its callee for the new time too: of two that are moved at the same
    /// moment one is refused. Throws `.fenced` or `.heldBack`.
    func beginMove(_ event: CallEvent, to instant: Date) throws -> Call {
        let row = try row(of: event.call)
        let fences = row.call.callee.fences(of: row.call.provider)
        if let holder = try holders(of: fences, movingTo: instant, at: event.at, besides: event.call).first {
            throw holder.state == .unknown
                ? JournalError.fenced(by: holder.id) : .heldBack(by: holder.id, holder.state)
        }
        let lead = Int64(HoldWindow.lead * 1000)
        let longest = Int64(((try longest(row.call) ?? HoldWindow.longest) + HoldWindow.ringing) * 1000)
        try execute(
            """
            UPDATE fence SET rings_at = ?1, holds_from = min(holds_from, ?1 - ?2), ends_by = max(ends_by, ?1 + ?3)
            WHERE call = ?4
            """, [instant.milliseconds, lead, longest, row.ordinal])
        return try append(event)
    }

    /// Nobody will tell of the call's end.
    func limitHold(of id: CallID, at: Date) throws {
        guard let row = try rowIfKept(of: id), row.call.state.isFollowed else { return }
        try execute(
            "UPDATE fence SET is_bounded = 1, ends_by = max(rings_at, ?) + ? WHERE call = ? AND is_bounded = 0",
            [at.milliseconds, Int64(HoldWindow.longest * 1000), row.ordinal])
    }

    private func refuseIfHeldBack(
        _ call: Call, overrides: [PlacementOverride], at now: Date, ringingAt: Date
    ) throws {
        let setAside = Set(overrides.flatMap(\.calls))
        let holders = try holders(of: call.callee.fences(of: call.provider), at: now, ringingAt: ringingAt)
        for holder in holders where holder.id != call.id {
            if setAside.contains(holder.id), holder.state.canBeSetAside { continue }
            throw holder.state == .unknown
                ? JournalError.fenced(by: holder.id) : .heldBack(by: holder.id, holder.state)
        }
    }

    /// `setAside` are calls whose fences are overridden; `nil` for what is a fact. The trigger holds the others against it.
    private func insertFences(of call: Call, ordinal: Int64, at now: Date, setAside: [Int64]?) throws {
        guard let window = try window(of: call) else { return }
        let named = setAside.map { "[" + $0.map(String.init).joined(separator: ",") + "]" }
        for key in Set(call.callee.fences(of: call.provider).map { $0.asStored }).sorted() {
            try db.cachedStatement(
                sql: """
                    INSERT INTO fence(key, call, taken_at, rings_at, holds_from, ends_by, is_bounded, set_aside)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                    ON CONFLICT(key, call) DO UPDATE SET
                        rings_at = ?4, holds_from = ?5, ends_by = ?6, is_bounded = ?7
                    """
            ).execute(arguments: [
                key, ordinal, now.milliseconds, window.ringsAt.milliseconds, window.from?.milliseconds ?? 0,
                window.endsBy.milliseconds, window.isBounded, named,
            ])
        }
    }

    func window(of call: Call) throws -> HoldWindow? { HoldWindow(call, longest: try longest(call)) }

    /// Seconds that a call can last, where its provider does not tell of its end.
    private func longest(_ call: Call) throws -> Double? {
        guard let limit = ProviderCatalog.profile(of: call.provider).longestCall else { return nil }
        let intent = try IntentRow.fetch(for: call.id, from: db)
        return intent.flatMap { Double($0.values.text(limit.field)) } ?? limit.usual
    }

    private func ordinals(of calls: [CallID]) throws -> [Int64] {
        try calls.compactMap { try rowIfKept(of: $0)?.ordinal }
    }

    private func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
