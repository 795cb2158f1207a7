import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// Of what a person is told, how often, and what is never told.
struct AlarmTests {
    private static let all = NoticeSettings(
        bell: Set(NoticeKind.allCases), title: Set(NoticeKind.allCases), desktop: Set(NoticeKind.allCases),
        helper: ["helper"])

    private static func notice(_ kind: NoticeKind, _ index: Int = 0, moment: Date? = nil) -> CallNotice {
        CallNotice(
            kind, Samples.call(index, "Callee \(index)", "+14155552678", .unknown), who: "Callee \(index)",
            moment: moment)
    }

    @Test func eachIsToldOnce() {
        var alarms = Alarms(Self.all)
        #expect(alarms.take([Self.notice(.failed), Self.notice(.failed)]).count == 1)
        #expect(
            alarms.alert(at: Samples.now) == Alert(rings: true, title: "Callee 0: failed", desktop: "Callee 0: failed"))
        #expect(alarms.take([Self.notice(.failed)]).isEmpty)
        #expect(alarms.alert(at: Samples.now + 60) == nil)
        #expect(alarms.take([Self.notice(.unknown)]).count == 1)
        #expect(alarms.alert(at: Samples.now + 60)?.desktop == "Callee 0: outcome unknown")
    }

    @Test func whatComesCloseTogetherIsToldTogether() {
        var alarms = Alarms(Self.all)
        _ = alarms.take([Self.notice(.answered)])
        #expect(alarms.alert(at: Samples.now) != nil)
        _ = alarms.take((1...3).map { Self.notice(.failed, $0) } + [Self.notice(.unknown, 4)])
        #expect(alarms.alert(at: Samples.now + 4) == nil && alarms.isWaiting)
        #expect(alarms.alert(at: Samples.now + 5)?.title == "Callee 4: outcome unknown, 3 calls failed")
        #expect(alarms.alert(at: Samples.now + 99) == nil && !alarms.isWaiting)
    }

    @Test func aClockThatGoesBackDoesNotSilenceIt() {
        var alarms = Alarms(Self.all)
        _ = alarms.take([Self.notice(.failed, 1)])
        _ = alarms.alert(at: Samples.now)
        _ = alarms.take([Self.notice(.failed, 2)])
        #expect(alarms.alert(at: Samples.now - 3_600) != nil)
    }

    @Test(arguments: NoticeKind.allCases)
    func eachKindIsSwitchedByItself(_ kind: NoticeKind) {
        for other in NoticeKind.allCases {
            var alarms = Alarms(NoticeSettings(bell: [kind], title: [], desktop: [kind]))
            _ = alarms.take([Self.notice(other)])
            let alert = alarms.alert(at: Samples.now)
            #expect((alert?.rings ?? false) == (other == kind))
            #expect((alert?.desktop != nil) == (other == kind) && alert?.title == nil)
        }
    }

    @Test func switchedOffNothingIsToldNotEvenLater() {
        var alarms = Alarms(Self.all)
        alarms.toggle()
        #expect(alarms.take([Self.notice(.failed)]).isEmpty)
        alarms.toggle()
        #expect(alarms.alert(at: Samples.now) == nil)
        #expect(alarms.take([Self.notice(.failed)]).isEmpty, "it was known while it was off")
    }

    @Test func theTitleGoesWithTheNextKey() {
        var alarms = Alarms(Self.all)
        #expect(alarms.seen() == nil)
        _ = alarms.take([Self.notice(.failed)])
        _ = alarms.alert(at: Samples.now)
        #expect(alarms.seen() == Alert(title: "Trunkline"))
        #expect(alarms.seen() == nil)
    }

    /// Else a call that fails while the first screen is being read is never told.
    @Test func newsBeginsWhereTheConsoleWasOpened() {
        var settings = Stage().state.settings
        settings.newsAfter = 41
        var state = ConsoleState(settings: settings, size: Size(width: 80, height: 24), now: Samples.now)
        #expect(state.update(.started, now: Samples.now).contains(.loadNews(after: 41)))
    }

    @Test func memoryOfWhatWasToldIsBounded() {
        var alarms = Alarms(Self.all)
        for index in 0..<25_000 { _ = alarms.take([Self.notice(.failed, index)]) }
        #expect(alarms.take([Self.notice(.failed, 24_999)]).isEmpty)
        #expect(
            Mirror(reflecting: alarms).children.compactMap { ($0.value as? any Collection)?.count }.max() ?? 0 <= 20_000
        )
    }

    @Test(
        arguments: [
            (.inProgress, .inProgress, .answered), (.unknown, .unknown, .unknown),
            (.ended(.failed), .ended(.failed), .failed), (.rejected, .rejected, .failed), (.notSent, .notSent, .failed),
            (.inProgress, .ended(.completed), nil), (.unknown, .accepted, nil), (.ended(.busy), .ended(.busy), nil),
            (.ended(.completed), .ended(.completed), nil), (.ringing, .ringing, nil),
        ] as [(CallState, CallState, NoticeKind?)])
    func newsIsWorthTellingWhileItIsTrue(_ reported: CallState, _ state: CallState, _ kind: NoticeKind?) {
        let call = Samples.call(1, "Jane", "+14155552678", state)
        #expect(CallNews(reported: reported, call: call).kind == kind)
        var held = call
        held.willBeSentAgain = true
        #expect(CallNews(reported: reported, call: held).kind == nil)
    }

    // In the console.

    private static func stage(_ settings: NoticeSettings = all) -> Stage {
        var stage = Stage(notices: settings)
        stage.performed = []
        return stage
    }

    private static func alerts(_ stage: Stage) -> [Alert] {
        stage.performed.compactMap { if case .alert(let alert) = $0 { alert } else { nil } }
    }

    @Test func nothingThatWasKnownAtTheStartIsTold() {
        var stage = Self.stage()
        #expect(stage.state.counts.unknown == 1)
        stage.now += 120
        stage.send(.ticked)
        stage.send(.journalChanged)
        #expect(Self.alerts(stage).isEmpty)
    }

    @Test func aFailureIsToldAndHandedOver() {
        var stage = Self.stage()
        let call = Samples.call(1, "Jane \u{1B}]0;x\u{07}", "+14155552678", .ended(.failed))
        stage.send(.newsLoaded([CallNews(reported: call.state, call: call)], upTo: 7))
        #expect(Self.alerts(stage).count == 1 && Self.alerts(stage).first?.rings == true)
        #expect(Self.alerts(stage).first?.title?.unicodeScalars.contains("\u{1B}") == false)
        #expect(
            stage.performed.contains { if case .handToHelper(let notice) = $0 { notice.call == call } else { false } })
        stage.press("j")
        #expect(Self.alerts(stage).last == Alert(title: "Trunkline"))
    }

    @Test func aCallIsDueSoonOnceAndACallbackWhenItsTimeComes() {
        var stage = Stage(notices: Self.all)
        stage.calls = [Samples.call(0, "Jane Smith", "+14155552678", .scheduled, minutes: 12)]
        stage.calls.append(Samples.call(1, "Bob", "+14155552679", .ended(.noAnswer)))
        stage.calls[1].callbackAt = stage.now + 900
        stage.now += 30
        stage.send(.journalChanged)
        stage.performed = []
        stage.now += 6 * 60
        stage.send(.ticked)
        #expect(Self.alerts(stage).isEmpty)
        stage.now += 60
        stage.send(.ticked)
        #expect(Self.alerts(stage).map(\.desktop) == ["Jane Smith: due soon"])
        #expect(stage.text.contains("1 due <5m"))
        stage.now += 120
        stage.send(.ticked)
        #expect(Self.alerts(stage).count == 1)
        stage.now += 600
        stage.send(.ticked)
        #expect(Self.alerts(stage).last?.desktop == "Bob: to be called back now")
    }

    /// What was too far away to be read comes near though nothing happens.
    @Test func aQuietJournalIsReadAgainAsTimeGoesOn() {
        var stage = Stage(notices: Self.all)
        stage.calls = []
        stage.now += 30
        stage.send(.journalChanged)
        stage.calls = [Samples.call(0, "Jane Smith", "+14155552678", .scheduled, minutes: 4)]
        stage.performed = []
        stage.now += 59
        stage.send(.ticked)
        #expect(Self.alerts(stage).isEmpty)
        stage.now += 1
        stage.send(.ticked)
        #expect(Self.alerts(stage).map(\.desktop) == ["Jane Smith: due soon"])
    }

    @Test func theKeyGoesToWhatNeedsAPersonOneAfterTheOther() {
        var stage = Stage()
        stage.calls.append(Samples.call(20, "Failed One", "+14155552671", .ended(.failed)))
        stage.now += 60
        stage.send(.journalChanged)
        #expect(stage.text.contains("2 failed  ▲ 1 unknown"))
        stage.press("!")
        #expect(stage.state.subject?.callee.name == "Bob Jones")
        stage.press("!")
        let second = stage.state.subject?.id
        stage.press("!")
        #expect(Set([second, stage.state.subject?.id]) == [Samples.id(6), Samples.id(20)])
        stage.press("esc")
        #expect(!stage.text.contains("failed  ▲") && stage.text.contains("▲ 1 unknown"))
        stage.calls.removeAll { $0.state == .unknown }
        stage.now += 60
        stage.send(.journalChanged)
        stage.press("!")
        #expect(stage.text.contains("Nothing needs a person now."))
    }

    @Test func oneKeySwitchesAllOff() {
        var stage = Self.stage()
        stage.press("z")
        #expect(stage.text.contains("are off until z or the next start."))
        let call = Samples.call(1, "Jane", "+14155552678", .ended(.failed))
        stage.send(.newsLoaded([CallNews(reported: call.state, call: call)], upTo: 7))
        #expect(Self.alerts(stage).isEmpty)
        stage.press("z")
        #expect(stage.text.contains("are on again."))
        var silent = Stage()
        silent.press("z")
        #expect(silent.text.contains("[notify] in the configuration"))
    }
}
