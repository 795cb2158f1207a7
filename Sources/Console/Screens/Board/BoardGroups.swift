import CallDomain
import Foundation

/// The groups of the rows that are loaded; none where the list is not grouped.
struct BoardGroups: Sendable {
    private let groups: [BoardGroup]
    private let offset: Int

    init(_ board: BoardState, _ times: TimeWords) {
        offset = board.windowOffset
        guard board.isGrouped else {
            groups = []
            return
        }
        // Every zone is off by quarters of an hour: what is in one quarter is in one group.
        var known: [Int: BoardGroup] = [:]
        groups = board.rows.map { call in
            guard let at = call.plannedAt, at > times.now else { return BoardGroup(call, times) }
            let quarter = Int(min(max(at.timeIntervalSince1970 / 900, -1e12), 1e12).rounded(.down))
            if let group = known[quarter] { return group }
            let group = BoardGroup(call, times)
            known[quarter] = group
            return group
        }
    }

    subscript(row: Int) -> BoardGroup? {
        groups.indices.contains(row - offset) ? groups[row - offset] : nil
    }

    /// Whether the row is the first of its group, as far as the rows before it are known.
    func opens(_ row: Int) -> Bool {
        guard let group = self[row] else { return false }
        return row == 0 || self[row - 1] != nil && self[row - 1] != group
    }

    func size(at row: Int, of count: Int) -> (calls: Int, isAll: Bool) {
        guard let group = self[row] else { return (0, false) }
        let place = row - offset
        let first = groups[..<place].lastIndex { $0 != group }.map { $0 + 1 } ?? 0
        let end = groups[place...].firstIndex { $0 != group } ?? groups.count
        let isAll = (first > 0 || offset == 0) && (end < groups.count || offset + end >= count)
        return (end - first, isAll)
    }
}
