import CallDomain
import Foundation

/// What providers report of calls, ours and others.
extension JournalPolicy {
    /// A call without a provider's id that a report names is thereby known to be placed.
    package func record(
        _ report: CallReport, of id: CallID, from source: EventSource, at: Date
    ) throws -> Decision<Call> {
        let stored = try stored(id)
        if let owner = try owner(of: report, foundAs: stored.call) {
            return try accept(report, for: owner, from: source, at: at)
        }
        guard stored.call.providerCallID == nil, report.state?.isPlaced != false else {
            return try fold(report.asStored, into: stored, from: source, at: at)
        }
        return try accept(report, for: id, from: source, at: at)
    }

    package func accept(
        _ report: CallReport, for id: CallID, from source: EventSource, at: Date
    ) throws -> Decision<Call> {
        let report = report.asStored
        let stored = try stored(id)
        guard stored.call.providerCallID == nil, case .moves = try transition(of: stored, on: .accepted) else {
            return try keepLate(report, stored, from: source, at: at)
        }
        let found = try found(as: report.providerCallID, by: stored.call, from: source)
        let heard = try facts.transcript(of: id)
        var revision = CallRevision(stored.call, transcript: heard)
        revision.accept(report.providerCallID, at: at)
        revision.append(
            CallEvent(
                call: id, at: at, source: source, reported: .accepted,
                kind: .accepted(providerCallID: report.providerCallID), raw: report.raw.compact))
        if let found { revision.inherit(found, transcript: try facts.transcript(of: found.id)) }
        try fold(report, into: &revision, with: found, from: source, at: at)
        return try Decision(
            revision.call,
            (found.map { [.merge($0.id, into: id)] } ?? [])
                + [.wakeDeliveries(providerCallID: report.providerCallID, account: stored.call.account)]
                + changes(of: revision, over: stored, heard: heard, with: found))
    }

    /// Takes in a call of an account that its provider tells of, whoever placed it.
    package func adopt(_ report: CallReport, account: Account, at: Date) throws -> [JournalChange] {
        let report = report.asStored
        let (id, provider) = (report.providerCallID, account.provider)
        if let stored = try facts.call(.provider(provider, account: account.name, providerCallID: id)) {
            if let owner = try owner(of: report, foundAs: stored.call) {
                return try accept(report, for: owner, from: .poll, at: at).changes
            }
            return try fold(report, into: stored, from: .poll, at: at).changes
        }
        if let reference = report.reference, try isOurs(reference, account: account.name, provider: provider) {
            return try accept(report, for: reference, from: .poll, at: at).changes
        }
        guard try !facts.isForgotten(id, account: account.name, provider: provider) else { return [] }
        return try importing(report, account: account, at: at)
    }

    private func importing(_ report: CallReport, account: Account, at: Date) throws -> [JournalChange] {
        let state = report.state.flatMap { $0.isPlaced ? $0 : nil } ?? .accepted
        var call = Call(
            id: CallID(), account: account.name, provider: account.provider, form: "", state: state, callee: Callee(),
            caller: Caller(), createdAt: report.createdAt ?? at)
        call.providerCallID = report.providerCallID
        call.disconnectionReason = report.disconnectionReason
        call.updatedAt = at.asStored
        let heard = report.transcript ?? []
        var revision = CallRevision(call, transcript: heard)
        revision.inherit(report)
        let event = CallEvent(
            call: call.id, at: at, source: .poll, reported: state, kind: .importedExternal, raw: report.raw.compact)
        return try [.insert(revision.call, owner: nil)] + holding(revision.call, at: at)
            + [
                .append(event), .wakeDeliveries(providerCallID: report.providerCallID, account: account.name),
                .transcript(heard, over: [], of: call.id),
            ]
    }
}

extension JournalPolicy {
    private func fold(
        _ report: CallReport, into stored: StoredCall, from source: EventSource, at: Date
    ) throws -> Decision<Call> {
        if let mine = stored.call.providerCallID, mine != report.providerCallID {
            return try noteUnexpected(report, stored.call, from: source, at: at)
        }
        let heard = try facts.transcript(of: stored.call.id)
        var revision = CallRevision(stored.call, transcript: heard)
        try fold(report, into: &revision, with: nil, from: source, at: at)
        guard revision.call != stored.call || revision.transcript != heard || !revision.events.isEmpty else {
            return Decision(stored.call)
        }
        return Decision(revision.call, try changes(of: revision, over: stored, heard: heard))
    }

