import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

/// Between the key that places a call and its placing.
struct PauseTests {
    private static func stage(pause: Double = 2, _ width: Int = 120, _ height: Int = 36) -> Stage {
        var stage = Stage(width: width, height: height)
        stage.state.settings.pause = pause
        stage.fillContactshipForm()
        stage.press("^R", "p")
        return stage
    }

    @Test func nothingIsPlacedBeforeThePauseIsOver() {
        var stage = Self.stage()
        #expect(stage.performed.last == .pause(seconds: 2, number: 1))
        stage.send(.ticked)
        stage.press("p", "p", "y", "enter", "^R", "j")
        #expect(stage.placed.isEmpty)
        stage.send(.pauseEnded(1))
        #expect(stage.placed.count == 1)
        stage.send(.pauseEnded(1))
        #expect(stage.placed.count == 1)
        #expect(!stage.state.messages.all.contains { $0.text.string.contains("nothing was placed") })
    }

    /// A window that was made small tells what goes on, and how it is stopped.
    @Test(arguments: [(60, 16), (40, 12), (20, 5)])
    func itIsToldOnAnySize(_ width: Int, _ height: Int) {
        var stage = Self.stage()
        stage.send(.input(.resized(Size(width, height))))
        #expect(stage.text.contains("esc stops"), "\(stage.text)")
        stage.press("esc")
        #expect(!stage.text.contains("esc stops"))
        stage.send(.pauseEnded(1))
        #expect(stage.placed.isEmpty)
    }

    @Test(arguments: ["esc", "q"])
    func itIsStoppedByAKey(_ key: String) {
        var stage = Self.stage()
        stage.press(key)
        #expect(stage.text.contains("Stopped: nothing was placed."))
        #expect(stage.text.contains("Place this call?"))
        stage.send(.pauseEnded(1))
        #expect(stage.placed.isEmpty)
    }

    /// What was stopped does not end the pause that was begun since.
    @Test func eachPauseIsItsOwn() {
        var stage = Self.stage()
        stage.press("esc", "p")
        #expect(stage.performed.last == .pause(seconds: 2, number: 2))
        stage.send(.pauseEnded(1))
        #expect(stage.placed.isEmpty)
        stage.send(.pauseEnded(2))
        #expect(stage.placed.count == 1)
    }

    @Test func withoutAPauseItIsPlacedAtOnce() {
        #expect(Self.stage(pause: 0).placed.count == 1)
    }

    /// The lid was closed, or the program stopped by ^Z, between the key and the end of the pause.
    @Test(arguments: [63.0, -10.0]) func whatWasDecidedLongAgoIsNotPlaced(_ seconds: Double) {
        var stage = Stage()
        stage.state.settings.pause = 2
        stage.fillContactshipForm()
        stage.press("^R", "p")
        stage.now += seconds * 20
        stage.send(.pauseEnded(1))
        #expect(stage.placed.isEmpty)
        #expect(stage.text.contains("Stopped: nothing was placed, as time went by"), "\(stage.text)")
        stage.press("p")
        stage.now += 3 * 20
        stage.send(.pauseEnded(2))
        #expect(stage.placed.count == 1)
    }

    /// The scheduled time went by meanwhile.
    @Test func whatIsNotAheadAnyMoreIsAskedAbout() {
        var stage = Self.stage()
        stage.now = Date(timeIntervalSince1970: 1_781_627_401)
        stage.send(.pauseEnded(1))
        #expect(stage.placed.isEmpty)
    }

    @Test(arguments: [(80, 24), (120, 36), (200, 60)])
    func theScreenSaysHowToStopIt(_ width: Int, _ height: Int) {
        var stage = Self.stage(pause: 2, width, height)
        #expect(stage.text.contains("Placing this call"))
        #expect(stage.text.contains("[ esc stop, nothing is placed ]"))
        #expect(!stage.text.contains("place the call"))
        stage.send(.input(.resized(Size(width: 20, height: 5))))
        #expect(stage.frame.size == Size(width: 20, height: 5))
        stage.send(.pauseEnded(1))
        #expect(stage.placed.count == 1)
    }
}
