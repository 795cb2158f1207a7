import CallCore
import Foundation
import TerminalUI
import Testing
import Wording

@testable import Console

/// Cancelling, moving, hanging up and reading again, on one call and on the marked ones.
struct ActTests {
    /// Nine calls: three at Voxworks that wait, and six that cannot be cancelled for two reasons.
    static let mixed: [Call] = (0..<9).map { index in
        let name = ["Ana", "Ben", "Cem", "Dua", "Eli", "Fay", "Gus", "Hal", "Ida"][index]
        let state: CallState = index < 7 ? .scheduled : .ended(.completed)
        return call(index, name, state, provider: index < 3 ? .voxworks : index < 7 ? .temphone : .voxworks)
    }

    static func call(_ index: Int, _ name: String, _ state: CallState, provider: ProviderID) -> Call {
        var call = Call(
            id: Samples.id(index), account: provider == .voxworks ? "reminders" : "renewals", provider: provider,
            form: "x", state: state, callee: Callee(number: "+44207946095\(index)", name: name),
            caller: Caller(agentName: "Renewal"), createdAt: Samples.now.addingTimeInterval(-600))
        call.providerCallID = "vw-\(index)"
        if state == .scheduled { call.scheduledAt = Samples.now.addingTimeInterval(Double(index + 1) * 1800) }
        return call
    }

    static func stage(_ calls: [Call] = mixed, readOnly: Bool = false) -> Stage {
        var stage = Stage(readOnly: readOnly)
        stage.calls = calls
        stage.send(.journalChanged)
        return stage
    }

    private static func acts(_ stage: Stage) -> [[ActStep]] {
        stage.performed.compactMap { effect in
            if case .act(let steps, _) = effect { steps } else { nil }
        }
    }

