/// What ncurses hands over at a time.
public enum InputUnit: Hashable, Sendable {
    case scalar(UInt32)
    case code(Int32)
}
