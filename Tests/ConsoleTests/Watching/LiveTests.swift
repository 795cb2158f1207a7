import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// The cards of live calls.
struct LiveTests {
    private static func stage(_ count: Int, _ width: Int = 120, _ height: Int = 36) -> Stage {
        var stage = Stage(width: width, height: height)
        stage.calls = (0..<count).map { Samples.call($0, "Callee \($0)", "+14155552678", .inProgress) }
        stage.press("3")
        return stage
    }

    /// The first character of each card that is shown, by the callee's number.
    private static func place(_ name: String, in stage: Stage) -> [Int]? {
        for (y, row) in stage.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let range = row.range(of: "\(name) ") {
                return [row.distance(from: row.startIndex, to: range.lowerBound), y]
            }
        }
        return nil
    }

    @Test(arguments: [(80, 24, 1), (120, 36, 2), (200, 60, 3)])
    func standInAsManyColumnsAsCanBeRead(_ width: Int, _ height: Int, _ columns: Int) {
        let stage = Self.stage(12, width, height)
        let row = stage.text.split(separator: "\n", omittingEmptySubsequences: false)[2]
        #expect(row.components(separatedBy: "● live").count - 1 == columns)
        for line in stage.text.split(separator: "\n") { #expect(SafeText(untrusted: String(line)).width <= width) }
    }

    @Test func keepTheirPlacesWhateverComesAndGoes() {
        var stage = Self.stage(6)
        stage.press("down", "right")
        #expect(stage.state.subject?.callee.name == "Callee 3")
        let places = (1...5).map { Self.place("Callee \($0)", in: stage) }
        stage.calls[0].state = .ended(.completed)
        stage.calls.insert(Samples.call(20, "Newcomer", "+14155552671", .ringing), at: 0)
        stage.send(.journalChanged)
        #expect((1...5).map { Self.place("Callee \($0)", in: stage) } == places)
        #expect(stage.text.contains("✓ ended just now · completed  Callee 0"))
        stage.now += 8 * 20 + 1
        stage.send(.ticked)
        #expect(!stage.text.contains("Callee 0"))
        #expect((1...5).map { Self.place("Callee \($0)", in: stage) } == places)
        #expect(stage.state.subject?.callee.name == "Callee 3")
        stage.calls.insert(Samples.call(21, "Latecomer", "+14155552671", .ringing), at: 0)
        stage.send(.journalChanged)
        #expect(stage.state.live.slots[0]?.card.call.callee.name == "Latecomer")
        #expect((1...5).map { Self.place("Callee \($0)", in: stage) } == places)
    }

    @Test func theCardUnderTheCursorStaysUntilTheCursorLeaves() {
        var stage = Self.stage(2)
        stage.calls[0].state = .ended(.voicemail)
        stage.send(.journalChanged)
        stage.now += 3_600
        stage.send(.ticked)
        #expect(stage.text.contains("✉ ended just now · voicemail  Callee 0"))
        stage.press("right")
        stage.send(.ticked)
        #expect(!stage.text.contains("Callee 0") && stage.state.subject?.callee.name == "Callee 1")
        stage.press("1", "3")
        #expect(stage.state.live.slots.count == 1 && stage.state.subject?.callee.name == "Callee 1")
    }

    /// Where more are live than are read, a call that is not among those has not ended.
    @Test func aCallThatIsLiveAllTheSameIsNotDrawnAsEnded() {
        let cards = (0..<2).map { index in
            LiveCard(call: Samples.call(index, "Callee \(index)", "+14155552678", .inProgress), lines: [])
        }
        var live = LiveState()
        _ = live.take(cards, at: Samples.now, page: 0..<2)
        #expect(live.take([cards[0]], at: Samples.now, page: 0..<2) == [cards[1].call.id])
        live.settle(cards[1].call)
        live.clear(at: Samples.now + 3_600, after: LiveState.patience)
        #expect(!live.hasEnded && live.calls == cards.map(\.call.id))
        var ended = cards[1].call
        ended.state = .ended(.completed)
        _ = live.take([cards[0]], at: Samples.now, page: 0..<2)
        live.settle(ended)
        #expect(live.hasEnded && live.calls == [cards[0].call.id])
    }

    @Test func newCardsOutOfSightAreAnnounced() {
        var stage = Self.stage(3, 80, 24)
        for index in 0..<2 {
            stage.calls.append(Samples.call(30 + index, "Newcomer \(index)", "+14155552671", .ringing))
            stage.send(.journalChanged)
        }
        #expect(stage.text.contains("2 more ↓, 2 new ▼"))
        stage.press("pagedown")
        #expect(stage.text.contains("Newcomer 0") && stage.text.contains("3 more ↑") && !stage.text.contains("new ▼"))
    }

    @Test func theArrowsGoByRowsAndColumnsPastEmptyPlaces() {
        var stage = Self.stage(7)
        for (key, name) in [("down", 2), ("right", 3), ("down", 5), ("down", 6), ("up", 4), ("left", 3), ("home", 1)] {
            stage.press(key)
            #expect(stage.state.subject?.callee.name == "Callee \(name)", "after \(key)")
        }
        stage.calls[3].state = .ended(.failed)
        stage.send(.journalChanged)
        stage.now += 1_000
        stage.send(.ticked)
        stage.press("down")
        #expect(stage.state.subject?.callee.name == "Callee 5")
        stage.press("up", "left")
        #expect(stage.state.subject?.callee.name == "Callee 0")
    }

    @Test func whereNoneIsLiveTheNextOneIsNamed() {
        var stage = Stage()
        stage.calls = [Samples.call(0, "Jane Smith", "+14155552678", .scheduled, minutes: 12)]
        stage.send(.journalChanged)
        stage.now += 30
        stage.send(.ticked)
        stage.press("3")
        #expect(stage.text.contains("No call is live."))
        #expect(stage.text.contains("Next: Jane Smith in 00:11:30, at 16:43 (sales)"))
        stage.calls = []
        stage.now += 60
        stage.send(.journalChanged)
        #expect(stage.text.contains("Nothing is scheduled. n places a new call."))
    }

    @Test func aClickChoosesAndOpens() throws {
        var stage = Self.stage(4)
        try stage.click("Callee 3")
        #expect(stage.state.subject?.callee.name == "Callee 3" && stage.state.layers.isEmpty)
        try stage.click("Callee 3")
        #expect(stage.state.frontmostOpened?.id == Samples.id(3))
    }
}
