/// The terminal's palette of 256 colours, as xterm defines it.
public enum Palette {
    /// Red, green and blue of a colour.
    public struct RGB: Hashable, Sendable {
        public let red: UInt8
        public let green: UInt8
        public let blue: UInt8

        public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
            self.red = red
            self.green = green
            self.blue = blue
        }

        /// How far two colours are apart to the eye: squared, weighted by channel.
        public func distance(to other: RGB) -> Int {
            let red = Int(red) - Int(other.red)
            let green = Int(green) - Int(other.green)
            let blue = Int(blue) - Int(other.blue)
            return 3 * red * red + 6 * green * green + blue * blue
        }
    }

    private static let basic: [RGB] = [
        RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
        RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
        RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
        RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
    ]
    private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

    /// The colour of an index: 0–15 basic ones, 16–231 a cube of six levels, 232–255 greys.
    public static func color(_ index: UInt8) -> RGB {
        switch index {
        case 0...15: return basic[Int(index)]
        case 16...231:
            let cube = Int(index) - 16
            return RGB(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
        default:
            let grey = 8 + (index - 232) * 10
            return RGB(grey, grey, grey)
        }
    }

    /// The index from 16 up that is nearest; the basic ones are left out since users change them.
    public static func nearest256(to color: RGB) -> UInt8 {
        nearest(to: color, among: 16...255)
    }

    /// The nearest of the first `count` basic colours.
    /// - Parameter count: 8 or 16; others are clamped to 1…16.
    public static func nearestBasic(to color: RGB, count: Int) -> UInt8 {
        nearest(to: color, among: 0...UInt8(min(max(count, 1), 16) - 1))
    }

    private static func nearest(to color: RGB, among indexes: ClosedRange<UInt8>) -> UInt8 {
        indexes.min { self.color($0).distance(to: color) < self.color($1).distance(to: color) } ?? indexes.lowerBound
    }
}
