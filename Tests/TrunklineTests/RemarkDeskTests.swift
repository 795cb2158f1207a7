import CallCore
import Console
import ConsoleRuntime
import Foundation
import Testing

/// What a person says of many calls is kept for each that takes it.
struct RemarkDeskTests {
    @Test func whatOneCallDoesNotTakeTheOthersKeep() async throws {
        let home = try TestHome()
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
        defer { journal.close() }
        let account = Account(name: "perth", provider: .voxworks, baseURL: "http://127.0.0.1:9", key: .missing)
        let reports = ["one", "two"].map { CallReport(providerCallID: $0, raw: .null) }
        try await journal.adopt(reports, account: account, at: .now)
        let found = try await journal.calls(CallQuery()).map(\.id)
        let room = try await Services(accounts: [account], journal: journal, isFollowing: false)
        let remark = CallRemark(note: .set("asked for the new price"))
        let stranger = CallID()
        let calls = [found[0], stranger, found[1]]
        let outcome = await room.services.desk.remark(remark, on: calls, by: "ana")
        #expect(outcome.calls == calls && outcome.unkept == [stranger])
        #expect(outcome.reason == "the journal holds no call #\(stranger.short).")
        #expect(try await journal.calls(CallQuery()).allSatisfy { $0.remark == "asked for the new price" })
        #expect(outcome.receipts.map(\.call.id) == [found[0], found[1]])
        try await journal.remark(CallRemark(note: .set("something else")), on: found[1], by: "bob", at: .now)
        let taken = await room.services.desk.takeBack(outcome.receipts, by: "ana")
        #expect(taken.unkept.isEmpty && taken.returns.map(\.wasChangedSince) == [false, true])
        #expect(try await journal.call(found[0])?.remark == nil)
        #expect(try await journal.call(found[1])?.remark == "something else")
        await room.close()
    }
}
