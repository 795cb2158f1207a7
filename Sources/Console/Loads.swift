import CallDomain
import Foundation

/// What is being read from the journal: one reading of each thing at a time, and one more if it changed meanwhile.
struct Loads: Sendable {
    private var underWay: Set<Effect> = []
    private var stale: Set<Effect> = []

    /// The effect to perform now, or none while the same is under way.
    mutating func request(_ effect: Effect) -> [Effect] {
        guard underWay.insert(Self.key(effect)).inserted else {
            stale.insert(Self.key(effect))
            return []
        }
        return [effect]
    }

    /// Whether the thing should be read again.
    mutating func finish(_ effect: Effect) -> Bool {
        underWay.remove(Self.key(effect))
        return stale.remove(Self.key(effect)) != nil
    }

    /// Two readings of one list's marks are the same thing, whatever marks.
    private static func key(_ effect: Effect) -> Effect {
        switch effect {
        case .findMarks(let board, _, _): .findMarks(board, CallQuery(), [])
        case .loadNews: .loadNews(after: nil)
        case .loadWaiting: .loadWaiting(at: .distantPast)
        default: effect
        }
    }
}
