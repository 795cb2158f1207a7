import CallDomain
import Foundation
import GRDB

extension SQLiteTransaction {
    func apply(_ change: JournalChange) throws {
        switch change {
        case .insert(let call, let owner): try insert(call, owner: owner)
        case .keepIntent(let intent): try IntentRow.insert(intent, for: ordinal(of: intent.id), into: db)
        case .update(let stored, let call, let owner): try update(stored, to: call, owner: owner)
        case .merge(let found, let call): try merge(found, into: call)
        case .append(let event): try EventRow.insert(event, of: ordinal(of: event.call), into: db)
        case .transcript(let lines, let heard, let call): try write(lines, over: heard, of: ordinal(of: call))
        case .name(let name, let call): try keep(name, of: call)
        case .hold(let hold): try self.hold(hold)
        case .extendHold(let call, let ringsAt, let from, let endsBy):
            try extendHold(call, ringsAt: ringsAt, from: from, endsBy: endsBy)
        case .boundHold(let call, let at, let seconds): try boundHold(call, at: at, seconds: seconds)
        case .dropHolds(let call): try execute("DELETE FROM fence WHERE call = ?", [try ordinal(of: call)])
        case .list(let entry): try list(entry)
        case .unlist(let removal): try unlist(removal)
        case .keepDraft(let kept): try DraftRow.save(kept, in: db)
        case .dropDraft(let id): try execute("DELETE FROM draft WHERE id = ?", [id.description])
        case .wakeDeliveries(let providerCallID, let account): try wakeDeliveries(providerCallID, account)
        }
    }

    private func insert(_ call: Call, owner: String?) throws {
        let ordinal = try CallRow.insert(call, owner: owner, into: db)
        state.ordinals[call.id] = ordinal
        state.touch(ordinal, text: true)
    }

    private func update(_ stored: StoredCall, to call: Call, owner: String?) throws {
        let ordinal = try ordinal(of: call.id)
        let row = CallRow(ordinal: ordinal, stored: stored)
        let changed = try row.update(to: call, owner: owner, in: db)
        if !changed.isEmpty { state.touch(ordinal, text: !CallRow.searched.isDisjoint(with: changed)) }
    }

    private func merge(_ found: CallID, into call: CallID) throws {
        let (old, new) = (try ordinal(of: found), try ordinal(of: call))
        try execute("UPDATE event SET call = ? WHERE call = ?", [new, old])
        try execute("DELETE FROM call WHERE ordinal = ?", [old])
        for ordinal in [old, new] { state.touch(ordinal, text: true) }
    }

    /// Writes the lines that differ, from the first on.
    private func write(_ lines: [TranscriptLine], over heard: [TranscriptLine], of ordinal: Int64) throws {
        let same = zip(lines, heard).prefix { $0 == $1 }.count
        guard same < max(lines.count, heard.count) else { return }
        state.touch(ordinal, text: true)
        try execute("DELETE FROM transcript WHERE call = ? AND position >= ?", [ordinal, same])
        for (position, line) in lines.enumerated().dropFirst(same) {
            try execute(
                "INSERT INTO transcript(call, position, speaker, line) VALUES (?, ?, ?, ?)",
                [ordinal, position, line.speaker.rawValue, line.text.asStored])
        }
    }

    private func keep(_ name: String, of call: CallID) throws {
        try execute(
            "INSERT INTO handle VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE SET call = ?2",
            [name.asStored, try ordinal(of: call)])
    }

    private func wakeDeliveries(_ providerCallID: String, _ account: String) throws {
        try execute(
            "UPDATE inbox SET is_read = 0, awaiting = NULL WHERE awaiting = ? AND account = ?",
            [providerCallID.asStored, account])
    }
}

/// The do-not-call list.
extension SQLiteTransaction {
    private func list(_ entry: DoNotCallEntry) throws {
        try execute(
            """
            INSERT INTO do_not_call(number, added_at, added_by, reason, source) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT(number) DO UPDATE SET added_at = excluded.added_at, added_by = excluded.added_by,
                reason = excluded.reason, source = excluded.source
            """,
            [
                entry.number.asStored, entry.addedAt.milliseconds, entry.addedBy.asStored, entry.reason.asStored,
                entry.source.asStored,
            ])
    }

    private func unlist(_ removal: DoNotCallRemoval) throws {
        let entry = removal.entry
        try execute(
            """
            INSERT INTO do_not_call_removal(
                number, added_at, added_by, added_reason, source, removed_at, removed_by, reason
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                entry.number.asStored, entry.addedAt.milliseconds, entry.addedBy.asStored, entry.reason.asStored,
                entry.source.asStored, removal.removedAt.milliseconds, removal.removedBy.asStored,
                removal.reason.asStored,
            ])
        try execute("DELETE FROM do_not_call WHERE number = ?", [entry.number.asStored])
    }
}
