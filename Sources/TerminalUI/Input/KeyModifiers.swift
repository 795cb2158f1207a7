/// What is held down with a key or a mouse button.
public struct KeyModifiers: OptionSet, Hashable, Sendable {
    public static let ctrl = KeyModifiers(rawValue: 1 << 0)
    public static let alt = KeyModifiers(rawValue: 1 << 1)
    public static let shift = KeyModifiers(rawValue: 1 << 2)

    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }
}
