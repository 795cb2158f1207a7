/// A key and what was held down with it.
public struct KeyPress: Hashable, Sendable {
    public let key: Key
    public let modifiers: KeyModifiers

    public init(_ key: Key, _ modifiers: KeyModifiers = []) {
        self.key = key
        self.modifiers = modifiers
    }

    /// A character without modifiers.
    public init(_ character: Character) {
        self.init(.character(character))
    }

    /// The character if nothing but shift is held down: what typing inserts.
    public var typed: Character? {
        guard case .character(let character) = key, modifiers.isSubset(of: .shift) else { return nil }
        return character
    }
}
