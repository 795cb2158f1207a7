/// A cell's place: column and row, from 0 at the top left; may lie outside the screen.
public struct Point: Hashable, Sendable {
    public let x: Int
    public let y: Int

    /// Makes a point; values outside ±1,048,576 are clamped.
    public init(x: Int, y: Int) {
        self.x = Coordinate.position(x)
        self.y = Coordinate.position(y)
    }

    public init(_ x: Int, _ y: Int) {
        self.init(x: x, y: y)
    }

    /// The point that many columns to the right and rows down.
    public func moved(right: Int = 0, down: Int = 0) -> Point {
        Point(x: x + Coordinate.position(right), y: y + Coordinate.position(down))
    }
}
