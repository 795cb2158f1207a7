/// How a list of calls was left, for the next start.
public struct BoardLayout: Hashable, Sendable {
    public var filterText: String
    public var sort: CallSort?
    public var columns: [CallColumn]

    public init(filterText: String = "", sort: CallSort? = nil, columns: [CallColumn] = []) {
        self.filterText = filterText
        self.sort = sort
        self.columns = columns
    }
}
