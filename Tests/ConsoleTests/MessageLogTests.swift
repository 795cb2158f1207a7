import Foundation
import TerminalUI
import Testing

@testable import Console

/// How long what is said stands to be read.
struct MessageLogTests {
    /// A demo's clock runs faster; whoever reads does not.
    @Test(arguments: [1.0, 20, 1000]) func aMessageStandsForFiveSecondsOfTheOperator(_ speed: Double) {
        var messages = MessageLog()
        messages.speed = speed
        messages.add("Saved.", at: Samples.now)
        #expect(messages.current(at: Samples.now.addingTimeInterval(4.9 * speed)) != nil)
        #expect(messages.current(at: Samples.now.addingTimeInterval(5.1 * speed)) == nil)
    }

    @Test func theDemoSaysHowFastItRuns() {
        var stage = Stage()
        var settings = stage.state.settings
        settings.demo = ConsoleSettings.Demo(speed: 20)
        stage.state = ConsoleState(settings: settings, size: stage.state.size, now: stage.now)
        #expect(stage.state.messages.speed == 20)
    }
}
