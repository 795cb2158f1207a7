import TerminalUI

extension ConsoleState {
    /// A click puts the cursor under it; a click on a type changes it.
    mutating func clickEditor(_ name: String, at point: Point) {
        let body = EditorState.body(in: size)
        withEditor { editor, _ in
            switch editor.content {
            case .message(var message):
                _ = message.change { $0.click(at: point, in: body) }
                editor.content = .message(message)
            case .object(var object):
                _ = object.change { $0.click(at: point, in: body) }
                editor.content = .object(object)
            case .pairs(var pairs):
                pairs.click(name, at: point, in: body)
                editor.content = .pairs(pairs)
            }
        }
    }
}

extension PairEditing {
    /// Takes a click on `row.cell`.
    fileprivate mutating func click(_ name: String, at point: Point, in body: Rect) {
        let parts = name.split(separator: ".")
        guard parts.count == 2, let row = Int(parts[0]), rows.indices.contains(row) else { return }
        if parts[1] == "type" {
            enter(row: row, .value)
            return toggleType()
        }
        guard let cell = Cell(rawValue: String(parts[1])) else { return }
        if row != self.row || cell != self.cell { enter(row: row, cell) }
        click(at: point, in: PairView.focused(self, in: body).splitRight(1).rest)
    }
}
