import CallDomain
import TerminalUI

extension ConsoleState {
    mutating func openSortPicker() {
        guard let id = boardOnScreen, let board = boards[id] else { return }
        let shown = board.shownSort
        let items = BoardColumn.all.map { column in
            let isShown = column.column == shown.column
            let order = isShown ? direction(shown) : ""
            return PickerItem(
                value: .saved(id: column.column.rawValue), columns: ["\(column.title)", order],
                keys: [column.column.rawValue])
        }
        let pin = PickerState.Pin(key: shown.column.rawValue, words: "sorted by now: enter turns it round")
        show(PickerState(purpose: .sort, title: "Sort by", items: items, pins: [pin]))
    }

    private func direction(_ sort: CallSort) -> String {
        "\(settings.glyphs.sign(of: sort)) \(sort.isDescending ? "falling" : "rising")"
    }

    /// Sorts by a column; a second time turns the order round.
    mutating func sort(by column: CallColumn) -> [Effect] {
        guard let id = boardOnScreen, let board = boards[id], let known = BoardColumn.of(column) else { return [] }
        let sort = board.shownSort.column == column ? board.shownSort.reversed : known.sort
        return changeBoard { $0.sort = sort == id.ownSort ? nil : sort }
    }

    mutating func reverseSort() -> [Effect] {
        guard let id = boardOnScreen, let board = boards[id] else { return [] }
        return sort(by: board.shownSort.column)
    }
}

extension GlyphSet {
    func sign(of sort: CallSort) -> SafeText { sort.isDescending ? descending : ascending }
}
