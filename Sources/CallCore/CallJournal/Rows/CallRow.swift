import CallDomain
import Foundation
import GRDB

/// A call as a row of the table, and back.
struct CallRow {
    let ordinal: Int64
    var call: Call
    /// The lease of the process that has it in hand.
    var owner: String?

    init(ordinal: Int64, stored: StoredCall) {
        (self.ordinal, call, owner) = (ordinal, stored.call, stored.owner)
    }

    init(_ row: Row) throws {
        ordinal = try row.value(.ordinal)
        owner = try row.value(.owner)
        call = try Self.identity(row)
        call.providerCallID = try row.text(.providerCallID)
        call.scheduledAt = try row.instant(.scheduledAt)
        call.zone = try row.text(.zone)
        call.updatedAt = Date(milliseconds: try row.value(.updatedAt))
        call.startedAt = try row.instant(.startedAt)
        call.endedAt = try row.instant(.endedAt)
        call.duration = (try row.value(.duration) as Int64?).map { Double($0) / 1000 }
        call.analysis = CallAnalysis(
            summary: try row.text(.summary), sentiment: try row.text(.sentiment),
            successful: try row.value(.successful))
        call.recordingURL = try row.text(.recordingURL)
        call.disconnectionReason = try row.text(.disconnectionReason)
        if let speaker: String = try row.value(.lastSpeaker), let text = try row.text(.lastText) {
            let speaker = TranscriptLine.Speaker(rawValue: speaker) ?? .other
            call.lastLine = TranscriptLine(speaker: speaker, text: text).glance
        }
        call.note = try row.text(.note)
        try readRemarks(row)
        call.willBeSentAgain = stored.isHeld
    }

    private mutating func readRemarks(_ row: Row) throws {
        call.disposition = try row.text(.disposition)
        call.callbackAt = try row.instant(.callbackAt)
        call.remark = try row.text(.remark)
        if let amount = try row.text(.costAmount) {
            call.cost = CallCost(amount: amount, unit: try row.text(.costUnit))
        }
        call.ringingAt = try row.instant(.ringingAt)
        call.answeredAt = try row.instant(.answeredAt)
    }

    var stored: StoredCall { StoredCall(call, owner: owner) }

    private static func identity(_ row: Row) throws -> Call {
        guard let id = CallID(try row.value(.id)), let provider = ProviderID(rawValue: try row.value(.provider)),
            let state = CallState(name: try row.value(.state), outcome: try row.value(.outcome))
        else { throw JournalError.damaged("call \(try row.value(.ordinal) as Int64) cannot be read") }
        return Call(
            id: id, account: try row.value(.account), provider: provider, form: try row.value(.form), state: state,
            callee: Callee(
                number: try row.text(.toNumber), name: try row.text(.toName), contactID: try row.text(.contactID)),
            caller: Caller(
                number: try row.text(.fromNumber), numberID: try row.text(.numberID),
                agentID: try row.text(.agentID), agentName: try row.text(.agentName)),
            createdAt: Date(milliseconds: try row.value(.createdAt)))
    }
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
