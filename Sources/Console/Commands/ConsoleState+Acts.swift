import CallCore
import TerminalUI

extension ConsoleState {
    mutating func act(_ id: CommandID) -> [Effect] {
        switch id {
        case .settle:
            openOutcome()
            return []
        default:
            guard let call = subject else { return [] }
            return act(id, on: call)
        }
    }

    private mutating func act(_ id: CommandID, on call: Call) -> [Effect] {
        let words = words(of: call)
        switch id {
        case .hangUp:
            ask("Hang up on \(words.who) \(words.number)? The conversation ends at once.", .hangUp(call.id))
        case .cancelScheduled:
            ask("Cancel the call to \(words.who) \(words.number)?", .cancelScheduled(call.id))
        case .readAgain:
            return [.readAgain(call.id)]
        default:
            return [.loadValues(call.id)]
        }
        return []
    }

    mutating func ask(_ question: SafeText, _ effect: Effect) {
        layers.append(.confirm(ConfirmState(question: question, effect: effect)))
    }
}
