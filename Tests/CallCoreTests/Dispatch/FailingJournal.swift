import Foundation

@testable import CallDomain
@testable import CallJournal

/// A journal on a disk that is full at one step, for a while.
final class FailingJournal: CallJournal {
    enum Step: CaseIterable {
        case commit
        case begin
        case accept
        case unread
        /// An event that no person makes.
        case note
        case record

        static let allCases: [Step] = [.commit, .begin]
    }

    private let kept: SQLiteJournal
    private let fails: Step
    private let left: Countdown
    /// So many further events cannot be kept either.
    private let unkept: Countdown
    private let afterCommit: @Sendable (SQLiteJournal) async throws -> Void

    /// `afterCommit` is what another process does between the decision and the sending.
    init(
        kept: SQLiteJournal, fails: Step, times: Int = .max, unkept: Int = 0,
        afterCommit: @escaping @Sendable (SQLiteJournal) async throws -> Void = { _ in }
    ) {
        self.afterCommit = afterCommit
        self.kept = kept
        self.fails = fails
        left = Countdown(times)
        self.unkept = Countdown(unkept)
    }

    private func check(_ step: Step) async throws {
        if step == fails, await left.count() { throw JournalError.diskFull }
    }

    func commit(_ intent: CallIntent, cap: Int?) async throws {
        try await check(.commit)
        try await kept.commit(intent, cap: cap)
        try await afterCommit(kept)
    }

    func beginSending(_ call: CallID, at: Date) async throws -> Call {
        try await check(.begin)
        return try await kept.beginSending(call, at: at)
    }

    func accept(_ report: CallReport, for call: CallID, from source: EventSource, at: Date) async throws -> Call {
        try await check(.accept)
        return try await kept.accept(report, for: call, from: source, at: at)
    }

    func append(_ event: CallEvent, holding: Bool) async throws -> Call {
        if event.source != .person { try await check(.note) }
        if await unkept.count() { throw JournalError.diskFull }
        return try await kept.append(event, holding: holding)
    }

    func release(_ call: CallID, _ end: CallEvent.RetryEnd, at: Date) async throws -> Call {
        try await kept.release(call, end, at: at)
    }
    func record(_ report: CallReport, of call: CallID, from source: EventSource, at: Date) async throws -> Call {
        try await check(.record)
        return try await kept.record(report, of: call, from: source, at: at)
    }
    func adopt(_ reports: [CallReport], account: Account, at: Date) async throws {
        try await kept.adopt(reports, account: account, at: at)
    }
    func remark(_ remark: CallRemark, on call: CallID, by person: String, at: Date) async throws -> RemarkReceipt {
        try await kept.remark(remark, on: call, by: person, at: at)
    }

    func takeBack(_ receipt: RemarkReceipt, by person: String, at: Date) async throws -> RemarkReturn {
        try await kept.takeBack(receipt, by: person, at: at)
    }

    func lastRemark(of call: CallID) async throws -> RemarkReceipt? { try await kept.lastRemark(of: call) }
    func places(of calls: Set<CallID>, in query: CallQuery) async throws -> [Int: Call] {
        try await kept.places(of: calls, in: query)
    }

