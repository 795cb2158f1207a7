import CallCore
import FoundationEssentials
import TerminalUI
import Testing

@testable import Console

/// What the console says of a call that the provider took.
struct AcceptedCallTests {
    @Test(
        arguments: [
            (nil, "The provider has the call."), (.queued, "The provider has the call."),
            (.ended(.failed), "The provider has the call, and says that it is over: failed."),
            (.ended(.canceled), "The provider has the call, and says that it is over: canceled."),
        ] as [(CallState?, String)])
    func anEndIsTold(_ state: CallState?, _ words: String) {
        var stage = Stage(width: 120, height: 36)
        var report = CallReport(providerCallID: "x", raw: .null)
        report.state = state
        stage.send(.callSent(Samples.id(1), .accepted(report)))
        #expect(stage.state.messages.all.last?.text.string == words)
    }

    @Test(
        "what differs from what was asked for is told",
        arguments: [
            (.number("+14155550199"), "The provider calls +14155550199 instead: cancel it or hang up"),
            (.contact("c2"), "The provider calls contact c2 instead"),
            (.state(.ringing), "The provider says that it is ringing."),
            (.time(Samples.now.addingTimeInterval(7200)), "at another time than asked for: "),
        ] as [(AnswerDifference, String)])
    func differences(_ difference: AnswerDifference, _ words: String) {
        var stage = Stage(width: 120, height: 36)
        let report = CallReport(providerCallID: "x", raw: .null)
        stage.send(.callSent(Samples.id(1), .accepted(report), differs: difference))
        let last = stage.state.messages.all.last
        #expect(last?.text.string.contains(words) == true && last?.kind == .warning, "\(String(describing: last))")
    }

    @Test("another number is told whole on a small screen", arguments: [(80, 24), (120, 36)])
    func isWhole(_ width: Int, _ height: Int) {
        var stage = Stage(width: width, height: height)
        let report = CallReport(providerCallID: "x", raw: .null)
        stage.send(.callSent(Samples.id(1), .accepted(report), differs: .number("+14155550199")))
        #expect(stage.text.contains("The provider calls +14155550199 instead: cancel it or hang up"), "\(stage.text)")
    }
}
