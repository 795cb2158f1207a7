/// A piece of text in one style.
public struct Span: Hashable, Sendable {
    public var text: SafeText
    public var style: Style

    public init(_ text: SafeText, _ style: Style = .standard) {
        self.text = text
        self.style = style
    }
}
