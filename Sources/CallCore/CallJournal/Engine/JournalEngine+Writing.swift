import CallDomain
import Foundation

extension JournalEngine {
    public func commit(_ intent: CallIntent, cap: Int?) async throws {
        try await write(.deciding) { try $0.apply(JournalPolicy($0).commit(intent, cap: cap)) }
    }

    public func beginSending(_ call: CallID, at: Date) async throws -> Call {
        try await write(.sending(call)) { try $0.apply(JournalPolicy($0).beginSending(call, at: at)) }
    }

    @discardableResult
    public func append(_ event: CallEvent, holding: Bool) async throws -> Call {
        try await write(.keeping) { try $0.apply(JournalPolicy($0).append(event, holding: holding)) }
    }

    @discardableResult
    public func release(_ call: CallID, _ end: CallEvent.RetryEnd, at: Date) async throws -> Call {
        try await write(.keeping) { try $0.apply(JournalPolicy($0).release(call, end, at: at)) }
    }

    @discardableResult
    public func beginMove(_ event: CallEvent, to instant: Date) async throws -> Call {
        try await write(.keeping) { try $0.apply(JournalPolicy($0).beginMove(event, to: instant)) }
    }

    public func limitHold(of call: CallID, at: Date) async throws {
        try await write(.keeping) { try $0.apply(JournalPolicy($0).limitHold(of: call, at: at)) }
    }
}

/// What providers report.
extension JournalEngine {
    @discardableResult
    public func accept(
        _ report: CallReport, for call: CallID, from source: EventSource, at: Date
    ) async throws -> Call {
        let report = try report.readyToKeep
        return try await write(.keeping) {
            try $0.apply(JournalPolicy($0).accept(report, for: call, from: source, at: at))
        }
    }

    @discardableResult
    public func record(
        _ report: CallReport, of call: CallID, from source: EventSource, at: Date
    ) async throws -> Call {
        let report = try report.readyToKeep
        return try await write(.keeping) {
            try $0.apply(JournalPolicy($0).record(report, of: call, from: source, at: at))
        }
    }

    public func adopt(_ reports: [CallReport], account: Account, at: Date) async throws {
        let reports = reports.filter(\.isNamed).map(\.asStored)
        guard !reports.isEmpty else { return }
        try await write(.keeping) { transaction in
            for report in reports {
                try transaction.apply(JournalPolicy(transaction).adopt(report, account: account, at: at))
            }
        }
    }
}

/// What people say.
extension JournalEngine {
    @discardableResult
    public func remark(
        _ remark: CallRemark, on call: CallID, by person: String, at: Date
    ) async throws -> RemarkReceipt {
        try await write(.keeping) { try $0.apply(JournalPolicy($0).remark(remark, on: call, by: person, at: at)) }
    }

    @discardableResult
    public func takeBack(_ receipt: RemarkReceipt, by person: String, at: Date) async throws -> RemarkReturn {
        try await write(.keeping) { try $0.apply(JournalPolicy($0).takeBack(receipt, by: person, at: at)) }
    }

    public func lastRemark(of call: CallID) async throws -> RemarkReceipt? {
        try await read { try JournalPolicy($0).lastRemark(of: call) }
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
