/// One cell of a frame.
public struct Cell: Hashable, Sendable {
    /// A space in the standard style.
    public static let blank = Cell(text: " ", width: 1, style: .standard)

    /// A base with its marks, or a flag; empty in the second cell of a wide character.
    public let text: String
    /// 1 or 2, or 0 in the second cell of a wide character.
    public let width: Int8
    public var style: Style

    init(text: String, width: Int8, style: Style) {
        self.text = text
        self.width = width
        self.style = style
    }

    /// True for the second cell of a wide character.
    public var isContinuation: Bool { width == 0 }

    static func space(_ style: Style) -> Cell { Cell(text: " ", width: 1, style: style) }
    static func continuation(_ style: Style) -> Cell { Cell(text: "", width: 0, style: style) }
}
