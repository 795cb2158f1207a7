/// A screen as a value: a grid of cells, the cursor, and what the mouse can hit.
///
/// A wide character owns the cell after it; overwriting either half blanks the other. Drawing outside is cut off.
public struct Frame: Hashable, Sendable {
    /// The largest size; larger ones are cut, so that a terminal that lies cannot take all memory.
    public static let largest = Size(width: 1_024, height: 512)

    public let size: Size
    /// Where the terminal's cursor stands; nil hides it.
    public var cursor: Point?
    /// What the mouse can hit, later ones on top.
    public internal(set) var hits: [HitRegion] = []
    private(set) var cells: [Cell]

    public init(size: Size) {
        self.size = Size(
            width: min(size.width, Self.largest.width), height: min(size.height, Self.largest.height))
        cells = Array(repeating: .blank, count: self.size.width * self.size.height)
    }

    /// The whole screen.
    public var bounds: Rect { Rect(size: size) }

    /// The cell there; a blank outside of the frame.
    public subscript(x: Int, y: Int) -> Cell {
        guard x >= 0, y >= 0, x < size.width, y < size.height else { return .blank }
        return cells[y * size.width + x]
    }

    /// The cells of a row from left to right; empty outside of the frame.
    public func row(_ y: Int) -> ArraySlice<Cell> {
        guard y >= 0, y < size.height else { return [] }
        return cells[y * size.width..<(y + 1) * size.width]
    }

    /// Puts a cell of any width; the caller has checked that all of it lies in the frame.
    mutating func put(_ cell: Cell, x: Int, y: Int) {
        let index = y * size.width + x
        release(index, x: x)
        if cell.width == 2 { release(index + 1, x: x + 1) }
        cells[index] = cell
        if cell.width == 2 { cells[index + 1] = .continuation(cell.style) }
    }

    mutating func restyle(x: Int, y: Int, over style: Style) {
        let index = y * size.width + x
        cells[index].style = style.over(cells[index].style)
    }

    mutating func setStyle(_ style: Style, at point: Point) {
        cells[point.y * size.width + point.x].style = style
    }

    /// Blanks the other half if the cell is one of a wide character.
    private mutating func release(_ index: Int, x: Int) {
        switch cells[index].width {
        case 0 where x > 0: cells[index - 1] = .space(cells[index - 1].style)
        case 2 where x + 1 < size.width: cells[index + 1] = .space(cells[index + 1].style)
        default: break
        }
    }
}
