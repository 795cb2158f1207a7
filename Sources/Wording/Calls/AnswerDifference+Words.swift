import CallDomain
import Foundation

extension AnswerDifference {
    /// As a sentence; `time` writes an instant.
    public func words(_ time: (Date) -> String) -> String {
        switch self {
        case .number(let number): "The provider calls \(number) instead: cancel it or hang up if that is wrong."
        case .contact(let id): "The provider calls contact \(id) instead: cancel it or hang up if that is wrong."
        case .state(let state): "The provider says that it is \(state.words)."
        case .time(let instant):
            "Placed at another time than asked for: \(time(instant)). Move or cancel it if that is wrong."
        }
    }
}
