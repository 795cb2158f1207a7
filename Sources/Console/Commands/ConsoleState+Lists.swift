import CallCore
import TerminalUI

extension ConsoleState {
    mutating func list(_ id: CommandID) -> [Effect] {
        switch id {
        case .open: return openSubject()
        case .filter:
            guard case .board(let board) = screen else { return [] }
            boards[board]?.isFiltering = true
            return []
        case .clearFilter: return changeFilter { $0.clear() }
        case .mark: return toggleMark()
        case .markAll:
            toggleAllMarks()
            return []
        case .moveUp: return move { $0.move(by: -1) }
        case .moveDown: return move { $0.move(by: 1) }
        case .pageUp: return move { $0.pageUp() }
        case .pageDown: return move { $0.pageDown() }
        case .moveToFirst: return move { $0.home() }
        default: return move { $0.end() }
        }
    }

    private mutating func openSubject() -> [Effect] {
        guard let call = subject else { return [] }
        layers.append(.opened(OpenedState(id: call.id)))
        return loads.request(.loadCall(call.id))
    }

    mutating func handleFilter(_ key: KeyPress) -> [Effect] {
        changeFilter { _ = $0.handle(key) }
    }

    mutating func changeFilter(_ change: (inout LineEditor) -> Void) -> [Effect] {
        guard case .board(let id) = screen, var board = boards[id] else { return [] }
        let before = board.filter.text
        change(&board.filter)
        let hasChanged = board.filter.text != before
        if hasChanged { board.resetCursor() }
        boards[id] = board
        return hasChanged ? load(id) : []
    }

    /// Moves the cursor of whatever list is in front.
    mutating func move(_ change: (inout ListState) -> Void) -> [Effect] {
        switch layers.last {
        case .opened:
            moveInOpened(change)
        case .help(var help):
            change(&help.scroll)
            layers[layers.count - 1] = .help(help)
        case .request(var request):
            change(&request.scroll)
            layers[layers.count - 1] = .request(request)
        case .deliveries(var deliveries):
            change(&deliveries.list)
            layers[layers.count - 1] = .deliveries(deliveries)
        case .messages(var list):
            change(&list)
            layers[layers.count - 1] = .messages(list)
        case nil:
            return moveOnScreen(change)
        default:
            break
        }
        return []
    }

    private mutating func moveOnScreen(_ change: (inout ListState) -> Void) -> [Effect] {
        switch screen {
        case .live:
            live.move(columns: liveGrid.columns, page: liveGrid.rows, change)
            return []
        case .accounts:
            change(&accounts.list)
            return []
        case .welcome:
            return []
        case .board(let id):
            let needsRows = boards[id]?.move(change) ?? false
            return needsRows ? load(id) : []
        }
    }
}
