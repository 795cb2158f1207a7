import CallDomain
import TerminalUI

extension ConsoleState {
    mutating func handleFilter(_ key: KeyPress) -> [Effect] {
        changeFilter { _ = $0.handle(key) }
    }

    mutating func changeFilter(_ change: (inout LineEditor) -> Void) -> [Effect] {
        changeBoard { board in
            let before = board.filter.text
            change(&board.filter)
            if board.filter.text != before { board.history.leave() }
        }
    }

    /// The filter stays as it is typed.
    mutating func takeFilter() -> [Effect] {
        changeBoard { board in
            board.isFiltering = false
            board.history.add(board.filter.text)
        }
    }

    /// All calls are shown again.
    mutating func clearFilter() -> [Effect] {
        changeBoard { board in
            board.isFiltering = false
            board.history.add(board.filter.text)
            board.filter.clear()
        }
    }

    mutating func changeToUsedFilter(earlier: Bool) -> [Effect] {
        changeBoard { board in
            let used = earlier ? board.history.earlier(than: board.filter.text) : board.history.later()
            if let used { board.filter.replaceAll(with: used) }
        }
    }
}
