import CallCore
import Foundation
import TerminalUI
import Testing
import Wording

@testable import Console

/// "Do not call", outcomes for many, and taking back what was said.
struct RefusalTests {
    private static func remarks(_ stage: Stage) -> [Effect] {
        stage.performed.filter { if case .remark = $0 { true } else { false } }
    }

    private static func refusal(listing: Bool) -> CallRemark {
        CallRemark(disposition: .set("Do not call"), listsNumber: listing)
    }

    @Test(arguments: [(80, 24), (120, 36)])
    func whoWantsNoCallsIsPutOnTheListByOneKey(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.press("d", "x", "enter")
        #expect(Self.remarks(stage).isEmpty)
        #expect(stage.text.contains("Put +1 415-555-2678 on the do-not-call list too?"))
        expectGolden(stage.text, "disposition-list-\(width)x\(height)")
        stage.press("y")
        #expect(Self.remarks(stage) == [.remark([Samples.id(0)], Self.refusal(listing: true))])
        #expect(stage.state.context == .board)
    }

    @Test func noKeepsTheOutcomeAlone() {
        var stage = Stage()
        stage.press("d", "x", "enter", "n")
        #expect(Self.remarks(stage) == [.remark([Samples.id(0)], Self.refusal(listing: false))])
        var other = Stage()
        other.press("d", "x", "enter", "esc")
        #expect(Self.remarks(other).isEmpty && other.state.context == .disposition)
    }

    /// An outcome of one's own may mean it too.
    @Test func theConfigurationsOwnWordsCount() {
        var stage = Stage()
        stage.state.settings.dispositions = [Disposition(key: "l", name: "Lawyer", meaning: .doNotCall)]
        stage.press("d", "l", "enter", "y")
        let remark = CallRemark(disposition: .set("Lawyer"), listsNumber: true)
        #expect(Self.remarks(stage) == [.remark([Samples.id(0)], remark)])
    }

    /// An outcome that promises a call is asked for its time, once.
    @Test func callBackIsAskedForItsTime() {
        var stage = Stage()
        stage.press("d", "c", "enter")
        #expect(Self.remarks(stage).isEmpty && stage.text.contains("Type when to call back"))
        stage.press("text:+2h", "enter")
        let remark = CallRemark(disposition: .set("Call back"), callbackAt: .set(stage.now + 7200))
        #expect(Self.remarks(stage) == [.remark([Samples.id(0)], remark)])
        var other = Stage()
        other.press("d", "c", "enter", "enter")
        #expect(Self.remarks(other) == [.remark([Samples.id(0)], CallRemark(disposition: .set("Call back")))])
    }

    @Test func withoutANumberTheListCannotHoldIt() {
        var stage = Stage()
        stage.calls = [Samples.calls[0]]
        stage.calls[0].callee = Callee(name: "Jane", contactID: "c1")
        stage.send(.journalChanged)
        stage.press("d", "x", "enter")
        #expect(Self.remarks(stage) == [.remark([Samples.id(0)], Self.refusal(listing: true))])
        let record = RemarkRecord(by: "ana", made: Self.refusal(listing: false), former: CallRemark())
        let receipt = RemarkReceipt(call: stage.calls[0], at: stage.now, record: record, listing: .noNumber)
        stage.send(
            .remarked(
                RemarkOutcome(calls: [Samples.id(0)], remark: Self.refusal(listing: true), receipts: [receipt])))
        #expect(stage.text.contains("The do-not-call list cannot hold their number"))
    }

    /// As for cancel: how many, who, and whether real people are called by the account.
    @Test(arguments: [(80, 24), (120, 36)])
    func anOutcomeForManyIsAskedAbout(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.press("*", "d", "x", "enter")
        #expect(Self.remarks(stage).isEmpty && stage.state.context == .confirm)
        #expect(stage.text.contains("for all 7 calls, and put their 7 numbers"))
        expectGolden(stage.text, "disposition-many-\(width)x\(height)")
        stage.press("esc")
        #expect(stage.state.context == .disposition && Self.remarks(stage).isEmpty)
        stage.press("enter", "n")
        #expect(Self.remarks(stage) == [.remark(stage.calls.map(\.id), Self.refusal(listing: false))])
    }

