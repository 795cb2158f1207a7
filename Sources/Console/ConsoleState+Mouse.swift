import CallDomain
import TerminalUI

extension ConsoleState {
    /// A click means what was drawn under it; the wheel moves the list in front.
    mutating func handle(_ event: MouseEvent) -> [Effect] {
        switch event.action {
        case .wheelUp: return wheel(by: -3, at: event.position)
        case .wheelDown: return wheel(by: 3, at: event.position)
        case .press(.left): return click(at: event.position)
        default: return []
        }
    }

    private mutating func wheel(by rows: Int, at point: Point) -> [Effect] {
        if [.picker, .start, .views].contains(context) {
            movePicker { $0.move(by: rows) }
            return []
        }
        if context == .compose { return moveInForm(by: rows.signum()) }
        if openedEditor != nil {
            for _ in 0..<abs(rows) { handleEditor(KeyPress(rows < 0 ? .up : .down)) }
            return []
        }
        if case .opened? = layers.last {
            wheelOpened(at: point, by: rows)
            return []
        }
        if layers.isEmpty, let id = boardOnScreen {
            let times = times
            return boards[id]?.scroll(by: rows, times) == true ? load(id) : []
        }
        let step = screen == .live && layers.isEmpty ? rows.signum() : rows
        return move { $0.move(by: step) }
    }

    private mutating func click(at point: Point) -> [Effect] {
        guard let region = view(theme: .monochrome).region(at: point) else { return [] }
        let parts = region.id.rawValue.split(separator: ":", maxSplits: 1).map(String.init)
        guard let kind = parts.first, let name = parts.last else { return [] }
        switch kind {
        case "command":
            guard let id = CommandID(rawValue: name),
                let command = CommandTable.commands(in: context).first(where: { $0.id == id })
            else { return [] }
            return perform(command)
        case "editor":
            clickEditor(name, at: point)
            return []
        case "mark", "group", "column", "choice":
            return clickOnBoard(kind, name)
        case "event", "pane":
            clickOpened(kind, name)
            return []
        case "dnc":
            Int(name).map { row in changeDoNotCall { $0.list.select(row) } }
            return []
        case "row":
            return Int(name).map { clickRow($0) } ?? []
        case "candidate":
            Int(name).map { index in changeOutcome { $0.pick(index) } }
            return []
        case "outcome":
            Int(name).map { clickOutcome($0) }
            return []
        case "field" where context == .accountForm, "cell":
            return Int(name).map { clickInAccount(kind, $0) } ?? []
        case "field":
            return Int(name).map { clickField($0, region.rect, at: point) } ?? []
        case "choose":
            return Int(name).map { moveInForm(to: $0) + chooseInForm() } ?? []
        case "way":
            return Int(name).map { moveInForm(to: 0) + chooseWay(by: $0) } ?? []
        default:
            clickMoment(region.id)
            return []
        }
    }

    private mutating func clickOnBoard(_ kind: String, _ name: String) -> [Effect] {
        switch kind {
        case "column":
            return CallColumn(rawValue: name).map { sort(by: $0) } ?? []
        case "group":
            return Int(name).map { row in move { $0.select(row) } } ?? []
        case "choice":
            if let row = Int(name) { clickColumn(row) }
        default:
            if let row = Int(name) { toggleMark(at: row) }
        }
        return []
    }

    /// The first click chooses a row, a click on the chosen row opens it.
    private mutating func clickRow(_ index: Int) -> [Effect] {
        if case .picker(let picker)? = layers.last {
            if picker.list.selected == index { return takePicked() }
            movePicker { $0.select(index) }
            return []
        }
        let selected =
            switch screen {
            case .live: live.selectedIndex
            case .accounts: accounts.list.selected
            case .welcome: nil as Int?
            case .board(let id): boards[id]?.list.selected
            }
        if selected == index {
            guard screen == .accounts, let change = CommandTable.command(.editAccount) else { return list(.open) }
            return perform(change)
        }
        if screen == .live {
            live.select(index)
            return []
        }
        return move { $0.select(index) }
    }

    /// The first click goes to a field; one into the text being typed puts the cursor there, any other opens the field.
    private mutating func clickField(_ index: Int, _ place: Rect, at point: Point) -> [Effect] {
        guard case .compose(var compose)? = layers.last else { return [] }
        guard compose.focus == index else { return moveInForm(to: index) }
        guard let field = compose.focusedField, FieldWords(state: self, compose: compose).isTyped(field) else {
            return chooseInForm()
        }
        compose.editor.click(at: point, in: place)
        layers[layers.count - 1] = .compose(compose)
        return []
    }

    private mutating func moveInForm(to index: Int) -> [Effect] {
        guard case .compose(let compose)? = layers.last, compose.focus != index else { return [] }
        return moveInForm(by: index - compose.focus)
    }
}
