import CallDomain
import Foundation
import GRDB

/// What may be written, inside one transaction: every change of state passes through `CallState.transition(on:)` here.
struct JournalBook {
    let db: Database
    /// The lease of this process.
    let lease: String
    /// Whoever changes a call or its conversation names it here.
    let touched = TouchedCalls()

    func row(of id: CallID) throws -> CallRow {
        guard let row = try rowIfKept(of: id) else { throw JournalError.noSuchCall(id) }
        return row
    }

    func rowIfKept(of id: CallID) throws -> CallRow? { try row(where: "id = ?", [id.description]) }

    func row(providerCallID: String, account: String, provider: ProviderID) throws -> CallRow? {
        try row(
            where: "provider_call_id = ? AND account = ? AND provider = ?",
            [providerCallID.asStored, account, provider.rawValue])
    }

    func row(ordinal: Int64) throws -> CallRow? { try row(where: "ordinal = ?", [ordinal]) }

    private func row(where condition: String, _ arguments: StatementArguments) throws -> CallRow? {
        try CallRow.fetch(db, "WHERE \(condition)", arguments).first
    }

    func transcript(of ordinal: Int64) throws -> [TranscriptLine] {
        try Row.fetchAll(
            db, sql: "SELECT speaker, line FROM transcript WHERE call = ? ORDER BY position", arguments: [ordinal]
        ).map(Self.line)
    }

    /// From the end of the conversation's index, however long it is.
    func lastLines(_ count: Int, of call: CallID) throws -> [TranscriptLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT speaker, line FROM transcript WHERE call = (SELECT ordinal FROM call WHERE id = ?)
                ORDER BY position DESC LIMIT ?
                """)
        return try Row.fetchAll(statement, arguments: [call.description, count]).reversed().map(Self.line)
    }

    private static func line(_ row: Row) throws -> TranscriptLine {
        TranscriptLine(
            speaker: TranscriptLine.Speaker(rawValue: try row.value("speaker")) ?? .other,
            text: try row.text("line", longest: TextBounds.line))
    }
}

extension JournalBook {
    func commit(_ intent: CallIntent, cap: Int?) throws {
        let known = try Int.fetchOne(db, sql: "SELECT 1 FROM call WHERE id = ?", arguments: [intent.id.description])
        guard known == nil else { throw JournalError.alreadyKept(intent.id) }
        try refuseIfNotToBeCalled(intent.callee.number)
        try refuseOverCap(intent, cap: cap)
        var call = Call(
            id: intent.id, account: intent.account, provider: intent.provider, form: intent.form, state: .intended,
            callee: intent.callee, caller: intent.caller, createdAt: intent.createdAt)
        call.scheduledAt = intent.scheduledAt
        call.zone = intent.zone
        let ordinal = try CallRow.insert(call, owner: lease, into: db)
        touched.add(ordinal, text: true)
        try IntentRow.insert(intent, for: ordinal, into: db)
        try takeHandle(of: intent, for: ordinal)
        try takeFences(of: intent, for: ordinal)
        let event = CallEvent(
            call: intent.id, at: intent.createdAt, source: .person, reported: .intended,
            kind: .committed(by: intent.by))
        try EventRow.insert(event, of: ordinal, into: db)
        try keepOverrides(of: intent, ordinal: ordinal)
    }

    func beginSending(_ id: CallID, at: Date) throws -> Call {
        let row = try row(of: id)
        guard !row.isHeld || row.owner == lease, case .moves = try transition(of: row, on: .sending) else {
            throw JournalError.notSendable(row.call.state)
        }
        try refuseIfNotToBeCalled(row.call.callee.number)
        return try append(CallEvent(call: id, at: at, source: .trunkline, reported: .sending, kind: .sending))
    }

    func append(_ event: CallEvent, holding: Bool = false) throws -> Call {
        let row = try row(of: event.call)
        var call = row.call
        try EventRow.insert(event, of: row.ordinal, into: db)
        call.updatedAt = max(call.updatedAt, event.at.asStored)
        if let reported = event.reported, case .moves(let state) = try transition(of: row, on: reported) {
            call.state = state
            call.note(state, at: event.at)
            call.note = state.isPlaced || state == .sending ? nil : event.words.asStored
            call.willBeSentAgain = holding && state.mayBeSentAgain
        }
        try save(call, over: row)
        // What was held for the time that it was to go to is held no longer, unless it went there.
        if case .operation(_, .reschedule, .ended) = event.kind {
            try keepFences(of: call, ordinal: row.ordinal, at: event.at)
        }
        return call
    }

    func transition(of row: CallRow, on report: CallState) throws -> Transition {
        row.call.state.transition(on: report, isPersonsWord: try isPersonsWord(row))
    }

    /// Whether a person decided that the call was not placed. Whoever says it first has decided.
    func isPersonsWord(_ row: CallRow) throws -> Bool {
        guard row.call.state == .rejected else { return false }
        let source = try String.fetchOne(
            db, sql: "SELECT source FROM event WHERE call = ? AND state = ? ORDER BY sequence LIMIT 1",
            arguments: [row.ordinal, CallState.rejected.name])
        return source == EventSource.person.rawValue
    }

    /// Gives up the fences of a call that somebody would have sent again.
    func release(_ row: CallRow, _ end: CallEvent.RetryEnd, at: Date) throws -> Call {
        let event = CallEvent(call: row.call.id, at: at, source: .trunkline, kind: .retryAbandoned(end))
        try EventRow.insert(event, of: row.ordinal, into: db)
        var call = row.call
        call.willBeSentAgain = false
        call.updatedAt = max(call.updatedAt, at.asStored)
        try save(call, over: row)
        return call
    }

    /// Writes a call over what it was: its fences and its owner follow its state.
    func save(_ call: Call, over row: CallRow) throws {
        try moveFences(from: row.call, to: call, at: call.updatedAt, ordinal: row.ordinal)
        let changed = try row.update(to: call, owner: owner(of: call, after: row), in: db)
        if !changed.isEmpty { touched.add(row.ordinal, text: !CallRow.searched.isDisjoint(with: changed)) }
    }

    private func owner(of call: Call, after row: CallRow) -> String? {
        if call.state == .sending, row.call.state != .sending { return lease }
        let isInHand = call.state == .intended || call.state == .sending || call.willBeSentAgain
        return isInHand ? row.owner : nil
    }
}
