import TerminalUI

/// What a console shows at one moment.
public struct ScreenSnapshot: Sendable {
    public let frame: Frame
    /// Whether nothing is under way that a person's keys began.
    public let isIdle: Bool
    /// Frames are counted as they are drawn.
    var number = 0
    /// The newest mark that was read before this was drawn.
    let mark: Int
    /// What was put on the clipboard last.
    public let clipboard: ClipboardText?

    /// The screen's lines without the blanks at their ends.
    public var text: String { frame.plainText() }

    public func contains(_ text: String) -> Bool { self.text.contains(text) }
}
