import CallCore

@testable import Console

extension Stage {
    /// The intents that were decided, in order.
    var placed: [CallIntent] {
        performed.compactMap { effect in
            if case .placeCall(let intent) = effect { intent } else { nil }
        }
    }
}
