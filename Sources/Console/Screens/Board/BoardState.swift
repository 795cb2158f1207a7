import CallCore
import Foundation
import TerminalUI

/// A list of calls: its filter, the window of rows that is loaded, and the row under the cursor.
struct BoardState: Sendable {
    /// Rows read at once; enough for the tallest screen and a page to both sides.
    static let window = 400

    let id: BoardID
    var filter = LineEditor()
    var isFiltering = false
    var rows: [Call] = []
    var windowOffset = 0
    var list = ListState()
    /// The call under the cursor: it stays there when rows come and go.
    var selectedID: CallID?
    var isLoaded = false
    var marks = BoardMarks()

    init(id: BoardID) { self.id = id }

    /// What is asked of the journal for the window around the cursor.
    func query(now: Date) -> CallQuery {
        CallQuery(
            scope: id.scope, filter: CallFilter(parsing: filter.text), now: now,
            offset: max(0, (list.selected ?? 0) - Self.window / 2), limit: Self.window)
    }

    subscript(index: Int) -> Call? {
        let position = index - windowOffset
        return rows.indices.contains(position) ? rows[position] : nil
    }

    var selected: Call? { list.selected.flatMap { self[$0] } }
}

extension BoardState {
    /// Takes newly read rows in; the cursor stays on its call, and that call on its line of the screen.
    mutating func take(_ rows: [Call], offset: Int, matching: Int) {
        let before = list.selected ?? 0
        self.rows = rows
        windowOffset = offset
        isLoaded = true
        marks.take(
            rows, offset: offset, isWhole: offset == 0 && rows.count == matching, isFiltered: !filter.text.isEmpty)
        list.setCount(matching)
        if let selectedID, let position = rows.firstIndex(where: { $0.id == selectedID }), before > 0 {
            let moved = offset + position - before
            list.scroll(by: moved)
            list.select(offset + position)
        }
        selectedID = selected?.id
    }

    /// Moves the cursor; tells whether rows outside of the window are needed.
    mutating func move(_ change: (inout ListState) -> Void) -> Bool {
        change(&list)
        selectedID = selected?.id
        return selected == nil && list.count > 0 || needsMore
    }

    private var needsMore: Bool {
        let margin = Self.window / 8
        let end = windowOffset + rows.count
        let place = list.selected ?? 0
        return (place - windowOffset < margin && windowOffset > 0) || (end - place < margin && end < list.count)
    }

    mutating func resetCursor() {
        list.home()
        selectedID = nil
    }
}
