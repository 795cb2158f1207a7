import CallDomain
import TerminalUI

/// The choice of a list's columns and their order.
struct ColumnsState: Sendable {
    struct Row: Hashable, Sendable {
        let column: CallColumn
        var isShown: Bool
    }

    let board: BoardID
    private(set) var rows: [Row]
    var list = ListState()

    init(board: BoardID, columns: [CallColumn]) {
        self.board = board
        rows = Self.rows(columns)
        list.setCount(rows.count)
    }

    /// Those that are shown, in their order.
    var columns: [CallColumn] { rows.filter(\.isShown).map(\.column) }

    /// Shows the column under the cursor or hides it; the last one stays.
    mutating func toggle() -> Bool {
        guard let row = list.selected, rows.indices.contains(row) else { return false }
        guard !rows[row].isShown || columns.count > 1 else { return false }
        rows[row].isShown.toggle()
        return true
    }

    /// Moves the column under the cursor; the cursor goes with it.
    mutating func shift(by places: Int) {
        guard let row = list.selected, rows.indices.contains(row), rows.indices.contains(row + places) else { return }
        rows.swapAt(row, row + places)
        list.select(row + places)
    }

    mutating func reset() {
        rows = Self.rows(board.ownColumns)
        list.home()
    }

    private static func rows(_ columns: [CallColumn]) -> [Row] {
        let others = CallColumn.allCases.filter { !columns.contains($0) }
        return columns.map { Row(column: $0, isShown: true) } + others.map { Row(column: $0, isShown: false) }
    }
}

extension ConsoleState {
    mutating func openColumns() {
        guard let id = boardOnScreen, let board = boards[id] else { return }
        var columns = ColumnsState(board: id, columns: board.columns)
        columns.list.setHeight(ColumnsView.rows(in: size))
        layers.append(.columns(columns))
    }

    /// Changes the choice; the list shows it at once.
    mutating func changeColumns(_ change: (inout ColumnsState) -> Void) {
        guard case .columns(var columns)? = layers.last else { return }
        change(&columns)
        layers[layers.count - 1] = .columns(columns)
        boards[columns.board]?.columns = columns.columns
    }

    mutating func columns(_ id: CommandID) {
        var isLast = false
        changeColumns { columns in
            switch id {
            case .toggleColumn: isLast = !columns.toggle()
            case .shiftColumnUp: columns.shift(by: -1)
            case .shiftColumnDown: columns.shift(by: 1)
            default: columns.reset()
            }
        }
        if isLast { say("One column stays.", .warning) }
    }

    /// The first click goes to a column, a second shows or hides it.
    mutating func clickColumn(_ row: Int) {
        guard case .columns(let columns)? = layers.last else { return }
        guard columns.list.selected == row else { return changeColumns { $0.list.select(row) } }
        self.columns(.toggleColumn)
    }
}
