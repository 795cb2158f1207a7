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
