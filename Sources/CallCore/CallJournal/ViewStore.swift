import CallDomain

/// Where lists of calls keep how they look, from one start to the next.
///
/// Every method that writes returns after the write is durable. All of them throw `JournalError`.
public protocol ViewStore: Sendable {
    /// By name.
    func views() async throws -> [SavedView]
    /// Throws `.nameTaken` where there is one of that name, unless it is to be replaced.
    func keep(_ view: SavedView, replacing: Bool) async throws
    /// Throws `.noSuchView`.
    func dropView(_ name: String) async throws

    /// `nil` where none was kept, or what was kept cannot be read any more.
    func layout(of board: String) async throws -> BoardLayout?
    func keep(_ layout: BoardLayout, of board: String) async throws
}
