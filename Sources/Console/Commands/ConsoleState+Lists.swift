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
        case .opened(var opened):
            move(&opened, change)
            layers[layers.count - 1] = .opened(opened)
        case .help(var help):
            change(&help.scroll)
            layers[layers.count - 1] = .help(help)
        case .request(var request):
            change(&request.scroll)
            layers[layers.count - 1] = .request(request)
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
            change(&live.list)
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

    private func move(_ opened: inout OpenedState, _ change: (inout ListState) -> Void) {
        if opened.pane == .events {
            change(&opened.events)
            return
        }
        let total = conversationRows(opened)
        var rows = ListState(count: total, selected: (opened.conversationEnd ?? total) - 1, height: size.height / 2)
        change(&rows)
        let end = (rows.selected ?? 0) + 1
        opened.conversationEnd = end >= total ? nil : end
        if opened.conversationEnd == nil { opened.linesSeen = opened.known?.transcript.count ?? 0 }
    }

    private func conversationRows(_ opened: OpenedState) -> Int {
        let area = ChromeView.content(of: size)
        let width =
            area.width >= OpenedView.widthForTwoPanes ? area.width - area.width * 2 / 5 - 4 : area.width - 4
        return ConversationView(lines: opened.known?.transcript ?? [], theme: .monochrome, callee: "")
            .rows(width: width).count
    }
}
