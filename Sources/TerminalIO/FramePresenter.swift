import CNcurses
import TerminalUI

/// Shows frames through ncurses, putting only the rows that changed; ncurses finds what changed within them.
struct FramePresenter {
    private let styles: CursesStyles
    private var shown: Frame?
    private var cells: [cchar_t] = []

    init(depth: ColorDepth) {
        styles = CursesStyles(depth: depth)
    }

    /// The size of what is on the screen must be the size curses has.
    mutating func present(_ frame: Frame) {
        let isWhole = shown?.size != frame.size
        let changed = (0..<frame.size.height).filter { isWhole || shown?.row($0) != frame.row($0) }
        guard isWhole || !changed.isEmpty || shown?.cursor != frame.cursor else { return }
        for y in changed { put(frame.row(y), y: y) }
        shown = frame
        let cursor = frame.cursor.flatMap { frame.bounds.contains($0) ? $0 : nil }
        tl_screen_show(Int32(cursor?.x ?? -1), Int32(cursor?.y ?? -1))
    }

    /// Forgets what is shown, so that the next frame is painted whole.
    mutating func invalidate() {
        shown = nil
        tl_screen_erase()
        tl_screen_invalidate()
    }

    private mutating func put(_ row: ArraySlice<Cell>, y: Int) {
        cells.removeAll(keepingCapacity: true)
        for cell in row where !cell.isContinuation { append(cell) }
        tl_row_put(Int32(y), cells, Int32(cells.count))
    }

    /// A flag is two cells to ncurses, each with one half of it.
    private mutating func append(_ cell: Cell) {
        let look = styles.look(of: cell.style)
        var scalars: [UInt32] = []
        for scalar in cell.text.unicodeScalars {
            if !scalars.isEmpty, CharacterWidth.of(scalar) > 0 {
                cells.append(Self.cell(scalars, look))
                scalars.removeAll(keepingCapacity: true)
            }
            scalars.append(scalar.value)
        }
        cells.append(Self.cell(scalars, look))
    }

    private static func cell(_ scalars: [UInt32], _ look: CursesStyles.Look) -> cchar_t {
        var cell = cchar_t()
        tl_cell_set(&cell, scalars, Int32(scalars.count), look.attributes, look.pair)
        return cell
    }
}
