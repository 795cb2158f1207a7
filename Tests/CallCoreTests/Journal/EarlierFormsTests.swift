import Foundation
import GRDB
import Testing

@testable import CallDomain
@testable import CallJournal

/// What was decided before is the start of what is decided next.
struct EarlierFormsTests {
    @Test func theNewestComeFirstAndOnlyOurOwn() async throws {
        let journal = try SQLiteJournal.temporary()
        let ids = (0..<5).map { _ in CallID() }
        for (index, id) in ids.enumerated() {
            let intent = Sample.intent(
                id: id, number: "+1415555200\(index)", account: index == 3 ? "other" : "sales", name: "Person \(index)",
                createdAt: Sample.start.addingTimeInterval(Double(index)))
            try await journal.seed(intent, in: .ended(.completed), providerCallID: "call-\(index)")
        }
        try await journal.adopt([Sample.report("foreign", .scheduled)], account: Sample.account, at: Sample.start)
        let forms = try await journal.earlierForms(of: "sales", limit: 3)
        #expect(forms.map(\.call) == [ids[4], ids[2], ids[1]])
        #expect(forms.first?.callee == Callee(number: "+14155552004", name: "Person 4"))
        #expect(forms.first?.values.text("to_number") == "+14155552678")
        #expect(forms.first?.form == "contactship-phone")
        #expect(forms.first?.createdAt == Sample.start.addingTimeInterval(4))
        #expect(try await journal.earlierForms(of: "sales", limit: -1).isEmpty)
        #expect(try await journal.earlierForms(of: "nobody", limit: 9).isEmpty)
    }

    @Test func theLastCallToANumberIsTheOneThatRang() async throws {
        let journal = try SQLiteJournal.temporary()
        let number = "+14155552678"
        func lastCall(to number: String) async throws -> Call? {
            let query = CalleeQuery(Callee(number: number), account: "sales", provider: .contactship)
            return try await journal.calleeFacts(of: try #require(query), at: Sample.start).lastCall
        }
        #expect(try await lastCall(to: number) == nil)
        for (index, state) in [CallState.ended(.noAnswer), .rejected, .notSent].enumerated() {
            let intent = Sample.intent(
                number: number, account: index == 0 ? "other" : "sales",
                createdAt: Sample.start.addingTimeInterval(Double(index)))
            try await journal.seed(intent, in: state, providerCallID: "call-\(index)")
        }
        #expect(try await lastCall(to: number)?.state == .ended(.noAnswer))
        let next = Sample.intent(number: number, createdAt: Sample.start.addingTimeInterval(9))
        try await journal.seed(next, in: .unknown, providerCallID: "call-9")
        #expect(try await lastCall(to: number)?.id == next.id)
        #expect(try await lastCall(to: "+1415555267") == nil)
        #expect(try await lastCall(to: "' OR 1=1 --") == nil)
    }

    /// Typing a number asks this: it must not read a million calls.
    @Test func theLastCallIsFoundThroughAnIndex() async throws {
        let journal = try SQLiteJournal.temporary()
        let plan = try await journal.database.read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN SELECT id FROM call WHERE to_number = '+1'")
                .map { $0["detail"] as String }.joined()
        }
        #expect(plan.contains("call_by_number"))
    }
}
