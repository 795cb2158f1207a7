/// A style for each role.
public struct Theme: Hashable, Sendable {
    /// The background a theme is made for.
    public enum Appearance: String, Hashable, Sendable, CaseIterable {
        case dark
        case light
        /// Attributes only, no colour.
        case mono
    }

    public let name: String
    public let appearance: Appearance
    public let styles: [Role: Style]

    public init(name: String, appearance: Appearance, styles: [Role: Style]) {
        self.name = name
        self.appearance = appearance
        self.styles = styles
    }

    /// The role's style; one that the theme leaves out looks like text.
    public subscript(role: Role) -> Style {
        styles[role] ?? styles[.text] ?? .standard
    }

    /// The roles the theme gives no style of their own, in the order of `Role`.
    public var missingRoles: [Role] {
        Role.allCases.filter { styles[$0] == nil }
    }
}
