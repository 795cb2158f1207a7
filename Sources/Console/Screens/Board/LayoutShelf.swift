import CallDomain

/// How the lists are kept to look, and the views that have a name.
struct LayoutShelf: Sendable {
    /// What was kept at the start was read.
    var isLoaded = false
    /// How each list is kept.
    var kept: [BoardID: BoardLayout] = [:]
    /// By name.
    private(set) var views: [SavedView] = []
    /// A list's look could not be kept; it is said once.
    var isInTrouble = false

    func view(_ name: String) -> SavedView? { views.first { $0.name == name } }

    mutating func load(_ views: [SavedView]) { self.views = views.sorted { $0.name < $1.name } }

    mutating func put(_ view: SavedView) { load(views.filter { $0.name != view.name } + [view]) }

    mutating func drop(_ name: String) { views.removeAll { $0.name == name } }
}
