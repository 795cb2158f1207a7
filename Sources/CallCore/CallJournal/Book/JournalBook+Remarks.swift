import CallDomain
import Foundation
import GRDB

/// What people say of calls, and take back.
extension JournalBook {
    func remark(_ remark: CallRemark, on id: CallID, by person: String, at: Date) throws -> RemarkReceipt {
        let row = try row(of: id)
        var call = row.call
        let (made, former) = remark.apply(to: &call)
        let listing = try list(row.call, remark, by: person, at: at)
        var number: String?
        switch listing {
        case .added(let added): number = added
        // Each outcome that asks for it keeps it there.
        case .wasThere(let there) where try doNotCallEntry(of: there)?.source == DoNotCallEntry.outcome: number = there
        case .wasThere, .noNumber, .notAsked: break
        }
        let record = RemarkRecord(by: person, made: made, former: former, number: number)
        let kept = try keep(record, of: call, over: row, at: at)
        return RemarkReceipt(call: kept, at: at.asStored, record: record, listing: listing)
    }

    /// Puts back what stood there before, as far as nobody has said anything else since.
    func takeBack(_ receipt: RemarkReceipt, by person: String, at: Date) throws -> RemarkReturn {
        let row = try row(of: receipt.call.id)
        let (said, stands) = (receipt.record, receipt.record.made.kept(in: row.call))
        var remark = CallRemark()
        if stands.disposition { remark.disposition = said.former.disposition }
        if stands.note { remark.note = said.former.note }
        if stands.callbackAt { remark.callbackAt = said.former.callbackAt }
        var call = row.call
        let (made, former) = remark.apply(to: &call)
        let number = try unlist(receipt, by: person, at: at)
        let record = RemarkRecord(by: person, made: made, former: former, number: number, isTakingBack: true)
        let isWhole =
            try stands.disposition && stands.note && stands.callbackAt
            && (number == said.number || said.number.map { try isAskedByAnother(receipt, $0) } == true)
        return RemarkReturn(
            call: try keep(record, of: call, over: row, at: at), wasChangedSince: !isWhole, unlisted: number)
    }

    /// What was said of a call last and is not taken back yet.
    func lastRemark(of id: CallID) throws -> RemarkReceipt? {
        let call = try row(of: id).call
        let event = try EventRow.fetch(db, where: "call.id = ? ORDER BY event.sequence", [id.description])
            .last { $0.remarkRecord != nil }
        guard let event, let record = event.remarkRecord, record.canBeTakenBack else { return nil }
        return RemarkReceipt(call: call, at: event.at, record: record)
    }

    private func keep(_ record: RemarkRecord, of call: Call, over row: CallRow, at: Date) throws -> Call {
        guard !record.changesNothing else { return row.call }
        let event = CallEvent(call: call.id, at: at, source: .person, kind: .annotated(record))
        try EventRow.insert(event, of: row.ordinal, into: db)
        var call = call
        call.updatedAt = max(call.updatedAt, at.asStored)
        try save(call, over: row)
        return call
    }

    private func list(
        _ call: Call, _ remark: CallRemark, by person: String, at: Date
    ) throws -> RemarkReceipt.Listing {
        guard remark.listsNumber else { return .notAsked }
        guard let number = call.callee.number.flatMap({ PhoneNumber.e164($0) }) else { return .noNumber }
        var reason = "asked on call #\(call.id.short)"
        if case .set(let note) = remark.note { reason += ": \(note.prefix(Self.longestReason))" }
        let entry = DoNotCallEntry(
            number: number, addedAt: at, addedBy: person, reason: reason, source: DoNotCallEntry.outcome)
        return try addDoNotCall(entry) ? .added(number) : .wasThere(number)
    }

    private static let longestReason = 500

    /// Another call to the number asks for it to stand on the list, and nobody has taken that back.
    private func isAskedByAnother(_ receipt: RemarkReceipt, _ number: String) throws -> Bool {
        let line = LineNumbers(number)
        let others = try CallRow.fetch(
            db, "WHERE to_number IN \(line.places) AND id <> ?", line.arguments + [receipt.call.id.description])
        return try others.contains { other in
            let said = try EventRow.fetch(
                db, where: "event.call = ? AND kind = 'annotated' ORDER BY event.sequence", [other.ordinal]
            ).compactMap(\.remarkRecord)
            let last = said.last { $0.isTakingBack || LineSpellings.areSame($0.number, number) }
            return last?.isTakingBack == false
        }
    }

    /// Takes off the list what the remark itself put there, and nobody else.
    private func unlist(_ receipt: RemarkReceipt, by person: String, at: Date) throws -> String? {
        guard let number = receipt.record.number, let entry = try doNotCallEntry(of: number),
            entry.source == DoNotCallEntry.outcome, try !isAskedByAnother(receipt, number)
        else { return nil }
        let reason = "the outcome of call #\(receipt.call.id.short) was taken back"
        try removeDoNotCall(entry, reason: reason, by: person, at: at)
        return number
    }
}
