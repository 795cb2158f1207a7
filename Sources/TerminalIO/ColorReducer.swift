import TerminalUI

/// Brings a theme's colours to what the terminal can show.
public struct ColorReducer: Hashable, Sendable {
    public let depth: ColorDepth

    public init(depth: ColorDepth) {
        self.depth = depth
    }

    /// The number ncurses knows the colour by; -1 is the terminal's own.
    public func number(_ color: Color) -> Int32 {
        switch (color, depth) {
        case (.standard, _), (_, .none): -1
        case (.indexed(let index), .basic8): Int32(basic(index, count: 8))
        case (.indexed(let index), .basic16): Int32(basic(index, count: 16))
        case (.indexed(let index), .indexed256): Int32(index)
        case (.indexed(let index), .direct): index < 8 ? Int32(index) : packed(Palette.color(index))
        case (.rgb(let red, let green, let blue), _): reduced(Palette.RGB(red, green, blue))
        }
    }

    /// A style's colours and attributes as ncurses is given them.
    public struct Look: Hashable, Sendable {
        public let foreground: Int32
        public let background: Int32
        public let attributes: Attributes
    }

    /// Brings a whole style to what the terminal can show: with few colours, the nearest ones may be too near each other.
    public func look(_ style: Style) -> Look {
        let background = number(style.background)
        var (foreground, attributes) = (number(style.foreground), style.attributes)
        if isBasic, let back = rgb(background), let fore = rgb(foreground) {
            if fore.contrast(to: back) < Self.leastContrast { foreground = readable(foreground, on: back) }
            // Terminals of few colours draw bold ones brighter: a bold black is a grey.
            if let bright = rgb(foreground + 8), foreground < 8, bright.contrast(to: back) < Self.leastContrast {
                attributes.remove(.bold)
            }
        }
        return Look(foreground: foreground, background: background, attributes: attributes)
    }

    /// Of text on its ground; WCAG 2.1 asks for 4.5 of body text and for 3 of what is large or not text.
    private static let leastContrast = 4.5

    private var isBasic: Bool { depth == .basic8 || depth == .basic16 }

    private func rgb(_ number: Int32) -> Palette.RGB? {
        (0..<16).contains(number) ? Palette.color(UInt8(number)) : nil
    }

    /// The colour's own other brightness where that can be read, else what can be read best.
    private func readable(_ number: Int32, on back: Palette.RGB) -> Int32 {
        let other = number < 8 ? number + 8 : number - 8
        if depth == .basic16, let color = rgb(other), color.contrast(to: back) >= Self.leastContrast { return other }
        let all: [Int32] = depth == .basic16 ? [0, 7, 15] : [0, 7]
        return all.max { (rgb($0)?.contrast(to: back) ?? 0) < (rgb($1)?.contrast(to: back) ?? 0) } ?? number
    }

    private func reduced(_ color: Palette.RGB) -> Int32 {
        switch depth {
        case .none: -1
        case .basic8: Int32(Palette.nearestBasic(to: color, count: 8))
        case .basic16: Int32(Palette.nearestBasic(to: color, count: 16))
        case .indexed256: Int32(Palette.nearest256(to: color))
        case .direct: packed(color)
        }
    }

    private func basic(_ index: UInt8, count: Int) -> UInt8 {
        if Int(index) < count { return index }
        return index < 16 ? index - 8 : Palette.nearestBasic(to: Palette.color(index), count: count)
    }

    /// The numbers 0–7 mean the basic colours even with direct colour, so blacks that fall on them move aside.
    private func packed(_ color: Palette.RGB) -> Int32 {
        let value = Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
        return max(8, value)
    }
}
