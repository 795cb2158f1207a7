/// A part of an edited text that is drawn in a style of its own, laid over the editor's.
public struct TextMark: Hashable, Sendable {
    /// Bytes of UTF-8 from the text's beginning.
    public let range: Range<Int>
    public let style: Style

    public init(_ range: Range<Int>, _ style: Style) {
        self.range = range
        self.style = style
    }
}
