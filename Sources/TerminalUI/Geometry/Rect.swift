/// A rectangle of cells; its size is never negative and no operation on it traps.
public struct Rect: Hashable, Sendable {
    public static let zero = Rect(x: 0, y: 0, width: 0, height: 0)

    public let x: Int
    public let y: Int
    /// Columns, 0 or more.
    public let width: Int
    /// Rows, 0 or more.
    public let height: Int

    /// Makes a rectangle; negative sizes become 0 and far values are clamped.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = Coordinate.position(x)
        self.y = Coordinate.position(y)
        self.width = Coordinate.length(width)
        self.height = Coordinate.length(height)
    }

    public init(origin: Point = Point(0, 0), size: Size) {
        self.init(x: origin.x, y: origin.y, width: size.width, height: size.height)
    }

    public var origin: Point { Point(x, y) }
    public var size: Size { Size(width: width, height: height) }
    /// The first column right of it.
    public var maxX: Int { x + width }
    /// The first row below it.
    public var maxY: Int { y + height }
    /// True if there is no cell in it.
    public var isEmpty: Bool { width == 0 || height == 0 }
    /// Its columns.
    public var columns: Range<Int> { x..<maxX }
    /// Its rows.
    public var rows: Range<Int> { y..<maxY }

    /// True if the cell at the point lies in it.
    public func contains(_ point: Point) -> Bool {
        columns.contains(point.x) && rows.contains(point.y)
    }

    /// The cells that are in both; empty if there are none.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
    }

    /// The same rectangle moved.
    public func moved(right: Int = 0, down: Int = 0) -> Rect {
        Rect(origin: origin.moved(right: right, down: down), size: size)
    }
}
