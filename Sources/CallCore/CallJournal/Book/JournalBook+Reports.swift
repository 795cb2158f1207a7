import CallDomain
import Foundation
import GRDB

extension JournalBook {
    /// A call without a provider's id that a report names is thereby known to be placed.
    func record(_ report: CallReport, of id: CallID, from source: EventSource, at: Date) throws -> Call {
        let row = try row(of: id)
        if let owner = try owner(of: report, foundAs: row) {
            return try accept(report, for: owner, from: source, at: at)
        }
        guard row.call.providerCallID == nil, report.state?.isPlaced != false else {
            return try fold(report.asStored, into: row, from: source, at: at)
        }
        return try accept(report, for: id, from: source, at: at)
    }

    func accept(_ report: CallReport, for id: CallID, from source: EventSource, at: Date) throws -> Call {
        let report = report.asStored
        let before = try row(of: id)
        guard before.call.providerCallID == nil, case .moves = try transition(of: before, on: .accepted) else {
            return try keepLate(report, before, from: source, at: at)
        }
        let found = try claim(report.providerCallID, for: before, from: source)
        var call = before.call
        call.state = .accepted
        call.willBeSentAgain = false
        call.note = nil
        call.providerCallID = report.providerCallID
        call.updatedAt = max(call.updatedAt, at.asStored)
        try save(call, over: before)
        let event = CallEvent(
            call: id, at: at, source: source, reported: .accepted,
            kind: .accepted(providerCallID: report.providerCallID), raw: report.raw.compact)
        try EventRow.insert(event, of: before.ordinal, into: db)
        if let found { try inherit(found.call, by: row(of: id)) }
        return try fold(report, into: row(of: id), from: source, at: at)
    }

    private func fold(_ report: CallReport, into row: CallRow, from source: EventSource, at: Date) throws -> Call {
        if let mine = row.call.providerCallID, mine != report.providerCallID {
            return try noteStranger(report, row, from: source, at: at)
        }
        let heard = try transcript(of: row.ordinal)
        var fold = ReportFold(
            call: row.call, transcript: heard, isPersonsWord: try isPersonsWord(row),
            movedAt: try report.isAboutTheTime(of: row.call) ? movedAt(row) : nil)
        try fold.fold(report) { try hasEvent(of: row.ordinal, reporting: $0) }
        guard fold.call != row.call || fold.transcript != heard || !fold.lines.isEmpty else { return row.call }
        var call = fold.call
        call.updatedAt = max(call.updatedAt, at.asStored)
        if call.state != row.call.state { call.note(call.state, at: at) }
        for line in fold.lines {
            let event = CallEvent(
                call: call.id, at: at, source: source, reported: line.reported, kind: line.kind,
                raw: raw(of: line, report))
            try EventRow.insert(event, of: row.ordinal, into: db)
        }
        try write(fold.transcript, over: heard, of: row.ordinal)
        try save(call, over: row)
        return call
    }

    private func raw(of line: ReportFold.Line, _ report: CallReport) -> String {
        switch line.raw {
        case .nothing: ""
        case .report: report.raw.compact
        case .transcript(let lines):
            JSON.array(
                lines.map { ["speaker": .string($0.speaker.rawValue), "text": .string($0.text)] }
            ).compact
        }
    }

    /// An acceptance that moves nothing is a report like any other, and worth an event where the table refuses it.
    private func keepLate(_ report: CallReport, _ row: CallRow, from source: EventSource, at: Date) throws -> Call {
        var report = report
        if report.state?.isPlaced != true { report.state = .accepted }
        return try fold(report, into: row, from: source, at: at)
    }

    func adopt(_ report: CallReport, account: Account, at: Date) throws {
        let report = report.asStored
        let provider = account.provider
        if let row = try row(providerCallID: report.providerCallID, account: account.name, provider: provider) {
            if let owner = try owner(of: report, foundAs: row) {
                _ = try accept(report, for: owner, from: .poll, at: at)
                return
            }
            _ = try fold(report, into: row, from: .poll, at: at)
        } else if let reference = report.reference, try isOurs(reference, account: account.name, provider: provider) {
            _ = try accept(report, for: reference, from: .poll, at: at)
        } else if try !isForgotten(report.providerCallID, account: account.name, provider: provider) {
            try insertFound(report, account: account, at: at)
        }
    }

    /// Our call that a report names by our reference, where its call was taken for somebody else's before.
    private func owner(of report: CallReport, foundAs row: CallRow) throws -> CallID? {
        guard row.call.isForeign, let reference = report.reference,
            try isOurs(reference, account: row.call.account, provider: row.call.provider)
        else { return nil }
        return reference
    }

    /// Whether a reference names a call of ours that can still be that call.
    private func isOurs(_ id: CallID, account: String, provider: ProviderID) throws -> Bool {
        guard let row = try rowIfKept(of: id), row.call.account == account,
            row.call.provider == provider, row.call.providerCallID == nil
        else { return false }
        return try transition(of: row, on: .accepted) == .moves(to: .accepted)
    }

