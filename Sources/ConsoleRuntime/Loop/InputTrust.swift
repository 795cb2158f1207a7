import Console

/// How a key came, and so what it may do.
enum InputTrust {
    /// By somebody who saw what it answers.
    case seen
    /// Perhaps before that was on the screen: it decides nothing.
    case unseen
    /// Among text that came in one piece: it ends nothing either.
    case text

    /// What a person is told instead of these effects; `nil` where they may be.
    func refusal(of effects: [Effect]) -> String? {
        switch self {
        case .seen: nil
        case .unseen where effects.contains(where: \.isDecision):
            "Nothing was done by a key that was pressed before the screen showed this: press it again."
        case .text where effects.contains { $0.isDecision || $0 == .quit || $0 == .showDemo }:
            "Nothing was done by a key that came together with others, as pasted text does: press it again."
        case .unseen, .text: nil
        }
    }
}
