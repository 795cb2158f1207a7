/// Turns styles into the words of SVG.
struct SVGInk {
    let foregroundName: String
    let backgroundName: String

    init(foreground: Palette.RGB, background: Palette.RGB) {
        foregroundName = Self.name(foreground)
        backgroundName = Self.name(background)
    }

    func colors(_ style: Style) -> (foreground: String, background: String) {
        let foreground = name(style.foreground) ?? foregroundName
        let background = name(style.background) ?? backgroundName
        return style.attributes.contains(.reverse) ? (background, foreground) : (foreground, background)
    }

    func attributes(_ style: Style) -> String {
        var text = ""
        if style.attributes.contains(.bold) { text += " font-weight=\"bold\"" }
        if style.attributes.contains(.italic) { text += " font-style=\"italic\"" }
        if style.attributes.contains(.underline) { text += " text-decoration=\"underline\"" }
        if style.attributes.contains(.dim) { text += " opacity=\"0.6\"" }
        return text
    }

    private func name(_ color: Color) -> String? {
        switch color {
        case .standard: nil
        case .indexed(let index): Self.name(Palette.color(index))
        case .rgb(let red, let green, let blue): Self.name(Palette.RGB(red, green, blue))
        }
    }

    private static func name(_ color: Palette.RGB) -> String {
        Color.rgb(color.red, color.green, color.blue).description
    }
}
