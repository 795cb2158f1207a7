import CallDomain
import TerminalUI

/// Rows of keys and values being written; always one row at least.
struct PairEditing: Sendable {
    enum Cell: String, Hashable, Sendable {
        case key
        case value
    }

    let field: Field
    private(set) var rows: [FieldValue.Pair]
    private(set) var checks: PairChecks
    private(set) var cell = Cell.key
    /// Edits the cell under the cursor.
    private(set) var editor = LineEditor()
    /// The cell as the editor showed it at first: line ends in it are spaces there.
    private var untouched = ""
    private(set) var list = ListState()
    /// The rows as they were when the cell under the cursor was entered.
    private var entered: Step
    private var done: [Step] = []
    private var undone: [Step] = []

    /// The rows at a time, and where the cursor was.
    struct Step: Sendable {
        let rows: [FieldValue.Pair]
        let row: Int
        let cell: Cell
    }

    /// Rows kept for undoing, all steps together.
    private static let mostKept = 500_000

    init(_ field: Field, rows: [FieldValue.Pair]) {
        self.field = field
        self.rows = rows.isEmpty ? [Self.blank(field)] : rows
        checks = PairChecks(self.rows, field: field)
        entered = Step(rows: self.rows, row: 0, cell: .key)
        list = ListState(count: self.rows.count)
        enter(row: self.rows.count - 1, rows.isEmpty ? .key : .value)
    }

    /// Whether values keep their types; else all of them are text.
    var hasTypes: Bool { field.kind == .object }

    var row: Int { list.selected ?? 0 }
    var pair: FieldValue.Pair { rows[row] }
    var filledRows: [FieldValue.Pair] { rows.filter { !$0.isBlank } }

    private static func blank(_ field: Field) -> FieldValue.Pair {
        FieldValue.Pair(key: "", value: "", isText: field.kind == .pairs)
    }
}

extension PairEditing {
    mutating func setHeight(_ height: Int) { list.setHeight(height) }

    /// Goes to a cell; what was written in the last one becomes a step that can be undone.
    mutating func enter(row: Int, _ cell: Cell) {
        if rows != entered.rows { keep(entered) }
        list.select(row)
        self.cell = cell
        edit()
    }

    private mutating func edit() {
        editor = LineEditor(cell == .key ? pair.key : pair.value)
        untouched = editor.text
        entered = Step(rows: rows, row: row, cell: cell)
    }

    /// The next cell, and behind the last one a new row.
    mutating func moveCell(by step: Int) {
        let target = row * 2 + (cell == .value ? 1 : 0) + step
        guard target >= 0 else { return }
        if target >= rows.count * 2, !pair.isBlank { return addRow() }
        guard target < rows.count * 2 else { return }
        enter(row: target / 2, target.isMultiple(of: 2) ? .key : .value)
    }

    /// The cursor stands behind a key.
    var endsKey: Bool { cell == .key && !editor.isEmpty && editor.cursor == editor.count }

    /// Goes from a key to its value; a colon before the `=` belonged to it.
    mutating func endKey() {
        if editor.text.hasSuffix(":"), editor.handle(KeyPress(.backspace)) { takeCell() }
        enter(row: row, .value)
    }

    mutating func moveRow(by step: Int) { enter(row: row + step, cell) }

    /// Edits the cell by a key.
    mutating func handle(_ key: KeyPress, _ clipboard: inout TextClipboard) -> Bool {
        guard editor.handle(key, clipboard: &clipboard) else { return false }
        takeCell()
        return true
    }

    /// - Returns: characters that were left out.
    mutating func insert(_ text: String) -> Int {
        let left = editor.insert(text)
        takeCell()
        return left
    }

    mutating func click(at point: Point, in rect: Rect) {
        editor.click(at: point, in: rect)
    }

    private mutating func takeCell() {
        let before = entered.rows[entered.row]
        let written = editor.text
        let text = written != untouched ? written : cell == .key ? before.key : before.value
        guard text != (cell == .key ? pair.key : pair.value) else { return }
        undone = []
        if cell == .key { rows[row].key = text } else { rows[row].value = text }
        checks = PairChecks(rows, field: field)
    }
}

extension PairEditing {
    mutating func addRow() {
        let blank = Self.blank(field)
        change { rows, row in rows.insert(blank, at: row + 1) }
        enter(row: row + 1, .key)
    }

    mutating func duplicateRow() {
        change { rows, row in rows.insert(rows[row], at: row + 1) }
        enter(row: row + 1, .key)
    }

    mutating func deleteRow() {
        change { rows, row in _ = rows.remove(at: row) }
        enter(row: row, cell)
    }

    /// Moves the row under the cursor up or down.
    mutating func shiftRow(by step: Int) {
        let target = row + step
        guard rows.indices.contains(target) else { return }
        change { rows, row in rows.swapAt(row, target) }
        enter(row: target, cell)
    }

    mutating func toggleType() {
        guard hasTypes else { return }
        change { rows, row in rows[row].isText.toggle() }
    }

    /// Puts pasted rows below the one under the cursor, or in its place while it is blank.
    mutating func insert(_ pasted: [FieldValue.Pair]) {
        let isBlank = pair.isBlank
        let first = isBlank ? row : row + 1
        change { rows, row in rows.replaceSubrange(first..<row + 1, with: pasted) }
        enter(row: first + pasted.count - 1, .value)
    }

    mutating func replaceAll(with new: [FieldValue.Pair]) {
        guard new != rows else { return }
        change { rows, _ in rows = new }
        enter(row: row, cell)
    }

    mutating func goToProblem() {
        let problems = checks.problems.keys.sorted()
        guard let next = problems.first(where: { $0 > row }) ?? problems.first else { return }
        enter(row: next, pair.key.isEmpty ? .key : .value)
    }

    /// Changes rows as one step; there is always one row left.
    private mutating func change(_ body: (inout [FieldValue.Pair], _ row: Int) -> Void) {
        var changed = rows
        body(&changed, row)
        if rows != entered.rows { keep(entered) }
        keep(Step(rows: rows, row: row, cell: cell))
        rows = changed.isEmpty ? [Self.blank(field)] : changed
        refresh()
    }

    private mutating func refresh() {
        checks = PairChecks(rows, field: field)
        list.setCount(rows.count)
        edit()
    }
}

extension PairEditing {
    var canUndo: Bool { editor.canUndo || !done.isEmpty }
    var canRedo: Bool { editor.canRedo || !undone.isEmpty }

    /// Takes back the last step in the cell under the cursor, then the last one of all.
    mutating func undo() {
        if editor.undo() {
            // What was undone of the rows before cannot be done again on top of this.
            let kept = undone
            takeCell()
            undone = kept
            return
        }
        guard let step = done.popLast() else { return }
        undone.append(Step(rows: rows, row: row, cell: cell))
        restore(step)
    }

    mutating func redo() {
        if editor.redo() {
            let kept = undone
            takeCell()
            undone = kept
            return
        }
        guard let step = undone.popLast() else { return }
        done.append(Step(rows: rows, row: row, cell: cell))
        restore(step)
    }

    private mutating func restore(_ step: Step) {
        rows = step.rows
        cell = step.cell
        list.setCount(rows.count)
        list.select(step.row)
        refresh()
    }

    private mutating func keep(_ step: Step) {
        undone = []
        done.append(step)
        var size = done.reduce(0) { $0 + $1.rows.count }
        while size > Self.mostKept, done.count > 1 { size -= done.removeFirst().rows.count }
    }
}
