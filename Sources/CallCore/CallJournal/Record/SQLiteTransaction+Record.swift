import CallDomain
import Foundation
import GRDB

extension SQLiteTransaction {
    /// Counts a change. Gives back how many there are.
    func countChange() throws -> Int64 {
        guard let serial = try Int64.fetchOne(db, sql: "UPDATE identity SET serial = serial + 1 RETURNING serial")
        else { throw JournalError.damaged("it has no name of its own any more") }
        return serial
    }

    /// What the record should say.
    func factsToRecord() throws -> RecordedFacts {
        guard let row = try Row.fetchOne(db, sql: "SELECT name, serial FROM identity") else {
            throw JournalError.damaged("it has no name of its own any more")
        }
        let held = try Int64.fetchAll(db, sql: "SELECT DISTINCT call FROM fence")
            .compactMap { try self.row(ordinal: $0) }
            // A call that was met at the provider may turn out to be one of ours, and is part of that then.
            .filter { $0.call.state != .intended && !$0.call.isExternal }
        return RecordedFacts(
            identity: try row.value("name"), serial: try row.value("serial"), open: try held.map(recorded))
    }

    func recorded(_ row: CallRow) throws -> RecordedCall {
        RecordedCall(
            row.call,
            fences: try String.fetchAll(db, sql: "SELECT key FROM fence WHERE call = ?", arguments: [row.ordinal]))
    }

    /// The first thing that the record knows and the journal does not; `nil` where nothing was lost.
    func loss(against facts: RecordedFacts) throws -> String? {
        if let loss = try lossOfChanges(against: facts) { return loss }
        for call in facts.open.values { if let loss = try loss(of: call) { return loss } }
        return nil
    }

    /// The part of it that can be told of tables of any version.
    func lossOfChanges(against facts: RecordedFacts) throws -> String? {
        guard try db.tableExists("identity"), let row = try Row.fetchOne(db, sql: "SELECT * FROM identity") else {
            return "an older copy, or an empty file, stands in its place"
        }
        let (name, serial): (String, Int64) = (try row.value("name"), try row.value("serial"))
        if let identity = facts.identity, identity != name { return "another journal stands in its place" }
        if serial < facts.serial {
            return
                "the newest \(facts.serial - serial) of its changes are gone: its log was cut, or an older copy put back"
        }
        return nil
    }

    /// A call that may have been sent holds its number as long as nothing is known of it.
    private func loss(of recorded: RecordedCall) throws -> String? {
        let name = "call #\(recorded.id.short) to \(recorded.callee)"
        guard let row = try row(.id(recorded.id)) else { return recorded.form.isEmpty ? nil : "\(name) is gone" }
        guard row.call.state == .sending || row.call.state == .unknown else { return nil }
        for key in recorded.fences {
            let holders = try Int64.fetchAll(db, sql: "SELECT call FROM fence WHERE key = ?", arguments: [key])
            guard holders.contains(row.ordinal) else { return "\(name) holds its number back no longer" }
        }
        return nil
    }
}

extension SQLiteTransaction {
    /// Takes over what only the record knows: its calls are unknown, and hold their numbers back.
    func restore(_ facts: RecordedFacts, at: Date) throws {
        let isRolledBack = try lossOfChanges(against: facts) != nil
        for call in facts.open.values {
            let row = try row(.id(call.id))
            if let row, try !isInDoubt(row, call, isRolledBack) { continue }
            try hold(call, known: row, at: at)
        }
        try db.execute(sql: "UPDATE identity SET serial = max(serial, ?) + 1", arguments: [facts.serial])
    }

    private func isInDoubt(_ row: CallRow, _ call: RecordedCall, _ isRolledBack: Bool) throws -> Bool {
        if row.call.state.isPlaced { return false }
        return try isRolledBack || loss(of: call) != nil
    }

    private func hold(_ recorded: RecordedCall, known row: CallRow?, at: Date) throws {
        let ordinal = try row?.ordinal ?? insert(recorded)
        state.touch(ordinal, text: true)
        try db.execute(
            sql: "UPDATE call SET state = ?, owner = NULL, updated_at = ? WHERE ordinal = ?",
            arguments: [CallState.unknown.name, at.milliseconds, ordinal])
        let event = CallEvent(
            call: recorded.id, at: at, source: .trunkline, reported: .unknown,
            kind: .outcomeUnknown(reason: "the journal had lost this call"))
        try EventRow.insert(event, of: ordinal, into: db)
        guard let call = try self.row(ordinal: ordinal)?.call else { return }
        try apply(policy.holding(call, at: at))
    }

    private func insert(_ recorded: RecordedCall) throws -> Int64 {
        let call = Call(
            id: recorded.id, account: recorded.account, provider: recorded.provider, form: recorded.form,
            state: .unknown, callee: Callee(number: recorded.number, contactID: recorded.contactID),
            caller: Caller(), createdAt: recorded.at)
        return try CallRow.insert(call, owner: nil, into: db)
    }
}
