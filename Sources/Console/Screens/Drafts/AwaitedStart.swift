import CallDomain
import TerminalUI

/// A form that is to start from an earlier call whose values are still being read.
struct AwaitedStart: Hashable, Sendable {
    let call: CallID
    /// The form that was open then.
    let over: CallID?
}

extension ConsoleState {
    mutating func noteAwaitedStart(_ effects: [Effect]) {
        for case .loadValues(let call) in effects { awaitedStart = AwaitedStart(call: call, over: composing?.id) }
    }

    /// Opens the form, unless something else was begun while its values were read: that is not taken from under the hands.
    mutating func startAwaited(_ call: Call, _ values: FormValues) -> [Effect] {
        let awaited = awaitedStart ?? AwaitedStart(call: call.id, over: composing?.id)
        guard awaited.call == call.id else { return [] }
        let isAsItWas = awaited.over == composing?.id && layers.last?.isDialog != true
        awaitedStart = nil
        guard isAsItWas else {
            say("The form of the earlier call came late and was not opened, since you had begun something else.")
            return []
        }
        return openForm(like: call, values: values)
    }
}
