import Foundation
import Testing

@testable import CallDomain
@testable import CallJournal

struct JournalAdoptionTests {
    private func report(_ id: String, _ state: CallState?, reference: CallID? = nil) -> CallReport {
        var report = Sample.report(id, state)
        report.toNumber = "+14155552678"
        report.createdAt = Sample.start.addingTimeInterval(-60)
        report.reference = reference
        return report
    }

    @Test func aCallOfOthersIsKeptOnceAndMarked() async throws {
        let journal = try SQLiteJournal.temporary()
        var found = report("call-9", .ended(.completed))
        found.transcript = [Sample.line("Hi")]
        for _ in 0..<2 { try await journal.adopt([found], account: Sample.account, at: Sample.start) }
        let calls = try await journal.calls(CallQuery())
        let call = try #require(calls.first)
        #expect(calls.count == 1)
        #expect(call.form.isEmpty)
        #expect(call.state == .ended(.completed))
        #expect(call.createdAt == Sample.start.addingTimeInterval(-60))
        #expect(call.callee.number == "+14155552678")
        #expect(call.lastLine == Sample.line("Hi"))
        #expect(try await journal.transcript(of: call.id) == [Sample.line("Hi")])
        #expect(try await journal.intent(call.id) == nil)
        #expect(try await journal.events(of: call.id).count == 1)
        try await journal.commit(Sample.intent())
    }

