/// A colour as a theme names it; what the terminal cannot show is brought near when it is presented.
public enum Color: Hashable, Sendable {
    /// The terminal's own colour.
    case standard
    /// A colour of the terminal's palette: 0–15 the basic ones, 16–231 a cube, 232–255 greys.
    case indexed(UInt8)
    /// Red, green and blue.
    case rgb(UInt8, UInt8, UInt8)
}
