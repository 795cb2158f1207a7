/// By which column a list of calls is sorted; what has nothing in that column comes last either way.
public struct CallSort: Hashable, Sendable {
    public var column: CallColumn
    public var isDescending: Bool

    public init(_ column: CallColumn, isDescending: Bool = false) {
        self.column = column
        self.isDescending = isDescending
    }

    /// The same column the other way round.
    public var reversed: CallSort { CallSort(column, isDescending: !isDescending) }
}

extension CallSort {
    /// A column's name, with a `-` before it for the other way round. `nil` for any other text.
    public init?(parsing text: String) {
        let isDescending = text.hasPrefix("-")
        let name = (isDescending ? text.dropFirst() : text[...]).lowercased()
        guard let column = CallColumn(rawValue: name) else { return nil }
        self.init(column, isDescending: isDescending)
    }

    /// As `init(parsing:)` reads it.
    public var text: String { (isDescending ? "-" : "") + column.rawValue }
}
