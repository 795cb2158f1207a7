import CallCore
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
}
