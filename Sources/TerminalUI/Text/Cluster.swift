/// What one cell of the screen can hold: a base with its marks, or a flag.
public struct Cluster: Hashable, Sendable {
    /// The characters, safe to draw.
    public let text: String
    /// Columns: 1 or 2.
    public let width: Int

    init(text: String, width: Int) {
        self.text = text
        self.width = width
    }
}
