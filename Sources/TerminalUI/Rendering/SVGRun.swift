/// Neighbouring cells that one text element draws: narrow ones of one style, or a single wide one.
///
/// Blanks at its ends and rows of blanks are left out, since not every reader of SVG keeps them.
struct SVGRun: Equatable {
    let x: Int
    private(set) var width: Int
    private(set) var text: String
    let style: Style
    private let isNarrow: Bool

    /// The runs of a row, from left to right.
    static func runs(of row: ArraySlice<Cell>) -> [SVGRun] {
        var runs: [SVGRun] = []
        for (x, cell) in row.enumerated() where !cell.isContinuation && !isInvisible(cell) {
            let run = SVGRun(
                x: x, width: Int(cell.width), text: cell.text, style: cell.style, isNarrow: cell.width == 1)
            guard let last = runs.last, let joined = last.joined(run) else {
                runs.append(run)
                continue
            }
            runs[runs.count - 1] = joined
        }
        return runs
    }

    private static func isInvisible(_ cell: Cell) -> Bool {
        cell.text == " " && !cell.style.attributes.contains(.underline)
    }

    /// One run of both if nothing but a single blank is between them.
    private func joined(_ next: SVGRun) -> SVGRun? {
        let gap = next.x - x - width
        guard isNarrow, next.isNarrow, style == next.style, gap <= 1 else { return nil }
        var result = self
        result.text += (gap == 1 ? " " : "") + next.text
        result.width += gap + next.width
        return result
    }
}
