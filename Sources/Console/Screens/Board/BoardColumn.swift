import CallDomain
import TerminalUI

/// A column of a list of calls, as data: its name, its place in the layout and what it shows.
struct BoardColumn: Sendable {
    let column: CallColumn
    let title: SafeText
    let width: TableColumn
    /// Whether the first click on its name puts the greatest first: of times and sums it is the greatest one looks for.
    let isGreatestFirst: Bool
    let cell: @Sendable (CallWords, Theme) -> Span

    init(
        _ column: CallColumn, _ title: SafeText, minimum: Int, ideal: Int? = nil, flex: Int = 0, priority: Int,
        alignment: Alignment = .leading, isGreatestFirst: Bool = false,
        cell: @escaping @Sendable (CallWords, Theme) -> Span
    ) {
        self.column = column
        self.title = title
        width = TableColumn(
            id: column.rawValue, minimum: minimum, ideal: ideal, flex: flex, priority: priority, alignment: alignment)
        self.isGreatestFirst = isGreatestFirst
        self.cell = cell
    }

    /// How a list is sorted by it at first.
    var sort: CallSort { CallSort(column, isDescending: isGreatestFirst) }
}
