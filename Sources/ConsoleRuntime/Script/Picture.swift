import TerminalUI

/// Draws a screen as a picture in its theme's own colours.
public enum Picture {
    public static func svg(_ frame: Frame, theme: Theme, title: SafeText = "Trunkline") -> String {
        let ground = Self.ground(of: theme)
        return SVGRenderer.svg(frame, foreground: ground.foreground, background: ground.background, title: title)
    }

    /// What `standard` colours stand for where there is no terminal to ask.
    private static func ground(of theme: Theme) -> (foreground: Palette.RGB, background: Palette.RGB) {
        let text = theme[.text]
        let isLight = theme.appearance == .light
        return (
            text.foreground.components ?? (isLight ? .init(28, 28, 28) : .init(220, 220, 220)),
            text.background.components ?? (isLight ? .init(250, 250, 250) : .init(24, 24, 28))
        )
    }
}

extension Color {
    /// Red, green and blue; `nil` for the terminal's own colour.
    var components: Palette.RGB? {
        switch self {
        case .standard: nil
        case .indexed(let index): Palette.color(index)
        case .rgb(let red, let green, let blue): Palette.RGB(red, green, blue)
        }
    }
}
