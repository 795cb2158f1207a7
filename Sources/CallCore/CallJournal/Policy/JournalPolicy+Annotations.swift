import CallDomain
import Foundation

/// What people say of calls, and take back.
extension JournalPolicy {
    package func remark(
        _ remark: CallRemark, on id: CallID, by person: String, at: Date
    ) throws -> Decision<RemarkReceipt> {
        let stored = try stored(id)
        var call = stored.call
        let (made, former) = remark.apply(to: &call)
        let listed = try list(stored.call, remark, by: person, at: at)
        let record = RemarkRecord(by: person, made: made, former: former, number: listed.number)
        let kept = try keeping(record, of: call, over: stored, at: at)
        let receipt = RemarkReceipt(call: kept.value, at: at.asStored, record: record, listing: listed.listing)
        return Decision(receipt, listed.changes + kept.changes)
    }

    /// Puts back what stood there before, as far as nobody has said anything else since.
    package func takeBack(_ receipt: RemarkReceipt, by person: String, at: Date) throws -> Decision<RemarkReturn> {
        let stored = try stored(receipt.call.id)
        let (said, stands) = (receipt.record, receipt.record.made.kept(in: stored.call))
        var remark = CallRemark()
        if stands.disposition { remark.disposition = said.former.disposition }
        if stands.note { remark.note = said.former.note }
        if stands.callbackAt { remark.callbackAt = said.former.callbackAt }
        var call = stored.call
        let (made, former) = remark.apply(to: &call)
        let unlisted = try unlist(receipt, by: person, at: at)
        let record = RemarkRecord(by: person, made: made, former: former, number: unlisted.value, isTakingBack: true)
        let isWhole =
            try stands.disposition && stands.note && stands.callbackAt
            && (unlisted.value == said.number || said.number.map { try isAskedByAnother(receipt, $0) } == true)
        let kept = try keeping(record, of: call, over: stored, at: at)
        return Decision(
            RemarkReturn(call: kept.value, wasChangedSince: !isWhole, unlisted: unlisted.value),
            unlisted.changes + kept.changes)
    }

    /// What was said of a call last and is not taken back yet.
    package func lastRemark(of id: CallID) throws -> RemarkReceipt? {
        let call = try stored(id).call
        let event = try facts.events(of: id).last { $0.remarkRecord != nil }
        guard let event, let record = event.remarkRecord, record.canBeTakenBack else { return nil }
        return RemarkReceipt(call: call, at: event.at, record: record)
    }

    private func keeping(
        _ record: RemarkRecord, of call: Call, over stored: StoredCall, at: Date
    ) throws -> Decision<Call> {
        guard !record.changesNothing else { return Decision(stored.call) }
        let event = CallEvent(call: call.id, at: at, source: .person, kind: .annotated(record))
        var call = call
        call.updatedAt = max(call.updatedAt, at.asStored)
        return Decision(call, try [.append(event)] + replacing(stored, by: call, learning: [event]))
    }
}

/// What an outcome does to the do-not-call list.
extension JournalPolicy {
    /// Whether it is new: what is there stays as it was added, unless that was because of what came of a call: who is added
    /// by hand too is not taken off by taking back what was said.
    package func list(_ entry: DoNotCallEntry) throws -> Decision<Bool> {
        guard let there = try facts.doNotCallEntries(of: entry.number).first else {
            return Decision(true, [.list(entry)])
        }
        guard entry.source != DoNotCallEntry.outcome, there.source == DoNotCallEntry.outcome else {
            return Decision(false)
        }
        // Under its other spelling the line is on the list already.
        return Decision(false, [.list(entry.of(there.number))])
    }

    /// Throws `.notOnDoNotCall`.
    package func unlist(_ number: String, reason: String, by person: String, at: Date) throws -> [JournalChange] {
        let entries = try facts.doNotCallEntries(of: number)
        guard !entries.isEmpty else { throw JournalError.notOnDoNotCall(number) }
        return entries.map { .unlist(DoNotCallRemoval(entry: $0, removedAt: at, removedBy: person, reason: reason)) }
    }

    private func list(
        _ call: Call, _ remark: CallRemark, by person: String, at: Date
    ) throws -> (listing: RemarkReceipt.Listing, number: String?, changes: [JournalChange]) {
        guard remark.listsNumber else { return (.notAsked, nil, []) }
        guard let number = call.callee.number.flatMap({ PhoneNumber.e164($0) }) else { return (.noNumber, nil, []) }
        var reason = "asked on call #\(call.id.short)"
        if case .set(let note) = remark.note { reason += ": \(note.prefix(Self.longestReason))" }
        let entry = DoNotCallEntry(
            number: number, addedAt: at, addedBy: person, reason: reason, source: DoNotCallEntry.outcome)
        // Each outcome that asks for it keeps it there; who was added by hand is there without it.
        let there = try facts.doNotCallEntries(of: number).first
        guard let there else { return (.added(number), number, try list(entry).changes) }
        return (.wasThere(number), there.source == DoNotCallEntry.outcome ? number : nil, [])
    }

    private static let longestReason = 500

    /// Another call to the number asks for it to stand on the list, and nobody has taken that back.
    private func isAskedByAnother(_ receipt: RemarkReceipt, _ number: String) throws -> Bool {
        try facts.calls(.toNumber(number)).contains { other in
            guard other.call.id != receipt.call.id else { return false }
            let said = try facts.events(of: other.call.id).compactMap(\.remarkRecord)
            let last = said.last { $0.isTakingBack || LineSpellings.areSame($0.number, number) }
            return last?.isTakingBack == false
        }
    }

    /// Takes off the list what the remark itself put there, and nobody else.
    private func unlist(_ receipt: RemarkReceipt, by person: String, at: Date) throws -> Decision<String?> {
        guard let number = receipt.record.number, let entry = try facts.doNotCallEntries(of: number).first,
            entry.source == DoNotCallEntry.outcome, try !isAskedByAnother(receipt, number)
        else { return Decision(nil) }
        let reason = "the outcome of call #\(receipt.call.id.short) was taken back"
        return Decision(
            number, [.unlist(DoNotCallRemoval(entry: entry, removedAt: at, removedBy: person, reason: reason))])
    }
}

extension DoNotCallEntry {
    fileprivate func of(_ number: String) -> DoNotCallEntry {
        DoNotCallEntry(number: number, addedAt: addedAt, addedBy: addedBy, reason: reason, source: source)
    }
}