    func position(of call: CallID, in query: CallQuery) async throws -> Int? {
        try await kept.position(of: call, in: query)
    }
    func statistics(_ query: CallQuery, in zone: Zone) async throws -> CallStatistics {
        try await kept.statistics(query, in: zone)
    }
    func intent(_ id: CallID) async throws -> CallIntent? { try await kept.intent(id) }
    func call(_ id: CallID) async throws -> Call? { try await kept.call(id) }
    func call(provider: ProviderID, account: String, providerCallID: String) async throws -> Call? {
        try await kept.call(provider: provider, account: account, providerCallID: providerCallID)
    }
    func calls(withIDPrefix prefix: String) async throws -> [Call] { try await kept.calls(withIDPrefix: prefix) }
    func calls(_ query: CallQuery) async throws -> [Call] { try await kept.calls(query) }
    func matching(_ query: CallQuery) async throws -> Int { try await kept.matching(query) }
    func counts(_ query: CallQuery) async throws -> CallCounts { try await kept.counts(query) }
    func events(of call: CallID) async throws -> [CallEvent] { try await kept.events(of: call) }
    func events(after sequence: Int64, limit: Int) async throws -> [CallEvent] {
        try await kept.events(after: sequence, limit: limit)
    }
    func latestSequence() async throws -> Int64 { try await kept.latestSequence() }
    func transcript(of call: CallID) async throws -> [TranscriptLine] { try await kept.transcript(of: call) }
    func lastLines(_ count: Int, of calls: [CallID]) async throws -> [CallID: [TranscriptLine]] {
        try await kept.lastLines(count, of: calls)
    }
    func earlierForms(of account: String, limit: Int) async throws -> [EarlierForm] {
        try await kept.earlierForms(of: account, limit: limit)
    }
    func calleeFacts(of query: CalleeQuery, at now: Date) async throws -> CalleeFacts {
        try await kept.calleeFacts(of: query, at: now)
    }
    func hasCallsInOtherHands() async throws -> Bool { try await kept.hasCallsInOtherHands() }
    func holders(of fences: [String], at now: Date, ringingAt: Date) async throws -> [Call] {
        try await kept.holders(of: fences, at: now, ringingAt: ringingAt)
    }
    func call(once name: String) async throws -> Call? { try await kept.call(once: name) }
    func beginMove(_ event: CallEvent, to instant: Date) async throws -> Call {
        try await kept.beginMove(event, to: instant)
    }
    func limitHold(of call: CallID, at: Date) async throws { try await kept.limitHold(of: call, at: at) }
    func receive(_ deliveries: [InboxWebhook]) async throws -> [Bool] { try await kept.receive(deliveries) }
    func accountsWithUnreadDeliveries() async throws -> Set<String> {
        try await check(.unread)
        return try await kept.accountsWithUnreadDeliveries()
    }
    func unreadDeliveries(of account: String?, limit: Int) async throws -> [InboxWebhook] {
        try await kept.unreadDeliveries(of: account, limit: limit)
    }
    func markRead(_ id: String, note: String?) async throws { try await kept.markRead(id, note: note) }
    func markUnreadable(_ id: String, note: String) async throws { try await kept.markUnreadable(id, note: note) }
    func setAside(_ id: String, awaiting providerCallID: String, at provider: ProviderID, note: String) async throws {
        try await kept.setAside(id, awaiting: providerCallID, at: provider, note: note)
    }
    func keepHint(_ event: CallEvent, hint: WebhookHint) async throws { try await kept.keepHint(event, hint: hint) }
    func hints(of account: String?, limit: Int) async throws -> [WebhookHint] {
        try await kept.hints(of: account, limit: limit)
    }
    func settleHint(_ delivery: String, note: String?) async throws {
        try await kept.settleHint(delivery, note: note)
    }
    func addRefusals(_ counts: [WebhookRefusal: Int], at: Date) async throws {
        try await kept.addRefusals(counts, at: at)
    }
    func inboxFacts() async throws -> InboxFacts { try await kept.inboxFacts() }
    func unreadableDeliveries(offset: Int, limit: Int) async throws -> [UnreadableWebhook] {
        try await kept.unreadableDeliveries(offset: offset, limit: limit)
    }
    func recover(at: Date) async throws -> [CallID] { try await kept.recover(at: at) }
    func takeTurn(at account: String) async throws -> PollLease? { try await kept.takeTurn(at: account) }
    func changes() -> AsyncStream<Void> { kept.changes() }
}

private actor Countdown {
    private var left: Int

    init(_ left: Int) { self.left = left }

    func count() -> Bool {
        guard left > 0 else { return false }
        left -= 1
        return true
    }
}
