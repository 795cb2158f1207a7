import CallDomain
import TerminalUI

extension ConsoleState {
    /// Takes in how the lists were left; one that was changed meanwhile stays as it is.
    mutating func takeLayouts(_ layouts: [BoardID: BoardLayout], _ views: [SavedView]) -> [Effect] {
        _ = loads.finish(.loadLayouts)
        self.layouts.load(views)
        guard !self.layouts.isLoaded else { return [] }
        self.layouts.isLoaded = true
        var effects: [Effect] = []
        for id in BoardID.allCases {
            let untouched = BoardState(id: id).layout
            guard let layout = layouts[id], boards[id]?.layout == untouched, boards[id]?.isFiltering == false else {
                self.layouts.kept[id] = layouts[id] ?? untouched
                continue
            }
            self.layouts.kept[id] = layout
            boards[id]?.layout = layout
            self.layouts.kept[id] = boards[id]?.layout
            if id == boardOnScreen, boards[id]?.question != boards[id]?.shown { effects += load(id) }
        }
        return effects
    }

    /// Gives how a list looks to be kept where that changed; a filter is, once it is typed.
    mutating func keepLayouts() -> [Effect] {
        guard layouts.isLoaded else { return [] }
        return BoardID.allCases.compactMap { id in
            guard let board = boards[id], !board.isFiltering, board.layout != layouts.kept[id] else { return nil }
            layouts.kept[id] = board.layout
            return .keepLayout(id, board.layout)
        }
    }

    mutating func layoutNotKept(_ words: String) {
        guard !layouts.isInTrouble else { return }
        layouts.isInTrouble = true
        say("How the list looks now is not kept for the next start: \(words)", .failure)
    }
}
