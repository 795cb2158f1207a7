import TerminalUI

extension Theme {
    /// The theme for a terminal of few colours: a ground that would look like the text's is told by attributes instead.
    public func fitted(to depth: ColorDepth) -> Theme {
        guard depth == .basic8 || depth == .basic16 else { return self }
        let reducer = ColorReducer(depth: depth)
        let fitted = styles.map { role, style in (role, isLost(role, style, reducer) ? told(role, style) : style) }
        return Theme(name: name, appearance: appearance, styles: Dictionary(uniqueKeysWithValues: fitted))
    }

    /// Roles whose grounds must be told from another one's than the text's, too.
    private static let rivals: [Role: Role] = [.fieldFocused: .field, .fieldError: .field]

    /// Whether a style has a ground of its own that nobody would see.
    private func isLost(_ role: Role, _ style: Style, _ reducer: ColorReducer) -> Bool {
        let others = [Role.text] + (Self.rivals[role].map { [$0] } ?? [])
        return style.background != .standard
            && others.map { self[$0].background }.contains { other in
                other != style.background && reducer.number(other) == reducer.number(style.background)
            }
    }

    private func told(_ role: Role, _ style: Style) -> Style {
        let text = self[.text]
        // Bold may be no more than another black: where one types is told by more.
        let attributes: Attributes = role == .fieldFocused ? [.underline, .reverse] : Theme.monochrome[role].attributes
        return Style(
            foreground: style.foreground == .standard ? text.foreground : style.foreground, background: text.background,
            attributes: style.attributes.union(attributes))
    }
}
