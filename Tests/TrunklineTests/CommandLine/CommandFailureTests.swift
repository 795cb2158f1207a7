import CallCore
import Testing

@testable import trunkline

/// The exit code that says what was proved.
struct CommandFailureTests {
    @Test func whatTheProviderDidAndTheJournalLostIsUnknown() {
        let failure = CommandFailure(ActError.notKept(act: "cancel", outcome: "taken by the provider", .diskFull))
        #expect(failure.status == .unknown)
        #expect(failure.words.contains("the disk is full. Cure that, and read the call again before repeating it."))
    }
}
