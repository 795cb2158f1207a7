/// A way to look at a list of calls, kept under a name.
public struct SavedView: Hashable, Sendable {
    public var name: String
    /// Which list it is for.
    public var board: String
    public var filterText: String
    public var sort: CallSort?
    public var columns: [CallColumn]

    public init(name: String, board: String, filterText: String, sort: CallSort?, columns: [CallColumn]) {
        self.name = name
        self.board = board
        self.filterText = filterText
        self.sort = sort
        self.columns = columns
    }
}
