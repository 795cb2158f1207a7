import Foundation

/// What came of an act that is known to be done.
public struct ActOutcome: Hashable, Sendable {
    public enum Verdict: Hashable, Sendable {
        case done
        /// Asked to hang up, the provider says that the call was over before.
        case wasOver
        /// The answer was lost; reading the call shows that it is done.
        case seenDone
    }

    public let act: CallOperation
    /// As it stands afterwards.
    public let call: Call
    public let verdict: Verdict

    public init(act: CallOperation, call: Call, verdict: Verdict) {
        self.act = act
        self.call = call
        self.verdict = verdict
    }

    /// A sentence for a person.
    public var words: String {
        switch (act, verdict) {
        case (.hangUp, .wasOver) where call.state.isEnded: "It was over already: \(call.state.words)."
        case (.hangUp, .wasOver): "It was over already, says the provider; how it ended is not told yet."
        case (.hangUp, .done): "The provider hangs up."
        case (.hangUp, .seenDone): "The answer was lost, but the call is over: \(call.state.words)."
        case (.cancel, .seenDone): "The answer was lost, but the provider shows the call as canceled."
        case (.cancel, _): "The call is canceled."
        case (.reschedule, .seenDone): "The answer was lost, but the provider shows the call at the new time."
        case (.reschedule, _): "The call is moved."
        case (.readAgain, _): "Read again: \(call.state.words)."
        }
    }
}