    private func insertFound(_ report: CallReport, account: Account, at: Date) throws {
        let state = report.state.flatMap { $0.isPlaced ? $0 : nil } ?? .accepted
        var call = Call(
            id: CallID(), account: account.name, provider: account.provider, form: "", state: state, callee: Callee(),
            caller: Caller(), createdAt: report.createdAt ?? at)
        call.providerCallID = report.providerCallID
        call.disconnectionReason = report.disconnectionReason
        call.updatedAt = at.asStored
        let ordinal = try CallRow.insert(call, owner: nil, into: db)
        touched.add(ordinal, text: true)
        try keepFences(of: call, ordinal: ordinal, at: at)
        let event = CallEvent(
            call: call.id, at: at, source: .poll, reported: state, kind: .importedExternal, raw: report.raw.compact)
        try EventRow.insert(event, of: ordinal, into: db)
        try wakeDeliveries(awaiting: report.providerCallID, account: account.name)
        try write(report.transcript ?? [], over: [], of: ordinal)
        try inherit(report, by: row(of: call.id))
    }

    private func inherit(_ found: Call, by row: CallRow) throws {
        var call = row.call
        call.inheritRemarks(of: found)
        try save(call, over: row)
        try inherit(found.asReport, by: self.row(of: call.id))
    }

    /// Folds in what events tell already.
    private func inherit(_ report: CallReport, by row: CallRow) throws {
        var fold = ReportFold(call: row.call, transcript: try transcript(of: row.ordinal))
        fold.fold(report) { _ in true }
        var call = fold.call
        call.lastLine = fold.transcript.last
        try save(call, over: row)
    }
}

extension JournalBook {
    /// Makes a provider's id this call's. Who was found under it before was this call all along, and is given back,
    /// unless it cannot be: then a provider or a person has named the wrong one.
    private func claim(
        _ providerCallID: String, for row: CallRow, from source: EventSource
    ) throws -> CallRow? {
        let call = row.call
        let holder = try self.row(providerCallID: providerCallID, account: call.account, provider: call.provider)
        if let holder {
            guard try mayBe(holder, row, by: source) else { throw JournalError.claimed(by: holder.call.id) }
            try absorb(holder, into: row)
        }
        try wakeDeliveries(awaiting: providerCallID, account: call.account)
        return holder
    }

    /// Nobody's call may be ours if it goes to our number and was not there before ours was sent. A look has weighed its
    /// own evidence.
    private func mayBe(_ found: CallRow, _ row: CallRow, by source: EventSource) throws -> Bool {
        let goesElsewhere = PhoneNumber.agrees(found.call.callee.number, with: row.call.callee.number) == false
        guard found.call.form.isEmpty, !goesElsewhere else { return false }
        guard source != .poll else { return true }
        let wasThereBefore = try Bool.fetchOne(
            db,
            sql: """
                SELECT (SELECT min(sequence) FROM event WHERE call = ?) <
                    (SELECT min(sequence) FROM event WHERE call = ? AND state = ?)
                """, arguments: [found.ordinal, row.ordinal, CallState.sending.name])
        return wasThereBefore != true
    }

    private func absorb(_ found: CallRow, into row: CallRow) throws {
        try db.execute(sql: "UPDATE event SET call = ? WHERE call = ?", arguments: [row.ordinal, found.ordinal])
        let heard = try transcript(of: found.ordinal)
        try db.execute(sql: "DELETE FROM call WHERE ordinal = ?", arguments: [found.ordinal])
        touched.add(found.ordinal, text: true)
        touched.add(row.ordinal, text: true)
        try write(heard, over: [], of: row.ordinal)
    }

    private func wakeDeliveries(awaiting providerCallID: String, account: String) throws {
        try db.execute(
            sql: "UPDATE inbox SET is_read = 0, awaiting = NULL WHERE awaiting = ? AND account = ?",
            arguments: [providerCallID.asStored, account])
    }

    /// Our reference on a second call at the provider: the worst that can happen must at least be seen.
    private func noteStranger(
        _ report: CallReport, _ row: CallRow, from source: EventSource, at: Date
    ) throws -> Call {
        let kind = CallEvent.Kind.alsoKnownAs(providerCallID: report.providerCallID)
        let known = try Int.fetchOne(
            db, sql: "SELECT 1 FROM event WHERE call = ? AND kind = ? AND payload = ?",
            arguments: [row.ordinal, kind.name, kind.payload.compact.asStored])
        guard known == nil else { return row.call }
        let event = CallEvent(call: row.call.id, at: at, source: source, kind: kind, raw: report.raw.compact)
        return try append(event)
    }

    private func hasEvent(of ordinal: Int64, reporting state: CallState) throws -> Bool {
        try Int.fetchOne(
            db, sql: "SELECT 1 FROM event WHERE call = ? AND state = ? AND outcome IS ?",
            arguments: [ordinal, state.name, state.outcome?.rawValue]) != nil
    }

    /// Writes the lines that differ, from the first on.
    private func write(_ lines: [TranscriptLine], over heard: [TranscriptLine], of ordinal: Int64) throws {
        let same = zip(lines, heard).prefix { $0 == $1 }.count
        guard same < max(lines.count, heard.count) else { return }
        touched.add(ordinal, text: true)
        try db.execute(
            sql: "DELETE FROM transcript WHERE call = ? AND position >= ?", arguments: [ordinal, same])
        let insert = try db.makeStatement(
            sql: "INSERT INTO transcript(call, position, speaker, line) VALUES (?, ?, ?, ?)")
        for (position, line) in lines.enumerated().dropFirst(same) {
            try insert.execute(arguments: [ordinal, position, line.speaker.rawValue, line.text.asStored])
        }
    }
}
