/// Neighbouring cells that one element draws: narrow ones of one style, or a single wide one.
struct SVGRun: Equatable {
    let x: Int
    var width: Int
    var text: String
    let style: Style

    static func runs(of row: ArraySlice<Cell>) -> [SVGRun] {
        var runs: [SVGRun] = []
        for (x, cell) in row.enumerated() where !cell.isContinuation {
            let width = Int(cell.width)
            if width == 1, let last = runs.last, last.style == cell.style, last.x + last.width == x, last.isNarrow {
                runs[runs.count - 1].text += cell.text
                runs[runs.count - 1].width += 1
            } else {
                runs.append(SVGRun(x: x, width: width, text: cell.text, style: cell.style, isNarrow: width == 1))
            }
        }
        return runs
    }

    private let isNarrow: Bool

    private init(x: Int, width: Int, text: String, style: Style, isNarrow: Bool) {
        self.x = x
        self.width = width
        self.text = text
        self.style = style
        self.isNarrow = isNarrow
    }
}
