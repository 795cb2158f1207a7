import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// Settling a call whose outcome is unknown.
struct OutcomeTests {
    private static let number = "+442079460958"

    private static func looked(_ candidates: Int) -> CallEvent { looked(Array(0..<candidates)) }

    private static func looked(_ indices: [Int]) -> CallEvent {
        let candidates = indices.count
        let rows = indices.map { index in
            """
            {"id":"prov-\(index)","to":"\(number)","created_at":"2026-06-16T20:28:0\(index)Z","status":"completed"}
            """
        }
        let since = Date(timeIntervalSince1970: 1_781_640_780)
        return CallEvent(
            call: Samples.id(3), at: Samples.now.addingTimeInterval(-12), source: .trunkline,
            kind: .lookup(
                .undecided(
                    CallEvent.LookupScope(callee: number, since: since), listed: candidates, candidates: candidates,
                    isWhole: true)),
            raw: #"{"listed":4,"candidates":[\#(rows.joined(separator: ","))]}"#)
    }

    private func stage(candidates: Int?, _ width: Int = 80, _ height: Int = 24) -> Stage {
        var stage = Stage(width: width, height: height)
        stage.events = candidates.map { [Self.looked($0)] } ?? []
        stage.press("j", "j", "j", "u")
        return stage
    }

    @Test(arguments: [(80, 24), (120, 36)])
    func whatWasLookedForAndFoundIsShown(_ width: Int, _ height: Int) {
        let stage = stage(candidates: 2, width, height)
        expectGolden(stage.text, "outcome-\(width)x\(height)")
    }

    @Test(arguments: [(80, 24), (120, 36)])
    func thePersonChoosesWhichCallItWas(_ width: Int, _ height: Int) {
        var stage = stage(candidates: 2, width, height)
        stage.press("f", "down")
        expectGolden(stage.text, "outcome-candidates-\(width)x\(height)")
        stage.press("enter", "enter")
        #expect(stage.performed.isEmpty)
        stage.press("text:heard it", "enter")
        #expect(stage.performed == [.resolve(Samples.id(3), Resolution(placedAs: "prov-1", reason: "heard it"))])
    }

    @Test func anotherCallIsNamedByItsId() {
        var stage = stage(candidates: 2)
        stage.press("f", "down", "down", "down", "enter", "enter", "text:prov-9", "enter", "text:their log", "enter")
        #expect(stage.performed == [.resolve(Samples.id(3), Resolution(placedAs: "prov-9", reason: "their log"))])
    }

    @Test func withoutCandidatesTheIdIsAskedFor() {
        var stage = stage(candidates: 0)
        #expect(stage.text.contains("not in the provider's list so far"))
        stage.press("f", "text:prov-9", "enter", "text:their log", "enter")
        #expect(stage.performed == [.resolve(Samples.id(3), Resolution(placedAs: "prov-9", reason: "their log"))])
    }

    @Test func lookingAgainShowsWhatIsFoundThen() {
        var stage = stage(candidates: nil)
        #expect(stage.text.contains("Nobody has looked for it so far."))
        stage.press("l")
        #expect(stage.performed == [.lookUp(Samples.id(3))] && stage.state.context == .outcome)
        stage.events = [Self.looked(0), Self.looked(1)]
        stage.send(.journalChanged)
        #expect(stage.text.contains("Looked for it 2 times") && stage.text.contains("one call could be it"))
    }

    /// The cursor stays at the call it was on, whatever else is found.
    @Test func aCandidateThatComesDoesNotMoveTheChoice() {
        var stage = stage(candidates: 1)
        stage.press("f")
        stage.events = [Self.looked(1), Self.looked(3)]
        stage.send(.journalChanged)
        stage.press("enter", "text:sure", "enter")
        #expect(stage.performed == [.resolve(Samples.id(3), Resolution(placedAs: "prov-0", reason: "sure"))])
    }

    /// One that left the list is not taken for another one.
    @Test func aCandidateThatLeavesIsNotChosen() {
        var stage = stage(candidates: 3)
        stage.press("f", "down")
        stage.events = [Self.looked([0, 2])]
        stage.send(.journalChanged)
        stage.press("enter")
        #expect(stage.text.contains("The provider's id of the call it was"))
    }

    @Test func whatIsSettledMeanwhileAsksNobody() throws {
        var stage = stage(candidates: 2)
        stage.press("d", "text:it was n")
        let index = try #require(stage.calls.firstIndex { $0.id == Samples.id(3) })
        stage.calls[index].state = .ringing
        stage.send(.journalChanged)
        #expect(stage.state.context == .settled && stage.text.contains("It is settled: "))
        // What was about to be typed is no command on the call below.
        stage.press("text:xcyot")
        #expect(stage.state.context == .settled && stage.performed.isEmpty)
        stage.press("enter")
        #expect(stage.state.context == .board && stage.performed.isEmpty)
    }

    @Test func escapeGoesBackAStepAndThenAway() {
        var stage = stage(candidates: 2)
        stage.press("f", "esc")
        #expect(stage.state.context == .outcome)
        stage.press("d", "text:x", "esc")
        #expect(stage.state.context == .outcome)
        stage.press("esc")
        #expect(stage.state.context == .board)
    }

    @Test func aClickChoosesACandidate() throws {
        var stage = stage(candidates: 3)
        stage.press("f")
        try stage.click("prov-2")
        stage.press("enter", "text:sure", "enter")
        #expect(stage.performed == [.resolve(Samples.id(3), Resolution(placedAs: "prov-2", reason: "sure"))])
    }

    @Test(arguments: [(0, 0), (1, 1), (20, 5), (40, 10)])
    func anySizeIsDrawn(_ width: Int, _ height: Int) {
        for keys in [[], ["f"], ["f", "enter"], ["d"]] {
            var stage = stage(candidates: 12)
            for key in keys { stage.press(key) }
            stage.send(.input(.resized(Size(width: width, height: height))))
            #expect(stage.frame.size == Size(width: width, height: height))
        }
    }
}