    @Test func aNoteForManyIsAskedAbout() {
        var stage = Stage()
        stage.press("*", "w", "text:both", "^S")
        #expect(Self.remarks(stage).isEmpty && stage.text.contains("Keep the note for all 7 calls?"))
        stage.press("n")
        #expect(Self.remarks(stage).isEmpty && stage.state.context == .note)
        stage.press("^S", "y")
        #expect(Self.remarks(stage).count == 1)
    }

    @Test func productionIsToldBeforeManyAreChanged() {
        var account = Samples.sales
        account.environment = .production
        var stage = Stage(accounts: [account])
        stage.press("*", "d", "i", "enter")
        #expect(stage.text.contains("PRODUCTION"))
    }

    private func receipts(_ stage: Stage) -> [RemarkReceipt] {
        stage.calls.map { call in
            let record = RemarkRecord(
                by: "ana", made: CallRemark(disposition: .set("Sold")), former: CallRemark(disposition: .clear))
            return RemarkReceipt(call: call, at: stage.now, record: record)
        }
    }

    @Test func whatWasSaidLastIsTakenBackByOneKey() {
        var stage = Stage()
        stage.press("U")
        #expect(stage.text.contains("Nothing was said of a call here"))
        let all = receipts(stage)
        let calls = stage.calls.map(\.id)
        let remark = CallRemark(disposition: .set("Sold"))
        stage.send(.remarked(RemarkOutcome(calls: calls, remark: remark, receipts: all)))
        #expect(stage.text.contains("Kept for 7 calls. U takes it back."))
        stage.press("U")
        #expect(stage.text.contains("Take back what was said last of 7 calls?"))
        #expect(!stage.performed.contains(.takeBack(all)), "asked about, as keeping it was")
        stage.press("escape")
        stage.press("U", "y", "U")
        #expect(stage.performed.filter { $0 == .takeBack(all) }.count == 1)
        let returns = all.map { RemarkReturn(call: $0.call, wasChangedSince: false, unlisted: "+1\($0.call.id)") }
        stage.send(.remarksTakenBack(RemarkReturnOutcome(returns: returns)))
        #expect(stage.text.contains("Taken back for 7 calls. 7 numbers may be called again."))
    }

    @Test func whatWasKeptForSomeIsTakenBackForThose() {
        var stage = Stage()
        let some = Array(receipts(stage).prefix(5))
        let calls = stage.calls.map(\.id)
        let outcome = RemarkOutcome(
            calls: calls, remark: CallRemark(disposition: .set("Sold")), unkept: Array(calls.suffix(2)),
            reason: "the disk is full.", receipts: some)
        stage.send(.remarked(outcome))
        #expect(stage.text.contains("Kept for 5 of 7: the disk is full."))
        stage.press("U", "y")
        #expect(stage.performed.contains(.takeBack(some)))
    }

    @Test func oneCallIsTakenBackAtOnceUnlessItsNumberMayBeCalledAgain() {
        var stage = Stage()
        let one = receipts(stage)[0]
        stage.state.lastRemarks = [one]
        stage.press("U")
        #expect(stage.performed.last == .takeBack([one]) && stage.state.lastRemarks.isEmpty)
        let listed = RemarkReceipt(call: one.call, at: one.at, record: one.record, listing: .added("+14155552678"))
        stage.state.lastRemarks = [listed]
        stage.press("U")
        #expect(stage.text.contains("take +1 415-555-2678 off the do-not-"))
        #expect(stage.performed.last != .takeBack([listed]))
        stage.press("y")
        #expect(stage.performed.last == .takeBack([listed]))
    }

    @Test func nothingIsTakenBackWhereNothingCanBeWritten() {
        var stage = Stage(readOnly: true)
        stage.state.lastRemarks = receipts(stage)
        stage.press("U")
        #expect(!stage.performed.contains { if case .takeBack = $0 { true } else { false } })
    }
}
