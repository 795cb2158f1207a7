import CallCore

@testable import Console

extension Stage {
    /// The form that stands in front, or under a dialog.
    var form: ComposeState? {
        for case .compose(let compose) in state.layers.reversed() { return compose }
        return nil
    }

    /// The intents that were decided, in order.
    var placed: [CallIntent] {
        performed.compactMap { effect in
            if case .placeCall(let intent) = effect { intent } else { nil }
        }
    }
}