    @Test func theQuestionNamesTheCountAndWhoIsLeftAlone() {
        var stage = Self.stage()
        stage.press("*", "c")
        #expect(stage.text.contains("Cancel 3 of 9 calls?"))
        #expect(stage.text.contains("4 are left alone: TemPhone documents no way to do this."))
        #expect(stage.text.contains("2 are left alone: This call is over: completed."))
        for name in ["Ana", "Ben", "Cem"] { #expect(stage.text.contains(name)) }
        stage.press("c", "enter")
        #expect(Self.acts(stage).isEmpty)
        stage.press("y")
        #expect(Self.acts(stage) == [Self.mixed.prefix(3).map { ActStep(.cancel, on: $0) }])
    }

    @Test func theAnswersInTheQuestionCanBeClicked() throws {
        var stage = Self.stage()
        stage.press("c")
        try stage.click("esc no")
        #expect(stage.state.layers.isEmpty && Self.acts(stage).isEmpty)
        stage.press("c")
        try stage.click("y yes \u{B7}")
        #expect(Self.acts(stage).count == 1)
    }

    @Test func whereNoCallCanHaveItTheReasonsAreSaid() {
        var stage = Self.stage(Array(Self.mixed.dropFirst(3)))
        stage.press("*", "c")
        #expect(stage.text.contains("None of these 6 calls. 4: TemPhone documents no way to do this."))
        #expect(Self.acts(stage).isEmpty)
    }

    @Test func aReadOnlyConsoleDoesNothingToCalls() {
        var stage = Self.stage(readOnly: true)
        for key in ["c", "t", "x", "d", "w"] {
            stage.press(key)
            #expect(stage.text.contains("This console is read-only."), "\(key)")
            stage.press("y", "enter")
        }
        #expect(Self.acts(stage).isEmpty)
        #expect(!stage.performed.contains { if case .remark = $0 { true } else { false } })
    }

    @Test func aProductionAccountIsMarkedInTheQuestion() {
        var stage = Self.stage()
        stage.state.settings.accounts = [
            Account(
                name: "reminders", provider: .voxworks, baseURL: "http://x", environment: .production, key: .missing)
        ]
        stage.press("c")
        #expect(stage.text.contains("Sure? PRODUCTION"))
        #expect(stage.text.contains("Cancel the call to Ana"))
    }

    @Test func aRoundTellsHowFarItIsAndWhatCameOfIt() {
        var stage = Self.stage()
        stage.press("*", "c", "y")
        stage.send(.actsProgressed(ActProgress(done: 1, total: 3, waiting: 12), round: 1))
        #expect(stage.text.contains("Canceling: 1 of 3 done, the next in 12 s. The key . stops the rest."))
        let steps = Self.mixed.prefix(3).map { ActStep(.cancel, on: $0) }
        let summary = ActSummary([
            ActResult(step: steps[0], kind: .done, words: "The call is canceled."),
            ActResult(step: steps[1], kind: .refused, words: "Refused (400): no"),
            ActResult(step: steps[2], kind: .done, words: "The call is canceled."),
        ])
        stage.send(.actsFinished(summary, round: 1))
        #expect(stage.text.contains("2 canceled, 1 refused: Refused (400): no"))
        stage.press(".")
        #expect(stage.text.contains("Nothing is being done to calls right now."))
    }

    @Test func aRoundIsStoppedAndNotHiddenByAnother() {
        var stage = Self.stage()
        stage.press("*", "c", "y")
        stage.send(.actsProgressed(ActProgress(done: 1, total: 3), round: 1))
        stage.press("*", "r")
        stage.send(.actsProgressed(ActProgress(done: 0, total: 1), round: 2))
        #expect(stage.text.contains("Canceling: 1 of 3 done."))
        let read = ActStep(.readAgain, on: Self.mixed[0])
        stage.send(.actsFinished(ActSummary([ActResult(step: read, kind: .done, words: "Read.")]), round: 2))
        for _ in 0..<20 { stage.send(.ticked) }
        #expect(stage.state.acting.words?.string == "Canceling: 1 of 3 done. The key . stops the rest.")
        stage.press(".")
        #expect(stage.performed.last == .stopActs)
        #expect(stage.state.acting.isEmpty)
    }

    @Test func oneCallThatHasToWaitSaysSo() {
        var stage = Self.stage()
        stage.press("r")
        #expect(!stage.text.contains("Reading:"))
        stage.send(.actsProgressed(ActProgress(done: 0, total: 1, waiting: 40), round: 1))
        #expect(stage.text.contains("Reading: 0 of 1 done, the next in 40 s."))
    }

    @Test func hostileNamesCannotActInTheQuestion() {
        let name = "Eve\u{1B}]0;x\u{7} \u{202E}evil" + String(repeating: "é", count: 400)
        var stage = Self.stage([Self.call(0, name, .scheduled, provider: .voxworks)])
        stage.press("c")
        #expect(stage.text.contains("Cancel the call to Eve"))
        #expect(!stage.text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E || $0.value == 7 })
        #expect(stage.text.contains("y yes"))
    }

    // MARK: Another time

    @Test func aTypedTimeIsConfirmedFromOldToNew() {
        var stage = Self.stage()
        stage.press("t")
        #expect(stage.text.contains("due Mon 15 Jun 2026 22:01 London, in 30 min"))
        stage.press("text:tomorrow 10:00")
        #expect(stage.text.contains("10:00 there (London) is within 08:00–21:00"))
        stage.press("enter")
        #expect(stage.text.contains("Move the call to Ana"))
        #expect(stage.text.contains("from  Mon 15 Jun 2026 22:01"))
        #expect(stage.text.contains("to    Tue 16 Jun 2026 10:00 Europe/London"))
        #expect(Self.acts(stage).isEmpty)
        stage.press("t", "enter", "y")
        let due = Date(timeIntervalSince1970: 1_781_600_400)
        #expect(Self.acts(stage) == [[ActStep(.reschedule(to: due), on: Self.mixed[0])]])
    }

    @Test func outsideTheCallingHoursIsWarnedOf() {
        var stage = Self.stage()
        stage.press("t", "text:tomorrow 3am")
        #expect(stage.text.contains("03:00 there (London) is outside 08:00–21:00"))
        stage.press("enter")
        #expect(stage.text.contains("is outside 08:00–21:00"))
    }

    /// What the dispatcher would refuse is said before it is asked, with the way out.
    @Test func whatCannotBeMovedIsSaidBefore() {
        var stage = Self.stage()
        let number = Self.mixed[0].callee.number ?? ""
        stage.doNotCall[number] = DoNotCallEntry(
            number: number, addedAt: stage.now, addedBy: "ana", reason: "asked", source: "console")
        stage.press("t", "text:tomorrow 10:00", "enter")
        #expect(stage.text.contains("Not moved: \(number) is on the do-not-call list"))
        #expect(stage.state.context == .reschedule)
    }

    @Test func nothingIsMovedBeforeTheJournalHasTold() {
        var stage = Self.stage()
        stage.answersCallees = false
        stage.press("t", "text:tomorrow 10:00", "enter")
        #expect(stage.state.context == .reschedule)
        let query = Self.mixed[0].calleeQuery(movedTo: nil)
        stage.send(.calleesLoaded(query.map { [$0: CalleeFacts()] } ?? [:]))
        #expect(stage.state.context == .confirm)
    }

    @Test(arguments: [
        ("2020-01-01 10:00", "This time is past."), ("2027-03-28 01:30", "go forward over this time"),
        ("nonsense", ""),
    ])
    func whatIsNoTimeAheadIsRefused(_ text: String, _ words: String) {
        var stage = Self.stage()
        stage.press("t", "text:\(text)", "enter")
        #expect(words.isEmpty || stage.text.contains(words))
        #expect(!stage.text.contains("Move the call to"))
        #expect(stage.state.context == .reschedule)
    }

    @Test func aTimeThatComesTwiceIsAskedAbout() {
        var stage = Self.stage()
        stage.press("t", "text:2026-10-25 01:30", "enter")
        #expect(stage.text.contains("Which is meant?"))
        stage.press("down", "enter", "enter")
        #expect(stage.text.contains("Move the call to Ana"))
        stage.press("y")
        let second = Date(timeIntervalSince1970: 1_792_891_800)
        #expect(Self.acts(stage) == [[ActStep(.reschedule(to: second), on: Self.mixed[0])]])
    }

    @Test func theMonthFillsTheTime() {
        var stage = Self.stage()
        stage.press("t", "down")
        #expect(stage.text.contains("Europe/London"))
        stage.press("down", "tab", "home", "tab", "home", "enter")
        #expect(stage.state.context == .reschedule)
        #expect(stage.text.contains("2026-06-22 00:00"))
    }

    @Test func anotherZoneMeansAnotherInstant() {
        var stage = Self.stage()
        stage.press("t", "text:2026-06-16 10:00", "tab", "right")
        #expect(stage.text.contains("‹ America/New_York ›"))
        stage.press("enter", "y")
        let due = Date(timeIntervalSince1970: 1_781_618_400)
        #expect(Self.acts(stage) == [[ActStep(.reschedule(to: due), on: Self.mixed[0])]])
    }

    @Test func severalCallsMoveByASpanOrToOneTime() {
        var stage = Self.stage()
        stage.press("*", "t", "F3", "text:+30m", "enter")
        #expect(stage.text.contains("Move 3 of 9 calls?"))
        #expect(stage.text.contains("Ana  17:01 → 17:31"))
        stage.press("y")
        let later = Self.mixed.prefix(3).map { call in
            ActStep(.reschedule(to: (call.scheduledAt ?? Samples.now).addingTimeInterval(1800)), on: call)
        }
        #expect(Self.acts(stage) == [later])
    }

    @Test(arguments: [("-1h", "2 of 3 would be past"), ("soon", "A span such as 30m"), ("", "")])
    func aSpanThatCannotBeIsRefused(_ text: String, _ words: String) {
        var stage = Self.stage()
        stage.press("*", "t", "F3", "text:\(text)", "enter")
        #expect(words.isEmpty || stage.text.contains(words))
        #expect(stage.state.context == .reschedule)
        #expect(Self.acts(stage).isEmpty)
    }

    @Test(
        arguments: [
            ("30m", 1800), ("+1h30m", 5400), ("-15m", -900), ("\u{2212}15m", -900), (" 2h ", 7200), ("", nil),
            ("m", nil),
            ("--", nil), ("9:00", nil), ("tomorrow", nil),
        ] as [(String, Double?)])
    func spans(_ text: String, _ seconds: Double?) {
        #expect(RescheduleState.seconds(text) == seconds)
    }
}
