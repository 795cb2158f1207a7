import CallDomain
import Foundation
import TerminalUI

/// A list of calls: what it asks for, the window of rows that is loaded, and the row under the cursor.
struct BoardState: Sendable {
    /// Rows read at once; enough for the tallest screen and a page to both sides.
    static let window = 180

    let id: BoardID
    /// What is typed behind `/`.
    var filter = LineEditor(limit: 4_000) {
        didSet { if filter.text != oldValue.text { parsedFilter = CallFilter(parsing: filter.text) } }
    }
    private(set) var parsedFilter = CallFilter.none
    var isFiltering = false
    var history = FilterHistory()
    /// `nil` is the list's own order.
    var sort: CallSort?
    var columns: [CallColumn]
    /// The question the rows are the answer to.
    var shown: BoardQuestion?
    /// What is being read.
    var asked: CallQuery?
    /// Something changed since it was asked.
    var isStale = false
    var rows: [Call] = []
    var windowOffset = 0
    var list = ListState()
    /// The line of the screen the cursor stands on, counted from the first below the columns' names.
    var line = 0
    /// Lines below the columns' names.
    var height = 0
    /// The cursor was put on the first row: new rows come in above it.
    var isResting = true
    /// The call under the cursor: it stays there when rows come and go.
    var selectedID: CallID?
    /// When the call under the cursor left the list by itself: another lies there that nobody chose.
    var lostRowAt: Date?
    var isLoaded = false
    /// More rows may be there than were counted so far.
    var isCounting = false
    var marks = BoardMarks()
    var news = BoardNews()

    init(id: BoardID) {
        self.id = id
        columns = id.ownColumns
    }

    subscript(index: Int) -> Call? {
        let position = index - windowOffset
        return rows.indices.contains(position) ? rows[position] : nil
    }

    var selected: Call? { list.selected.flatMap { self[$0] } }

    /// The order that is shown, chosen or not.
    var shownSort: CallSort { sort ?? id.ownSort }

    /// The order that is asked for; one that the list has by itself is no choice.
    var question: BoardQuestion {
        BoardQuestion(filter: parsedFilter, sort: sort == id.ownSort ? nil : sort)
    }

    /// Calls on the agenda stand under their days and hours while they are in the order of their times.
    var isGrouped: Bool { id == .scheduled && shownSort.column == .when }

    /// How it looks, to be kept.
    var layout: BoardLayout {
        get { BoardLayout(filterText: filter.text, sort: sort, columns: columns == id.ownColumns ? [] : columns) }
        set {
            if filter.text != newValue.filterText { filter.text = newValue.filterText }
            sort = newValue.sort
            columns = newValue.columns.isEmpty ? id.ownColumns : newValue.columns
        }
    }
}

extension BoardState {
    /// What to ask of the journal for the window around the cursor; `nil` while the answer is on its way.
    mutating func ask(now: Date) -> CallQuery? {
        if let asked, BoardQuestion(asked) == question {
            isStale = true
            return nil
        }
        let query = query(now: now)
        asked = query
        isStale = false
        return query
    }

    func shownQuery(now: Date) -> CallQuery { query(now: now) }

    private func query(now: Date) -> CallQuery {
        let place = question == shown ? list.selected ?? 0 : 0
        return CallQuery(
            scope: id.scope, filter: question.filter, sort: question.sort, now: now,
            offset: max(0, place - Self.window / 2), limit: Self.window)
    }

    /// The first mark is set in the list that is seen.
    mutating func noteMarking() {
        if marks.isEmpty { marks.question = shown }
    }

    /// The call that the rows to be read should hold, wherever it has gone.
    var wanted: CallID? { question == shown ? selectedID : nil }

    /// An answer came or will not come. Gives back whether it is worth nothing: another question was asked since.
    mutating func finish(_ query: CallQuery) -> Bool {
        guard BoardQuestion(query) == question else { return true }
        asked = nil
        return false
    }
}
