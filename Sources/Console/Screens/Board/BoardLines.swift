import CallDomain
import Foundation
import TerminalUI

/// What stands on each line of a list: rows, and over the first row of a group the group's own line.
///
/// It is built outward from the cursor, so that whatever comes, goes or opens a group elsewhere leaves its line alone.
struct BoardLines: Sendable {
    enum Line: Hashable, Sendable {
        case row(Int)
        /// Over this row.
        case group(over: Int)
    }

    private let board: BoardState
    private let groups: BoardGroups
    private let height: Int
    /// What could stand above the cursor, the nearest first, and whether that is all there is.
    private let above: (lines: [Line], isAll: Bool)
    private let below: (lines: [Line], isAll: Bool)
    private(set) var cursorLine: Int

    /// Lays the list out with the cursor on its line, or on another.
    init(_ board: BoardState, _ times: TimeWords, at line: Int? = nil) {
        self.board = board
        height = board.height
        let groups = BoardGroups(board, times)
        self.groups = groups
        above = Self.above(board, groups)
        below = Self.below(board, groups)
        cursorLine = min(max(0, line ?? board.line), above.isAll ? above.lines.count : .max)
        if line != .max { cursorLine = min(cursorLine, max(0, height - 1)) }
    }

    /// The same without empty lines at the end that rows above could fill.
    var filled: BoardLines {
        var filled = self
        if below.isAll { filled.cursorLine = max(cursorLine, height - 1 - below.lines.count) }
        if above.isAll { filled.cursorLine = min(filled.cursorLine, above.lines.count) }
        return filled
    }

    var lines: [Line] {
        guard height > 0, let selected = board.list.selected else { return [] }
        let upper = above.lines.prefix(cursorLine).reversed()
        var lines = upper + [.row(selected)] + below.lines.prefix(max(0, height - 1 - upper.count))
        // Whatever is seen first stands under its group's line.
        if board.isGrouped, !upper.isEmpty, case .row(let first)? = lines.first { lines[0] = .group(over: first) }
        return lines
    }

    /// The rows that are seen.
    var rows: [Int] {
        lines.compactMap { line in
            guard case .row(let row) = line else { return nil }
            return row
        }
    }

    func group(of row: Int) -> BoardGroup? { groups[row] }

    func opensGroup(_ row: Int) -> Bool { groups.opens(row) }

    /// How many calls are in a row's group, and whether there are more that are not loaded.
    func size(ofGroupAt row: Int) -> (calls: Int, isAll: Bool) { groups.size(at: row, of: board.list.count) }

    private static func above(_ board: BoardState, _ groups: BoardGroups) -> (lines: [Line], isAll: Bool) {
        guard let selected = board.list.selected else { return ([], true) }
        var lines: [Line] = groups.opens(selected) ? [.group(over: selected)] : []
        var row = selected - 1
        while row >= 0, lines.count < board.height {
            lines.append(.row(row))
            if groups.opens(row) { lines.append(.group(over: row)) }
            row -= 1
        }
        return (lines, row < 0)
    }

    private static func below(_ board: BoardState, _ groups: BoardGroups) -> (lines: [Line], isAll: Bool) {
        guard let selected = board.list.selected else { return ([], true) }
        var lines: [Line] = []
        var row = selected + 1
        while row < board.list.count, lines.count < board.height {
            if groups.opens(row) { lines.append(.group(over: row)) }
            lines.append(.row(row))
            row += 1
        }
        return (lines, row >= board.list.count)
    }
}
