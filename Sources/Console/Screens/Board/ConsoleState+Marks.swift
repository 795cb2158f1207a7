import CallDomain
import TerminalUI

extension ConsoleState {
    /// The calls that an act is about: the marked ones of the list in front in their order, else the one under the
    /// cursor.
    var subjects: [Call] {
        if frontmostOpened == nil, case .board(let id) = screen, let marked = boards[id]?.marks.calls, !marked.isEmpty {
            return marked
        }
        return subject.map { [$0] } ?? []
    }

    /// Why nothing is done to marked calls: a new filter may hide some, and which is not known yet.
    var reasonAgainstMarks: SafeText? {
        guard frontmostOpened == nil, case .board(let id) = screen, let board = boards[id], !board.marks.isEmpty,
            board.marks.question != board.question
        else { return nil }
        return "Which of the marked calls the list still shows is not read yet: once more in a moment."
    }

    /// Marks the call under the cursor or takes its mark away, and goes on to the next.
    mutating func toggleMark() -> [Effect] {
        guard case .board(let id) = screen, let row = boards[id]?.list.selected else { return [] }
        toggleMark(at: row)
        return move { $0.move(by: 1) }
    }

    mutating func toggleMark(at row: Int) {
        guard case .board(let id) = screen, let call = boards[id]?[row] else { return }
        let isFull = (boards[id]?.marks.count ?? 0) >= BoardMarks.most
        if isFull, boards[id]?.marks.contains(call.id) == false {
            say("\(BoardMarks.most) calls are marked: more cannot be.", .warning)
            return
        }
        boards[id]?.noteMarking()
        boards[id]?.marks.toggle(call, at: row)
    }

    /// Marks every call the list shows; where some are marked, none stays marked.
    mutating func toggleAllMarks() -> [Effect] {
        guard case .board(let id) = screen, let board = boards[id] else { return [] }
        guard board.marks.isEmpty else {
            boards[id]?.marks.removeAll()
            return []
        }
        guard board.shown == board.question, !board.isCounting else {
            say("What the filter finds is not read yet: once more in a moment.", .warning)
            return []
        }
        guard board.list.count <= BoardMarks.most else {
            say(
                "\(board.list.count) calls are too many to mark at once (\(BoardMarks.most)): / narrows them.", .warning
            )
            return []
        }
        var query = board.shownQuery(now: now)
        (query.offset, query.limit) = (0, BoardMarks.most)
        guard board.rows.count == board.list.count else { return [.loadAll(id, query)] }
        mark(board.rows, in: id, query: query)
        return []
    }

    /// Marks all of a list, unless it has become another one since.
    mutating func mark(_ calls: [Call], in id: BoardID, query: CallQuery) {
        guard let board = boards[id], BoardQuestion(query) == board.question else { return }
        boards[id]?.noteMarking()
        for (row, call) in calls.enumerated() { boards[id]?.marks.insert(call, at: row) }
    }

    /// Where the marked calls stand that are not in the window of rows.
    mutating func take(_ found: [Int: Call], for id: BoardID, query: CallQuery) -> [Effect] {
        let isStale = loads.finish(.findMarks(id, query, []))
        guard let board = boards[id] else { return [] }
        if BoardQuestion(query) == board.question {
            boards[id]?.marks.take(found, besides: board.rows, isFiltered: !board.parsedFilter.isEmpty)
            boards[id]?.marks.question = board.question
        }
        guard isStale, let unseen = boards[id]?.marks.unseen(in: board.rows), !unseen.isEmpty else { return [] }
        return loads.request(.findMarks(id, board.shownQuery(now: now), unseen))
    }
}
