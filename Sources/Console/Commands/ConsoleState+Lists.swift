import CallDomain
import TerminalUI

extension ConsoleState {
    mutating func list(_ id: CommandID) -> [Effect] {
        switch id {
        case .open: return openSubject()
        case .filter:
            return changeBoard { $0.isFiltering = true }
        case .clearFilter: return clearFilter()
        case .mark: return toggleMark()
        case .goToNews: return goToNews()
        case .reverseSort: return reverseSort()
        case .toggleStatistics: return toggleStatistics()
        case .markAll, .chooseSort, .chooseColumns, .showViews, .keepView:
            return openForBoard(id)
        case .moveUp: return move { $0.move(by: -1) }
        case .moveDown: return move { $0.move(by: 1) }
        case .pageUp: return move { $0.pageUp() }
        case .pageDown: return move { $0.pageDown() }
        case .moveToFirst: return move { $0.home() }
        default: return move { $0.end() }
        }
    }

    private mutating func openForBoard(_ id: CommandID) -> [Effect] {
        switch id {
        case .markAll: return toggleAllMarks()
        case .chooseSort: openSortPicker()
        case .chooseColumns: openColumns()
        case .showViews: openViews()
        default: nameView()
        }
        return []
    }

    private mutating func openSubject() -> [Effect] {
        guard let call = subject else { return [] }
        layers.append(.opened(CallDetailState(id: call.id)))
        return loads.request(.loadCall(call.id))
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
        case .columns:
            changeColumns { change(&$0.list) }
        case .doNotCall:
            changeDoNotCall { change(&$0.list) }
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
            let times = times
            let needsRows = boards[id]?.move(times, change) ?? false
            return needsRows ? load(id) : []
        }
    }
}
