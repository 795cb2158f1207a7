import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

@Suite("What is followed")
struct FollowedCallsTests {
    private static let now = Date(timeIntervalSince1970: 1_781_555_460)
    private var followed = FollowedCalls()

    private var circumstances = FollowedCalls.Circumstances(
        now: now, elapsed: 1000, providers: ["sales": .contactship],
        plan: PollPlan(
            accounts: ["sales": PollPlan.AccountView(name: "sales", offers: [.readCall, .readStatus])], subjects: []))

    private static func call(
        _ state: CallState, as providerCallID: String? = "p-1", at account: String = "sales", told: Bool = false
    ) -> Call {
        var call = Call(
            id: CallID(), account: account, provider: .contactship, form: "contactship-phone", state: state,
            callee: Callee(number: "+14155552678"), caller: Caller(number: "+12025551234"), createdAt: now)
        call.providerCallID = providerCallID
        if told {
            call.analysis = CallAnalysis(summary: "They agreed.")
            call.lastLine = TranscriptLine(speaker: .agent, text: "Goodbye.")
        }
        return call
    }

    private static func hint(_ call: Call, _ delivery: String = "d-1") -> WebhookHint {
        WebhookHint(delivery: delivery, call: call.id, providerCallID: "p-hint", state: .ended(.completed))
    }

    @Test("has a name at its provider, who is the account's")
    mutating func names() {
        let calls = [
            Self.call(.inProgress), Self.call(.inProgress, as: nil), Self.call(.inProgress, at: "removed"),
        ]
        let subjects = followed.follow(calls, in: circumstances)
        #expect(subjects.map(\.id) == [calls[0].id, calls[2].id])
        #expect(followed.ids == [calls[0].id, calls[2].id])
        #expect(followed[calls[0].id]?.address == FollowedCall.Address(providerCallID: "p-1", account: "sales"))
        circumstances.providers = ["sales": .temphone]
        #expect(followed.follow(calls, in: circumstances).map(\.id) == [calls[2].id])
    }

    @Test("is due by the pacer's clock, and looked at by whoever looks")
    mutating func due() {
        var call = Self.call(.scheduled)
        call.scheduledAt = Self.now.addingTimeInterval(3600)
        circumstances.clockRate = 6
        circumstances.focus = [call.id]
        let subject = followed.follow([call], in: circumstances).first
        #expect(subject?.dueAt == 1600)
        #expect(subject?.isFocused == true)
    }

    @Test("keeps what came of asking, until it is followed no more")
    mutating func memory() {
        let call = Self.call(.inProgress)
        _ = followed.follow([call], in: circumstances)
        let isLost = followed.noteNotFound(call.id)
        #expect(!isLost)
        followed.noteRead(call.id, at: 1001)
        let again = followed.follow([call], in: circumstances).first
        #expect(again?.lastRead == 1001 && again?.misses == 1)
        followed.noteFound(call.id)
        #expect(followed.follow([call], in: circumstances).first?.misses == 0)
        #expect(followed.follow([], in: circumstances).isEmpty)
        #expect(followed.ids.isEmpty && followed[call.id] == nil)
        followed.noteRead(call.id, at: 1002)
        #expect(followed.follow([call], in: circumstances).first?.lastRead == nil)
    }

    @Test("is lost once, when the provider did not know it four times in a row")
    mutating func lost() {
        let call = Self.call(.accepted)
        _ = followed.follow([call], in: circumstances)
        #expect((1...3).map { _ in followed.noteNotFound(call.id) } == [false, false, false])
        followed.noteFound(call.id)
        #expect((1...6).map { _ in followed.noteNotFound(call.id) } == [false, false, false, true, false, false])
        let isUnknownLost = followed.noteNotFound(CallID())
        #expect(!isUnknownLost)
    }

    struct End: Sendable {
        var outcome: Outcome
        var isTold = false
        /// How often it is read in all.
        let reads: Int
    }

    @Test(
        "is read after its end until it is told, or often enough",
        arguments: [
            End(outcome: .completed, reads: PollRhythm.afterEnd.count), End(outcome: .noAnswer, reads: 1),
            End(outcome: .voicemail, isTold: true, reads: 0),
        ])
    mutating func end(row: End) {
        let call = Self.call(.ended(row.outcome), told: row.isTold)
        var reads = 0
        while let subject = followed.follow([call], in: circumstances).first, reads < 100 {
            #expect(subject.readsAfterEnd == reads)
            reads += 1
            // What the provider does not know counts as a look too.
            if reads.isMultiple(of: 2) { _ = followed.noteNotFound(call.id) } else { followed.noteFound(call.id) }
        }
        #expect(reads == row.reads)
        #expect(followed.ids.isEmpty)
    }

    @Test("is not read after its end where another process has the account")
    mutating func elsewhere() {
        circumstances.plan.accounts["sales"]?.isLed = false
        #expect(followed.follow([Self.call(.ended(.completed))], in: circumstances).isEmpty)
    }

    @Test("is what an unsigned webhook named, until that is settled")
    mutating func hints() {
        let call = Self.call(.ended(.completed), as: nil, told: true)
        followed.replaceHints(by: [Self.hint(call), Self.hint(call, "d-2")])
        #expect(followed.ids == [call.id])
        let subject = followed.follow([call], in: circumstances).first
        #expect(subject?.looks == 0 && subject?.readsAfterEnd == nil)
        #expect(followed[call.id]?.address?.providerCallID == "p-hint")
        followed.countLookup(call.id)
        followed.removeHint(Self.hint(call))
        followed.replaceHints(by: [Self.hint(call, "d-2")])
        #expect(followed.follow([call], in: circumstances).first?.looks == 1)
        followed.replaceHints(by: [])
        #expect(followed.follow([call], in: circumstances).isEmpty)
        #expect(followed.ids.isEmpty)
    }

    @Test("keeps its hints, and how often they were looked for, while nobody is asked")
    mutating func waitingHints() {
        let call = Self.call(.inProgress)
        followed.replaceHints(by: [Self.hint(call)])
        _ = followed.follow([call], in: circumstances)
        followed.noteRead(call.id, at: 1001)
        followed.countLookup(call.id)
        _ = followed.follow([], in: circumstances)
        #expect(followed[call.id]?.address == nil && followed[call.id]?.lastRead == nil)
        #expect(followed.follow([call], in: circumstances).first?.looks == 1)
        #expect(followed.removeHints(of: call.id) == [Self.hint(call)])
        #expect(followed.removeHints(of: call.id).isEmpty)
    }

    @Test("is looked for as often as there are waits")
    mutating func lastLookup() {
        let call = Self.call(.inProgress)
        followed.replaceHints(by: [Self.hint(call)])
        for _ in 1..<PollRhythm.afterEnd.count {
            #expect(!followed.isLastLookup(call.id))
            followed.countLookup(call.id)
        }
        #expect(followed.isLastLookup(call.id))
    }
}
