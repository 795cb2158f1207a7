/// What a column of a table needs.
public struct TableColumn: Hashable, Sendable {
    public let id: String
    /// Columns below which it is not shown at all.
    public let minimum: Int
    /// Columns it is given before any is left over.
    public let ideal: Int
    /// Its share of what is left over; 0 for none.
    public let flex: Int
    /// Columns of lower priority drop out first when room is short.
    public let priority: Int
    public let alignment: Alignment

    public init(
        id: String, minimum: Int, ideal: Int? = nil, flex: Int = 0, priority: Int = 0, alignment: Alignment = .leading
    ) {
        self.id = id
        self.minimum = max(1, Coordinate.length(minimum))
        self.ideal = max(self.minimum, Coordinate.length(ideal ?? minimum))
        self.flex = Coordinate.length(flex)
        self.priority = priority
        self.alignment = alignment
    }
}

extension TableColumn {
    /// The same with a minimum that is so much greater, or less.
    public func wider(by more: Int) -> TableColumn {
        TableColumn(
            id: id, minimum: minimum + more, ideal: max(ideal, minimum + more), flex: flex, priority: priority,
            alignment: alignment)
    }
}
