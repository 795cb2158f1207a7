/// What came from the terminal.
public enum InputEvent: Hashable, Sendable {
    case key(KeyPress)
    /// Pasted text as it came, with `\n` as its line ends; it has passed no door yet.
    case paste(String)
    case mouse(MouseEvent)
    case resized(Size)
    /// True when the terminal's window got the focus.
    case focus(Bool)
    /// Nothing more will come: the terminal is gone.
    case endOfInput
}
