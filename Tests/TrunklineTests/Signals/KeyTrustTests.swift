import Testing

@testable import ConsoleRuntime

/// Which keys may decide something: those that were pressed in sight of what they answer.
struct KeyTrustTests {
    @Test func onATerminalThatTakesEverythingAllMay() {
        var trust = KeyTrust()
        trust.noteLook(at: .seconds(1))
        trust.noteScreen(isBehind: false, isDrawn: true, at: .seconds(2))
        trust.noteInput()
        #expect(!trust.isUnseen(at: .seconds(2)))
        trust.noteScreen(isBehind: false, isDrawn: false, at: .seconds(3))
        #expect(!trust.isUnseen(at: .seconds(3)))
    }

    /// News that pours in does not make a key old; what a key changed does, until it is there to be seen.
    @Test func onATerminalThatIsBehindAKeyMayNotFollowAnother() {
        var trust = KeyTrust()
        trust.noteScreen(isBehind: true, isDrawn: true, at: .seconds(1))
        #expect(!trust.isUnseen(at: .milliseconds(1_900)))
        trust.noteInput()
        #expect(trust.isUnseen(at: .milliseconds(1_900)))
        trust.noteScreen(isBehind: false, isDrawn: false, at: .milliseconds(1_950))
        trust.noteScreen(isBehind: true, isDrawn: false, at: .milliseconds(1_960))
        #expect(trust.isUnseen(at: .milliseconds(1_970)), "it was not drawn yet")
        trust.noteScreen(isBehind: false, isDrawn: true, at: .milliseconds(1_980))
        trust.noteScreen(isBehind: true, isDrawn: true, at: .milliseconds(1_990))
        #expect(!trust.isUnseen(at: .seconds(2)))
    }

    @Test func onATerminalThatStandsNoneMay() {
        var trust = KeyTrust()
        trust.noteScreen(isBehind: true, isDrawn: true, at: .seconds(1))
        trust.noteScreen(isBehind: true, isDrawn: false, at: .seconds(2))
        #expect(trust.isUnseen(at: .milliseconds(2_001)))
        trust.noteScreen(isBehind: false, isDrawn: true, at: .seconds(3))
        #expect(trust.isUnseen(at: .milliseconds(3_299)), "what is there to be seen was not read yet")
        #expect(!trust.isUnseen(at: .milliseconds(3_300)))
    }

    @Test func whoWasAwayKnowsNoKeysAge() {
        var trust = KeyTrust()
        #expect(!trust.wasAway(at: .seconds(100)), "it never looked before")
        trust.noteLook(at: .seconds(100))
        #expect(!trust.wasAway(at: .seconds(102)))
        #expect(trust.wasAway(at: .milliseconds(102_001)))
    }
}
