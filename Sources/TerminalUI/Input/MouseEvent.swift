/// What the mouse did and where.
public struct MouseEvent: Hashable, Sendable {
    public enum Button: Hashable, Sendable {
        case left
        case middle
        case right
    }

    public enum Action: Hashable, Sendable {
        case press(Button)
        case release(Button)
        case drag(Button)
        case move
        case wheelUp
        case wheelDown
        case wheelLeft
        case wheelRight
    }

    public let action: Action
    public let position: Point
    public let modifiers: KeyModifiers

    public init(_ action: Action, at position: Point, modifiers: KeyModifiers = []) {
        self.action = action
        self.position = position
        self.modifiers = modifiers
    }
}
