import CallDomain
import TerminalUI

extension ConsoleState {
    mutating func openViews() {
        guard !layouts.views.isEmpty else {
            say("No view has a name yet: V keeps this list's filter, order and columns under one.", .warning)
            return
        }
        show(PickerState(purpose: .views, title: "Views", items: viewItems))
    }

    private var viewItems: [PickerItem] {
        layouts.views.map { view in
            let board = BoardID(rawValue: view.board)
            let sort = view.sort.flatMap { sort in
                BoardColumn.of(sort.column).map { "by \($0.title) \(settings.glyphs.sign(of: sort))" }
            }
            return PickerItem(
                value: .saved(id: view.name),
                columns: [
                    view.name, "\(board?.title ?? "")", view.filterText.isEmpty ? "all" : view.filterText, sort ?? "",
                ],
                keys: [view.name])
        }
    }

    /// Shows a list as it was kept under a name.
    mutating func showView(_ name: String) -> [Effect] {
        guard let view = layouts.view(name), let id = BoardID(rawValue: view.board) else { return [] }
        screen = .board(id)
        boards[id]?.isFiltering = false
        boards[id]?.layout = BoardLayout(filterText: view.filterText, sort: view.sort, columns: view.columns)
        say("The view \u{201C}\(name)\u{201D}.")
        return reload()
    }

    /// Asks for a name to keep the list in front under.
    mutating func nameView() {
        guard let id = boardOnScreen, let board = boards[id] else { return }
        layers.append(
            .naming(
                NamingState(
                    subject: .view(
                        SavedView(
                            name: "", board: id.rawValue, filterText: board.filter.text, sort: board.sort,
                            columns: board.columns)))))
    }

    /// Keeps the view under the name that was typed; one that exists is asked about.
    mutating func keepView(_ view: SavedView, named typed: String) -> [Effect] {
        guard let name = FormTemplate.name(typed) else {
            say("A view needs a name of 1 to \(FormTemplate.longestName) characters on one line.", .warning)
            return []
        }
        var view = view
        view.name = name
        guard layouts.view(name) == nil else {
            ask("There is a view \u{201C}\(name)\u{201D}. Replace it?", .keepView(view, replacing: true))
            return []
        }
        layers.removeLast()
        return [.keepView(view, replacing: false)]
    }

    mutating func viewKept(_ view: SavedView) {
        layouts.put(view)
        say("Kept as the view \u{201C}\(view.name)\u{201D}: v lists the views.")
    }

    mutating func askToDeleteView(_ name: String) {
        ask("Delete the view \u{201C}\(name)\u{201D}? The calls in it stay.", .dropView(name))
    }

    mutating func refreshViews() {
        for index in layers.indices {
            guard case .picker(var picker) = layers[index], picker.purpose == .views else { continue }
            picker.setItems(viewItems)
            layers[index] = .picker(picker)
        }
    }
}
