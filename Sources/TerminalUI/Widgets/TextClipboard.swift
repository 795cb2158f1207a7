/// What editors cut and paste back: one value that the editors of a screen are handed in turn.
public struct TextClipboard: Hashable, Sendable {
    /// What was cut last; cuts one right after the other are one.
    public private(set) var text: String

    public init(_ text: String = "") { self.text = text }

    public var isEmpty: Bool { text.isEmpty }

    /// Puts what was cut into it.
    /// - Parameter joining: where it stood beside what was cut just before; nil begins anew.
    mutating func take(_ cut: String, joining side: Side?) {
        switch side {
        case nil: text = cut
        case .before: text = cut + text
        case .behind: text += cut
        }
    }

    enum Side {
        case before
        case behind
    }
}
