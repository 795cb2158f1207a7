/// What becomes of line ends and tabs in text from outside.
public enum LineEnds: Hashable, Sendable {
    /// A line end becomes the visible `␊`, a tab a space.
    case singleLine
    /// Line ends of all kinds become `\n`, a tab four spaces.
    case multiline
}
