import CallCore
import Foundation
import TerminalUI
import Testing
import Wording

@testable import Console

/// A trouble of the journal stands on the screen as long as it lasts, and keeps everything from being written.
struct JournalFaultTests {
    private func stage(_ width: Int = 120, _ height: Int = 36, _ trouble: JournalFault = .diskFull) -> Stage {
        var stage = Stage(width: width, height: height)
        stage.send(.journalStands(trouble))
        return stage
    }

    @Test(arguments: [(80, 24), (120, 36), (200, 60)])
    func itIsShown(_ width: Int, _ height: Int) {
        expectGolden(stage(width, height).text, "journal-trouble-\(width)x\(height)")
    }

    @Test func itOutlastsWhatIsSaid() {
        var stage = stage()
        stage.send(.actFailed(words: "Something else went wrong."))
        #expect(stage.text.contains("Something else went wrong.") && stage.text.contains("disk full"))
        stage.now = stage.now.addingTimeInterval(60 * stage.state.speed)
        stage.send(.ticked)
        #expect(stage.text.contains("The disk is full: nothing can be kept, so no call is placed. Make room."))
        stage.send(.journalStands(nil))
        #expect(!stage.text.contains("disk full") && !stage.text.contains("The disk is full"))
        #expect(!stage.text.contains("The journal can be written again."))
        // Full for one thing and not for another: it is one trouble.
        stage.send(.journalStands(.diskFull))
        stage.send(.journalStands(nil))
        #expect(stage.state.messages.all.count { $0.text.string.contains("disk is full") } == 1)
        stage.now = stage.now.addingTimeInterval(6 * 20)
        stage.send(.ticked)
        #expect(stage.text.contains("The journal can be written again."))
    }

    @Test(arguments: [JournalFault.diskFull, .readOnly, .locked, .damaged("page 7"), .tooNew(version: 99)])
    func nothingThatWritesIsAvailable(_ trouble: JournalFault) {
        var stage = stage(200, 60, trouble)
        for key in ["n", "c", "d", "w", "t"] {
            stage.press(key)
            #expect(stage.state.layers.isEmpty, "\(key)")
            #expect(stage.state.messages.all.last?.text == "\(trouble.words)", "\(key)")
        }
        stage.press("4", "a")
        #expect(stage.state.context == .doNotCall)
        let writing = CommandTable.all.filter { $0.isDangerous }
        #expect(writing.allSatisfy { stage.state.reasonAgainst($0) == "\(trouble.words)" })
        #expect(!stage.performed.contains { if case .act = $0 { true } else { false } })
    }

    /// A form that stood under review when the disk filled up.
    @Test func whatIsUnderReviewIsNotPlaced() {
        var stage = Stage()
        stage.fillContactshipForm()
        stage.press("^R")
        stage.send(.journalStands(.diskFull))
        stage.press("p")
        #expect(stage.placed.isEmpty && stage.state.context == .review)
        #expect(stage.text.contains("The disk is full"))
        stage.send(.journalStands(nil))
        stage.press("p")
        #expect(stage.placed.count == 1)
    }

    @Test func noRowHidesBehindIt() {
        var stage = Stage(width: 120, height: 24)
        stage.calls = (0..<60).map { Samples.call($0, "Jane \($0)", "+14155552678", .ended(.completed)) }
        stage.send(.journalChanged)
        stage.send(.journalStands(.locked))
        stage.press("G")
        #expect(stage.text.contains("▸"))
    }

    /// What is on the screen to be read stays: the check is of interest to who reads back.
    @Test func aGoodCheckHidesNothing() {
        var stage = Stage()
        stage.send(.actSucceeded(words: "A half-filled form is kept."))
        stage.send(.journalIsSound)
        #expect(stage.text.contains("A half-filled form is kept."))
        #expect(stage.state.messages.all.contains { "\($0.text)".contains("it is sound") })
        stage.now = stage.now.addingTimeInterval(60)
        stage.send(.journalIsSound)
        #expect(!stage.text.contains("it is sound"))
    }
}
