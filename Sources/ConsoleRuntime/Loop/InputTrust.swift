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
    /// - Parameter answersHalf: a question is answered by it, and only the reason is still to be typed.
    func refusal(of effects: [Effect], answersHalf: Bool = false) -> String? {
        switch self {
        case .seen: nil
        case .unseen where answersHalf || effects.contains(where: \.isDecision):
            "Nothing was done by that key. Look, and press it again."
        case .text where answersHalf || effects.contains { $0.isDecision || $0 == .quit || $0 == .showDemo }:
            "Nothing was done by text that came in one piece: press it again."
        case .unseen, .text: nil
        }
    }
}
