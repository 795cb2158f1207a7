/// A key, apart from what is held down with it.
public enum Key: Hashable, Sendable {
    /// A character; with control it is the lower-case letter.
    case character(Character)
    case enter
    case escape
    case tab
    case backTab
    case backspace
    case delete
    case insert
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    /// A function key, from 1.
    case function(Int)
}
