/// A width and a height in cells; never negative.
public struct Size: Hashable, Sendable {
    public static let zero = Size(width: 0, height: 0)

    /// Columns, 0 or more.
    public let width: Int
    /// Rows, 0 or more.
    public let height: Int

    /// Makes a size; values outside 0…1,048,576 are clamped.
    public init(width: Int, height: Int) {
        self.width = Coordinate.length(width)
        self.height = Coordinate.length(height)
    }

    public init(_ width: Int, _ height: Int) {
        self.init(width: width, height: height)
    }

    /// True if there is no cell in it.
    public var isEmpty: Bool { width == 0 || height == 0 }
}
