import CallCore
import TerminalUI

/// The live calls and which one is under the cursor.
struct LiveState: Sendable {
    var cards: [LiveCard] = []
    var list = ListState()
    var isLoaded = false

    var selected: Call? {
        list.selected.flatMap { cards.indices.contains($0) ? cards[$0].call : nil }
    }

    /// Takes newly read cards in; the cursor stays on its call.
    mutating func take(_ cards: [LiveCard]) {
        let before = selected?.id
        self.cards = cards
        isLoaded = true
        list.setCount(cards.count)
        if let index = cards.firstIndex(where: { $0.call.id == before }) { list.select(index) }
    }
}
