import Foundation
import GRDB

/// A call as a row of the table, and back.
struct CallRow {
    let ordinal: Int64
    var call: Call
    /// The lease of the process that has it in hand.
    var owner: String?

    init(_ row: Row) throws {
        ordinal = row[.ordinal]
        owner = row[.owner]
        call = try Self.identity(row)
        call.providerCallID = row[.providerCallID]
        call.scheduledAt = Self.instant(row[.scheduledAt])
        call.zone = row[.zone]
        call.updatedAt = Date(milliseconds: row[.updatedAt])
        call.startedAt = Self.instant(row[.startedAt])
        call.endedAt = Self.instant(row[.endedAt])
        call.duration = (row[.duration] as Int64?).map { Double($0) / 1000 }
        call.analysis = CallAnalysis(
            summary: row[.summary], sentiment: row[.sentiment], successful: row[.successful])
        call.recordingURL = row[.recordingURL]
        call.disconnectionReason = row[.disconnectionReason]
        if let speaker: String = row[.lastSpeaker], let text: String = row[.lastText] {
            call.lastLine = TranscriptLine(speaker: TranscriptLine.Speaker(rawValue: speaker) ?? .other, text: text)
        }
        call.note = row[.note]
        readRemarks(row)
        call.willBeSentAgain = isHeld
    }

    private mutating func readRemarks(_ row: Row) {
        call.disposition = row[.disposition]
        call.callbackAt = Self.instant(row[.callbackAt])
        call.remark = row[.remark]
        if let amount: String = row[.costAmount] { call.cost = CallCost(amount: amount, unit: row[.costUnit]) }
        call.ringingAt = Self.instant(row[.ringingAt])
        call.answeredAt = Self.instant(row[.answeredAt])
    }

    /// A process waits to send it again. Only then a call that was not placed has an owner.
    var isHeld: Bool { call.state.mayBeSentAgain && owner != nil }

    private static func identity(_ row: Row) throws -> Call {
        guard let id = CallID(row[.id]), let provider = ProviderID(rawValue: row[.provider]),
            let state = CallState(name: row[.state], outcome: row[.outcome])
        else { throw JournalError.damaged("call \(row[.ordinal] as Int64) cannot be read") }
        return Call(
            id: id, account: row[.account], provider: provider, form: row[.form], state: state,
            callee: Callee(number: row[.toNumber], name: row[.toName], contactID: row[.contactID]),
            caller: Caller(
                number: row[.fromNumber], numberID: row[.numberID], agentID: row[.agentID],
                agentName: row[.agentName]),
            createdAt: Date(milliseconds: row[.createdAt]))
    }

    private static func instant(_ milliseconds: Int64?) -> Date? { milliseconds.map(Date.init(milliseconds:)) }
}

extension CallRow {
    /// What is kept of a call, by column.
    static func values(of call: Call, owner: String?) -> KeyValuePairs<String, (any DatabaseValueConvertible)?> {
        [
            "id": call.id.description, "account": call.account, "provider": call.provider.rawValue,
            "form": call.form, "state": call.state.name, "outcome": call.state.outcome?.rawValue, "owner": owner,
            "to_number": call.callee.number.asStored, "to_name": call.callee.name.asStored,
            "contact_id": call.callee.contactID.asStored, "from_number": call.caller.number.asStored,
            "number_id": call.caller.numberID.asStored, "agent_id": call.caller.agentID.asStored,
            "agent_name": call.caller.agentName.asStored, "provider_call_id": call.providerCallID.asStored,
            "scheduled_at": call.scheduledAt?.milliseconds, "zone": call.zone,
            "created_at": call.createdAt.milliseconds, "updated_at": call.updatedAt.milliseconds,
            "started_at": call.startedAt?.milliseconds, "ended_at": call.endedAt?.milliseconds,
            "duration": call.duration.map { Int64(clampingSeconds: $0) }, "summary": call.analysis.summary.asStored,
            "sentiment": call.analysis.sentiment.asStored, "successful": call.analysis.successful,
            "recording_url": call.recordingURL.asStored, "disconnection_reason": call.disconnectionReason.asStored,
            "last_speaker": call.lastLine?.speaker.rawValue, "last_text": call.lastLine?.text.asStored,
            "note": call.note.asStored, "disposition": call.disposition.asStored,
            "callback_at": call.callbackAt?.milliseconds, "remark": call.remark.asStored,
            "cost_amount": (call.cost?.amount).asStored, "cost_unit": (call.cost?.unit).asStored,
            "ringing_at": call.ringingAt?.milliseconds, "answered_at": call.answeredAt?.milliseconds,
        ]
    }

    static func insert(_ call: Call, owner: String?, into db: Database) throws -> Int64 {
        let values = values(of: call, owner: owner)
        let names = values.map(\.key).joined(separator: ", ")
        let marks = values.map { _ in "?" }.joined(separator: ", ")
        try db.execute(
            sql: "INSERT INTO call(\(names)) VALUES (\(marks))", arguments: StatementArguments(values.map(\.value)))
        return db.lastInsertedRowID
    }

    /// Columns that hold something searched.
    static let searched: Set<String> = [
        "to_name", "to_number", "contact_id", "from_number", "number_id", "agent_name", "agent_id",
        "provider_call_id", "disposition", "remark", "callback_at", "note", "summary", "disconnection_reason",
    ]

    /// Writes the columns that differ, and gives them back.
    func update(to call: Call, owner: String?, in db: Database) throws -> [String] {
        let before = Self.values(of: self.call, owner: self.owner)
        let after = Self.values(of: call, owner: owner)
        let changed = zip(before, after).filter { $0.value?.databaseValue != $1.value?.databaseValue }.map(\.1)
        guard !changed.isEmpty else { return [] }
        let assignments = changed.map { "\($0.key) = ?" }.joined(separator: ", ")
        try db.execute(
            sql: "UPDATE call SET \(assignments) WHERE ordinal = ?",
            arguments: StatementArguments(changed.map(\.value)) + [ordinal])
        return changed.map(\.key)
    }
}
