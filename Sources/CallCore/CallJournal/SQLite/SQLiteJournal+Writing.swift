import CallDomain
import Foundation
import GRDB

extension SQLiteJournal {
    public func commit(_ intent: CallIntent, cap: Int?) async throws {
        try await write { [care] book in
            try care.refuseIfDamaged(book.db)
            try book.commit(intent, cap: cap)
        }
    }

    public func beginSending(_ call: CallID, at: Date) async throws -> Call {
        try await write(sending: call) { [care] book in
            try care.refuseIfDamaged(book.db)
            return try book.beginSending(call, at: at)
        }
    }

    @discardableResult
    public func append(_ event: CallEvent, holding: Bool) async throws -> Call {
        try await write { try $0.append(event, holding: holding) }
    }

    @discardableResult
    public func release(_ call: CallID, _ end: CallEvent.RetryEnd, at: Date) async throws -> Call {
        try await write { book in
            let row = try book.row(of: call)
            guard row.isHeld, row.owner == book.lease else { return row.call }
            return try book.release(row, end, at: at)
        }
    }

    @discardableResult
    public func accept(
        _ report: CallReport, for call: CallID, from source: EventSource, at: Date
    ) async throws -> Call {
        let report = try report.readyToKeep
        return try await write { try $0.accept(report, for: call, from: source, at: at) }
    }

    @discardableResult
    public func record(
        _ report: CallReport, of call: CallID, from source: EventSource, at: Date
    ) async throws -> Call {
        let report = try report.readyToKeep
        return try await write { try $0.record(report, of: call, from: source, at: at) }
    }

    public func adopt(_ reports: [CallReport], account: Account, at: Date) async throws {
        let reports = reports.filter(\.isNamed).map(\.asStored)
        guard !reports.isEmpty else { return }
        try await write { book in
            for report in reports { try book.adopt(report, account: account, at: at) }
        }
    }

    @discardableResult
    public func remark(
        _ remark: CallRemark, on call: CallID, by person: String, at: Date
    ) async throws -> RemarkReceipt {
        try await write { try $0.remark(remark, on: call, by: person, at: at) }
    }

    @discardableResult
    public func beginMove(_ event: CallEvent, to instant: Date) async throws -> Call {
        try await write { try $0.beginMove(event, to: instant) }
    }

    public func limitHold(of call: CallID, at: Date) async throws {
        try await write { try $0.limitHold(of: call, at: at) }
    }

    @discardableResult
    public func takeBack(_ receipt: RemarkReceipt, by person: String, at: Date) async throws -> RemarkReturn {
        try await write { try $0.takeBack(receipt, by: person, at: at) }
    }

    public func lastRemark(of call: CallID) async throws -> RemarkReceipt? {
        try await read { try $0.lastRemark(of: call) }
    }

    public func recover(at: Date) async throws -> [CallID] {
        let files = files
        let (calls, dead) = try await write { book in
            let isAlive: (String) -> Bool = { ProcessLease.isHeld($0, in: files) }
            let calls = try book.recover(at: at, isAlive: isAlive)
            let dead = try book.dropLeases(isAlive: isAlive)
            // Kept before their leases are gone: whoever comes next could not tell.
            if !dead.isEmpty, !files.note(.unchecked) { throw JournalFiles.failure(at: files.path(of: .unchecked)) }
            return (calls, dead)
        }
        for lease in dead { unlink(files.lease(lease)) }
        return calls
    }
}

extension CallReport {
    /// Made small enough before anybody has to wait for it.
    fileprivate var readyToKeep: CallReport {
        get throws {
            guard isNamed else { throw JournalError.other("the provider's id of the call is no id: it is too long") }
            return asStored
        }
    }
}