    @Test(arguments: [nil, CallState.rejected, .unknown])
    func aStateThatNoProviderMeansIsTakenAsAccepted(_ state: CallState?) async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.adopt([report("call-9", state)], account: Sample.account, at: Sample.start)
        #expect(try await journal.calls(CallQuery()).map(\.state) == [.accepted])
    }

    @Test func whatWasFoundBeforeOurAnswerCameIsOurs() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .sending)
        var found = report("call-1", .inProgress)
        found.startedAt = Sample.start
        found.transcript = [Sample.line("Hi")]
        try await journal.adopt([found], account: Sample.account, at: Sample.start)
        #expect(try await journal.calls(CallQuery()).count == 2)
        let call = try await journal.accept(Sample.report(), for: intent.id, at: Sample.start)
        #expect(call.state == .inProgress)
        #expect(call.startedAt == Sample.start)
        #expect(try await journal.calls(CallQuery()).map(\.id) == [intent.id])
        #expect(try await journal.transcript(of: intent.id) == [Sample.line("Hi")])
        let reported = try await journal.events(of: intent.id).compactMap(\.reported)
        #expect(reported == [.intended, .sending, .inProgress, .accepted])
        #expect(try await journal.counts(CallQuery()).all == 1)
    }

    @Test(arguments: ["+14155559999", "(415) 555-9999"])
    func whatWasFoundGoingToAnotherNumberIsNotOurs(_ number: String) async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .sending)
        var found = report("call-1", .inProgress)
        found.toNumber = number
        try await journal.adopt([found], account: Sample.account, at: Sample.start)
        let other = try #require(try await journal.calls(CallQuery()).first { $0.id != intent.id })
        for source in [EventSource.answer, .person] {
            await #expect(throws: JournalError.claimed(by: other.id)) {
                try await journal.accept(Sample.report(), for: intent.id, from: source, at: Sample.start)
            }
        }
        #expect(try await journal.call(intent.id)?.state == .sending)
        #expect(try await journal.call(other.id)?.providerCallID == "call-1")
    }

    @Test func whatWasThereBeforeOursWasSentIsNotOurs() async throws {
        let journal = try SQLiteJournal.temporary()
        try await journal.adopt([report("call-1", .inProgress)], account: Sample.account, at: Sample.start)
        let other = try #require(try await journal.calls(CallQuery()).first)
        let override = PlacementOverride(rule: .unsettled, words: "although …", reason: "seen", calls: [other.id])
        let intent = Sample.intent().decided(at: Sample.start, overriding: [override])
        try await journal.seed(intent, in: .unknown)
        for source in [EventSource.answer, .person] {
            await #expect(throws: JournalError.claimed(by: other.id)) {
                try await journal.accept(Sample.report(), for: intent.id, from: source, at: Sample.start)
            }
        }
        #expect(try await journal.call(intent.id)?.state == .unknown)
        #expect(try await journal.call(other.id) == other)
    }

    @Test(arguments: ["(415) 555-2678", "4155552678", "+1415***2678", "unknown", nil])
    func aNumberThatIsWrittenOtherwiseOrCannotBeReadIsNoOther(_ number: String?) async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .sending)
        var found = report("call-1", .inProgress)
        found.toNumber = number
        try await journal.adopt([found], account: Sample.account, at: Sample.start)
        #expect(try await journal.accept(Sample.report(), for: intent.id, at: Sample.start).state == .inProgress)
        #expect(try await journal.calls(CallQuery()).map(\.id) == [intent.id])
    }

    /// It was listed without our reference first, and taken for somebody else's.
    @Test(arguments: [true, false])
    func ourReferenceIsEvidenceAlsoWhereTheCallWasFoundBefore(_ isListed: Bool) async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        try await journal.adopt([report("call-1", .inProgress)], account: Sample.account, at: Sample.start)
        let found = try #require(try await journal.calls(CallQuery()).first { $0.id != intent.id })
        var telling = report("call-1", .inProgress)
        telling.reference = intent.id
        if isListed {
            try await journal.adopt([telling], account: Sample.account, at: Sample.start)
        } else {
            try await journal.record(telling, of: found.id, from: .signedWebhook, at: Sample.start)
        }
        #expect(try await journal.call(intent.id)?.providerCallID == "call-1")
        #expect(try await journal.calls(CallQuery()).map(\.id) == [intent.id])
    }

    @Test(arguments: [CallState.sending, .unknown])
    func ourReferenceInAListingIsEvidence(_ state: CallState) async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: state)
        let found = report("call-1", .ringing, reference: intent.id)
        try await journal.adopt([found], account: Sample.account, at: Sample.start)
        let call = try #require(try await journal.calls(CallQuery()).first)
        #expect(call.id == intent.id)
        #expect(call.state == .ringing)
        #expect(call.providerCallID == "call-1")
        await #expect(throws: JournalError.heldBack(by: intent.id, .ringing)) {
            try await journal.commit(Sample.intent())
        }
    }

    @Test func ourReferenceAtAnotherAccountIsNot() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent(account: "other")
        try await journal.seed(intent, in: .unknown)
        try await journal.adopt(
            [report("call-1", .ringing, reference: intent.id)], account: Sample.account, at: Sample.start)
        #expect(try await journal.call(intent.id)?.state == .unknown)
        #expect(try await journal.calls(CallQuery()).count == 2)
    }

    @Test func aDeliveryWithOurReferenceSettlesAnUnknownCall() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .unknown)
        let call = try await journal.record(
            report("call-1", .ended(.completed)), of: intent.id, from: .webhook, at: Sample.start)
        #expect(call.state == .ended(.completed))
        #expect(call.note == nil)
        #expect(
            try await journal.call(provider: .contactship, account: "sales", providerCallID: "call-1")?.id == intent.id)
    }

    @Test func oneIdBelongsToOneCallOfOurs() async throws {
        let journal = try SQLiteJournal.temporary()
        let first = Sample.intent(number: "+1")
        let second = Sample.intent(number: "+2")
        try await journal.seed(first, in: .accepted)
        try await journal.seed(second, in: .sending)
        await #expect(throws: JournalError.claimed(by: first.id)) {
            try await journal.accept(Sample.report(), for: second.id, at: Sample.start)
        }
        #expect(try await journal.call(second.id)?.state == .sending)
        let elsewhere = Sample.intent(number: "+3", account: "other")
        try await journal.seed(elsewhere, in: .accepted)
    }

    @Test func acceptingTwiceIsAcceptingOnce() async throws {
        let journal = try SQLiteJournal.temporary()
        let intent = Sample.intent()
        try await journal.seed(intent, in: .scheduled)
        let before = try await journal.events(of: intent.id)
        #expect(before.compactMap(\.reported) == [.intended, .sending, .accepted, .scheduled])
        try await journal.accept(Sample.report("call-1", .scheduled), for: intent.id, at: Sample.start)
        #expect(try await journal.events(of: intent.id) == before)
    }

    @Test func deliveriesAreKeptOnceInOrder() async throws {
        let journal = try SQLiteJournal.temporary()
        let bodies: [[UInt8]] = [[], [0, 255, 10], Array("{}".utf8)]
        for (index, body) in bodies.enumerated() {
            let delivery = InboxWebhook(id: "d\(index)", account: "sales", receivedAt: Sample.start, body: body)
            #expect(try await journal.receive(delivery))
            #expect(try await !journal.receive(delivery))
        }
        #expect(try await journal.unreadDeliveries(limit: 10).map(\.body) == bodies)
        try await journal.markRead("d0", note: nil)
        #expect(try await journal.unreadDeliveries(limit: 1).map(\.id) == ["d1"])
        #expect(try await !journal.receive(InboxWebhook(id: "d0", account: "a", receivedAt: Sample.start, body: [])))
    }

    @Test(arguments: [true, false])
    func aDeliverySetAsideComesBackWithItsCall(_ byAdoption: Bool) async throws {
        let journal = try SQLiteJournal.temporary()
        _ = try await journal.receive(
            InboxWebhook(id: "d", account: "sales", receivedAt: Sample.start, body: Array("{}".utf8)))
        try await journal.setAside("d", awaiting: "call-1", at: .contactship, note: "no call")
        #expect(try await journal.unreadDeliveries(limit: 10).isEmpty)
        try await journal.seed(Sample.intent(number: "+1"), in: .accepted, providerCallID: "call-2")
        try await journal.seed(Sample.intent(number: "+2", account: "other"), in: .accepted)
        #expect(try await journal.unreadDeliveries(limit: 10).isEmpty)
        if byAdoption {
            try await journal.adopt([report("call-1", .ringing)], account: Sample.account, at: Sample.start)
        } else {
            try await journal.seed(Sample.intent(number: "+3"), in: .accepted)
        }
        #expect(try await journal.unreadDeliveries(limit: 10).map(\.id) == ["d"])
    }
}
