import TerminalUI

extension CallDetailState {
    /// Scrolls the conversation; at its end it follows.
    mutating func scroll(to place: RowWindow.Place, in window: RowWindow) {
        guard place < window.last else { return follow() }
        top = place
        let last = window.places(from: place).last?.line ?? 0
        let turn = conversation.pieces.indices.contains(last) ? conversation.pieces[last].turn : 0
        turnsSeen = max(turnsSeen, turn + 1)
    }

    mutating func go(to pane: Pane) {
        guard pane != self.pane else { return }
        if pane == .raw { paneBefore = self.pane }
        let wasSearchingEvents = searchesEvents
        self.pane = pane
        if wasSearchingEvents != searchesEvents { runSearch(afresh: true) }
    }

    /// Round the panes; the raw event only where it has a place of its own.
    mutating func switchPane(_ layout: OpenedLayout) {
        switch pane {
        case .events: go(to: layout.panes.count == 3 ? .raw : .conversation)
        case .raw: go(to: .conversation)
        case .conversation: go(to: .events)
        }
    }

    mutating func toggleRaw() { go(to: pane == .raw ? paneBefore : .raw) }
}