    /// `other` is who becomes part of this call with it.
    private func fold(
        _ report: CallReport, into revision: inout CallRevision, with other: Call?, from source: EventSource, at: Date
    ) throws {
        let (call, new) = (revision.call, revision.events)
        let calls = [call.id] + [other?.id].compactMap(\.self)
        try revision.fold(
            report, from: source, at: at, isPersonsWord: isPersonsWord(call),
            movedAt: report.isAboutTheTime(of: call) ? movedAt(calls) : nil
        ) { state in
            try new.contains { $0.reported == state }
                || calls.contains { try facts.reports(of: $0).contains { $0.state == state } }
        }
    }

    private func changes(
        of revision: CallRevision, over stored: StoredCall, heard: [TranscriptLine], with other: Call? = nil
    ) throws -> [JournalChange] {
        let id = stored.call.id
        let said =
            revision.transcript == heard ? [] : [JournalChange.transcript(revision.transcript, over: heard, of: id)]
        return try revision.events.map(JournalChange.append) + said
            + replacing(stored, by: revision.call, learning: revision.events, with: other)
    }

    /// An acceptance that moves nothing is a report like any other, and worth an event where the table refuses it.
    private func keepLate(
        _ report: CallReport, _ stored: StoredCall, from source: EventSource, at: Date
    ) throws -> Decision<Call> {
        var report = report
        if report.state?.isPlaced != true { report.state = .accepted }
        return try fold(report, into: stored, from: source, at: at)
    }

    /// Our reference on a second call at the provider: the worst that can happen must at least be seen.
    private func noteUnexpected(
        _ report: CallReport, _ call: Call, from source: EventSource, at: Date
    ) throws -> Decision<Call> {
        let kind = CallEvent.Kind.alsoKnownAs(providerCallID: report.providerCallID)
        guard try !facts.events(of: call.id).contains(where: { $0.kind == kind }) else { return Decision(call) }
        return try append(CallEvent(call: call.id, at: at, source: source, kind: kind, raw: report.raw.compact))
    }
}

/// Whose call a report is about.
extension JournalPolicy {
    /// Our call that a report names by our reference, where its call was taken for somebody else's before.
    private func owner(of report: CallReport, foundAs call: Call) throws -> CallID? {
        guard call.isExternal, let reference = report.reference,
            try isOurs(reference, account: call.account, provider: call.provider)
        else { return nil }
        return reference
    }

    /// Whether a reference names a call of ours that can still be that call.
    private func isOurs(_ id: CallID, account: String, provider: ProviderID) throws -> Bool {
        guard let stored = try facts.call(.id(id)), stored.call.account == account,
            stored.call.provider == provider, stored.call.providerCallID == nil
        else { return false }
        return try transition(of: stored, on: .accepted) == .moves(to: .accepted)
    }

    /// Who was found under a provider's id that is this call's now: it was this call all along, unless it cannot be. Then a
    /// provider or a person has named the wrong one, and `.claimed` is thrown.
    private func found(as providerCallID: String, by call: Call, from source: EventSource) throws -> Call? {
        let key = CallKey.provider(call.provider, account: call.account, providerCallID: providerCallID)
        guard let found = try facts.call(key)?.call else { return nil }
        guard try mayBe(found, call, by: source) else { throw JournalError.claimed(by: found.id) }
        return found
    }

    /// Nobody's call may be ours if it goes to our number and was not there before ours was sent. A look has weighed its
    /// own evidence.
    private func mayBe(_ found: Call, _ call: Call, by source: EventSource) throws -> Bool {
        let goesElsewhere = PhoneNumber.agrees(found.callee.number, with: call.callee.number) == false
        guard found.form.isEmpty, !goesElsewhere else { return false }
        guard source != .poll else { return true }
        guard let wasThere = try facts.reports(of: found.id).first?.sequence,
            let wasSent = try facts.reports(of: call.id).first(where: { $0.state == .sending })?.sequence
        else { return true }
        return wasThere >= wasSent
    }
}

extension CallReport {
    /// Whether it was asked for, and would give the call another time.
    fileprivate func isAboutTheTime(of call: Call) -> Bool {
        askedAt != nil && scheduledAt.map { $0 != call.scheduledAt } == true
    }
}
