import Foundation
import Testing

@testable import CallDomain
@testable import CallJournal

/// What is erased is gone from the files, and does not come back.
struct JournalErasureTests {
    private static let number = "+14155552678"
    private static let traces = ["4155552678", "Jane Smith", "zebra crossing", "call-jane"]

    private static func conversation(_ id: String, _ name: String, _ number: String) -> CallReport {
        var report = Sample.report(id, .ended(.completed), raw: ["to": .string(number), "name": .string(name)])
        report.toName = name
        report.toNumber = number
        report.createdAt = Sample.start
        report.endedAt = Sample.start
        report.analysis = CallAnalysis(summary: "\(name) will call back about the zebra crossing.")
        report.transcript = [Sample.line("Hello \(name), the zebra crossing it is.")]
        return report
    }

    /// Of every file of the journal, as they are on the disk.
    private static func bytes(_ directory: URL) throws -> String {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).map { name in
            let file = directory.appending(path: name)
            return String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
        }.joined()
    }

    private static func fill(_ journal: SQLiteJournal) async throws {
        let intent = Sample.intent()
        try await journal.seed(intent, in: .accepted, providerCallID: "call-jane-1")
        try await journal.record(
            conversation("call-jane-1", "Jane Smith", number), of: intent.id, from: .poll, at: Sample.start)
        let reports = [
            conversation("call-jane-2", "Jane Smith", number), conversation("call-bob", "Bob Jones", "+13125550100"),
        ]
        try await journal.adopt(reports, account: Sample.account, at: Sample.start)
        let bodies = [#"{"id":"call-jane-2"}"#, #"{"to":"+1 (415) 555-2678"}"#, #"{"id":"call-bob"}"#]
        _ = try await journal.receive(
            bodies.map { InboxWebhook(account: "sales", receivedAt: Sample.start, body: Array($0.utf8)) })
    }

    @Test func aPersonLeavesNoTraceInTheFiles() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await Self.fill(journal)
        let before = try Self.bytes(scratch.data)
        for trace in Self.traces { #expect(before.contains(trace), "\(trace)") }
        let erasure = try await journal.forget(Self.number)
        #expect(erasure == Erasure(calls: 2, deliveries: 2, others: 0, isTraceless: true))
        let after = try Self.bytes(scratch.data)
        for trace in ["4155552678", "Jane Smith", "jane smith", "call-jane"] {
            #expect(!after.contains(trace), "\(trace)")
        }
        #expect(after.contains("Bob Jones"))
        let left = try await journal.calls(CallQuery(filter: CallFilter(parsing: "zebra"), now: Sample.start))
        #expect(left.map(\.providerCallID) == ["call-bob"])
        #expect(try await journal.counts(CallQuery()).all == 1)
        journal.close()
    }

    @Test func whatItsProviderGoesOnListingStaysAway() async throws {
        let journal = try SQLiteJournal.temporary()
        try await Self.fill(journal)
        _ = try await journal.forget(Self.number)
        let again = [Self.conversation("call-jane-1", "Jane Smith", Self.number)]
        try await journal.adopt(again, account: Sample.account, at: Sample.start)
        #expect(try await journal.matching(CallQuery()) == 1)
        let late = InboxWebhook(account: "sales", receivedAt: Sample.start, body: Array(#"{"id":"call-jane-2"}"#.utf8))
        _ = try await journal.receive([late])
        try await journal.setAside(late.id, awaiting: "call-jane-2", at: .contactship, note: "no call is known")
        #expect(try await journal.inboxFacts().kept == 1)
        let new = [Self.conversation("call-new", "Jane Smith", Self.number)]
        try await journal.adopt(new, account: Sample.account, at: Sample.start)
        #expect(try await journal.matching(CallQuery()) == 2)
    }

    /// The outcome of a call that nobody remembers would be nobody's.
    @Test(arguments: [CallState.unknown, .sending, .accepted, .inProgress])
    func whatIsNotOverIsNotErased(_ state: CallState) async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: state)
        await #expect(throws: JournalError.notOver(intent.id)) { try await journal.forget(Self.number) }
        #expect(try await journal.call(intent.id)?.state == state)
        #expect(try await journal.forget(before: .distantFuture).calls == 0)
    }

    /// Of a call that a provider was too busy for nothing more comes.
    @Test func aThrottledCallThatNobodySendsAgainIsErased() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .sending)
        try await journal.append(Sample.event(intent.id, .throttled), holding: true)
        await #expect(throws: JournalError.notOver(intent.id)) { try await journal.forget(Self.number) }
        try await journal.release(intent.id, .stopped, at: Sample.start)
        #expect(try await journal.forget(Self.number).calls == 1)
    }

    @Test func formsListsAndViewsGoToo() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await Self.fill(journal)
        let view = SavedView(
            name: "Jane", board: "calls", filterText: "to:+1 415 555 2678", sort: nil, columns: [])
        try await journal.keep(view, replacing: false)
        let other = SavedView(name: "Failed", board: "calls", filterText: "state:failed", sort: nil, columns: [])
        try await journal.keep(other, replacing: false)
        let erasure = try await journal.forget(Self.number)
        #expect(erasure.others == 1)
        #expect(try await journal.views().map(\.name) == ["Failed"])
        #expect(try !Self.bytes(scratch.data).contains("415 555 2678"))
        journal.close()
    }

    @Test func whatIsOldIsErasedAndWhatIsNewStays() async throws {
        let journal = try SQLiteJournal.temporary()
        try await Self.fill(journal)
        #expect(try await journal.forget(before: Sample.start).calls == 0)
        let erasure = try await journal.forget(before: Sample.start.addingTimeInterval(1))
        #expect(erasure.calls == 3)
        #expect(try await journal.matching(CallQuery()) == 0)
    }

    @Test func aBackupIsWholeAndClosed() async throws {
        let scratch = try Scratch()
        let journal = try SQLiteJournal.open(at: scratch.data)
        try await Self.fill(journal)
        let place = scratch.url.appending(path: "copy")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let file = place.appending(path: "journal.sqlite").path
        try await journal.backUp(to: file)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        await #expect(throws: JournalError.self) { try await journal.backUp(to: file) }
        journal.close()
        let copy = try SQLiteJournal.open(at: place)
        #expect(try await copy.matching(CallQuery()) == 3)
        #expect(try await copy.calls(CallQuery(filter: CallFilter(parsing: "zebra"), now: Sample.start)).count == 3)
        copy.close()
    }
}
