import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// The numbers of what a list shows.
struct StatisticsTests {
    private static func asked(_ stage: Stage) -> Int {
        stage.heldLists.count { if case .loadStatistics = $0 { true } else { false } }
    }

    @Test(arguments: [(80, 24), (120, 36), (132, 40), (200, 60)])
    func theKeyShowsThemAndPutsThemAway(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        stage.press("i")
        #expect(stage.text.contains("Numbers of all in Calls"))
        #expect(stage.text.contains("Answered   50 %"))
        #expect(stage.text.contains("To answer  12 s") && stage.text.contains("Took       02:14"))
        #expect(stage.text.contains("✓ completed") && stage.text.contains("█"))
        stage.press("i")
        #expect(!stage.text.contains("Numbers of"))
    }

    @Test func theyAreForTheFilterThatIsOn() {
        var stage = Stage(width: 200, height: 60)
        stage.press("i", "/", "text:jane", "enter")
        #expect(stage.text.contains("Numbers of Calls: jane"))
        #expect(stage.text.contains("Calls      1\n"))
    }

    @Test func whatIsNotCountedYetIsNotShown() {
        var stage = Stage(width: 200, height: 60)
        stage.answersLists = false
        stage.press("i")
        #expect(stage.text.contains("counting…") && !stage.text.contains("Answered"))
        stage.answerLists()
        #expect(stage.text.contains("Answered") && !stage.text.contains("counting…"))
        stage.press("/", "text:j", "text:a", "enter")
        #expect(stage.text.contains("counting…") && !stage.text.contains("Answered"))
        let held = stage.heldLists
        stage.heldLists = []
        for effect in held.reversed() { stage.answerLists([effect]) }
        #expect(stage.text.contains("Numbers of Calls: ja") && stage.text.contains("Calls      1\n"))
    }

    @Test func aListThatKeepsChangingIsCountedNowAndThen() {
        var stage = Stage(width: 200, height: 60)
        stage.press("i")
        stage.now += 100
        stage.send(.ticked)
        stage.answersLists = false
        for _ in 0..<50 { stage.send(.journalChanged) }
        #expect(Self.asked(stage) == 1)
        stage.answerLists(stage.heldLists.filter { if case .loadStatistics = $0 { true } else { false } })
        for _ in 0..<50 { stage.send(.journalChanged) }
        #expect(Self.asked(stage) == 0)
        #expect(stage.text.contains("Answered"))
        #expect(stage.state.ticking == .everySecond)
        stage.now += 100
        stage.send(.ticked)
        #expect(Self.asked(stage) == 1)
    }

    @Test func whatCannotBeCountedSaysWhyAndIsTriedAgain() throws {
        var stage = Stage(width: 200, height: 60)
        stage.answersLists = false
        stage.press("i")
        stage.send(.loadFailed(try #require(stage.heldLists.first), words: "the disk is gone."))
        #expect(stage.text.contains("not counted: the disk is gone."))
        stage.heldLists = []
        stage.send(.ticked)
        #expect(Self.asked(stage) == 0)
        stage.now += 100
        stage.send(.ticked)
        #expect(Self.asked(stage) == 1)
        stage.answerLists()
        #expect(stage.text.contains("Answered") && !stage.text.contains("not counted"))
    }

    @Test func nothingIsCountedWhileNobodyLooks() {
        var stage = Stage(width: 200, height: 60)
        stage.answersLists = false
        stage.send(.journalChanged)
        stage.press("3")
        #expect(Self.asked(stage) == 0)
    }

    @Test(arguments: [(0, 0), (1, 1), (20, 5), (80, 24), (132, 24), (200, 50)])
    func drawsAtEverySize(_ width: Int, _ height: Int) {
        var stage = Stage(width: 200, height: 50)
        stage.press("i")
        stage.send(.input(.resized(Size(width: width, height: height))))
        #expect(stage.frame.size == Size(width: width, height: height))
        let lines = StatisticsLines(state: stage.state, theme: .monochrome, width: width)
        #expect(!lines.subject.isEmpty && !lines.outcome.isEmpty && !lines.shares.isEmpty)
    }
}
