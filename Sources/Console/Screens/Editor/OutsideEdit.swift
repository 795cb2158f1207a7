/// A text that is handed to the operator's own editor.
public struct OutsideEdit: Hashable, Sendable {
    /// What came of it.
    public enum Outcome: Hashable, Sendable {
        case edited(String)
        /// The text stays as it was, for this reason.
        case kept(words: String)
    }

    /// The field it stands in.
    public let path: String
    public let text: String
    /// What the file's name ends with, so that the editor knows what it is: `txt`, `json`.
    public let suffix: String

    public init(path: String, text: String, suffix: String) {
        self.path = path
        self.text = text
        self.suffix = suffix
    }
}
