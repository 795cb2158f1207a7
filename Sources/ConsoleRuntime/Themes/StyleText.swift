import CallCore
import TerminalUI

/// Reads a role's style as themes write it: `COLOUR on COLOUR attribute …`, each part left out at will.
struct StyleText {
    private static let attributes: [(name: String, value: Attributes)] = [
        ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
    ]
    private static let basicNames = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red",
        "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    ]

    let palette: [String: Color]

    /// Throws what is wrong, in words.
    func style(_ text: String) throws(StyleTextError) -> Style {
        var style = Style()
        var isBackground = false
        var hasForeground = false
        for word in text.split(separator: " ").map(String.init) {
            if word == "on", !isBackground, style.background == .standard {
                isBackground = true
            } else if isBackground {
                style.background = try color(word)
                isBackground = false
            } else if let attribute = Self.attributes.first(where: { $0.name == word })?.value {
                style.attributes.insert(attribute)
            } else {
                guard !hasForeground else {
                    throw StyleTextError(
                        "\u{201C}\(word)\u{201D} is a second colour; write it after \u{201C}on\u{201D}.")
                }
                style.foreground = try color(word)
                hasForeground = true
            }
        }
        guard !isBackground else { throw StyleTextError("a colour must follow \u{201C}on\u{201D}.") }
        return style
    }

    /// A name of the palette, one of the sixteen, `#rrggbb`, a number, or `default`.
    func color(_ text: String) throws(StyleTextError) -> Color {
        if let color = palette[text] { return color }
        if let index = Self.basicNames.firstIndex(of: text) { return .indexed(UInt8(index)) }
        if let color = Color(parsing: text) { return color }
        let names = palette.keys.sorted() + Self.basicNames + Self.attributes.map(\.name) + ["default"]
        let near = NearestNames.sentence(NearestNames.to(text, among: names))
        throw StyleTextError("there is no colour \u{201C}\(text)\u{201D}.\(near)")
    }
}

struct StyleTextError: Error {
    let words: String

    init(_ words: String) { self.words = words }
}
