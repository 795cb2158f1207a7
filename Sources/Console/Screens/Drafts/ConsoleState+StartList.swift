import CallDomain
import CallProviders
import TerminalUI

extension ConsoleState {
    /// Drafts, templates and earlier calls, to start a form from.
    mutating func openStartList() -> [Effect] {
        show(PickerState(purpose: .start, title: "Start from", items: startItems))
        return loads.request(.loadShelf) + loads.request(.loadEarlierCalls)
    }

    /// Something in the list changed while it is open.
    mutating func refreshStartList() {
        for index in layers.indices {
            guard case .picker(var picker) = layers[index], picker.purpose == .start else { continue }
            picker.setItems(startItems)
            layers[index] = .picker(picker)
        }
    }

    private var startItems: [PickerItem] {
        let times = TimeWords(now: now, zone: settings.zone)
        func item(_ source: StartSource, _ columns: [SafeText]) -> PickerItem {
            PickerItem(value: .saved(id: source.id), columns: columns.map(\.string))
        }
        let drafts = shelf.drafts.map { draft in
            let words = DraftWords(draft: draft)
            return item(
                .draft(draft.id),
                ["\(words.title)", "\(words.number)", "draft", times.distance(draft.updatedAt), "\(words.way)"])
        }
        let templates = shelf.templates.map { template in
            let words = DraftWords(template: template)
            return item(
                .template(template.name),
                ["\(template.name)", "\(words.who)", "template", times.distance(template.updatedAt), "\(words.way)"])
        }
        let calls = shelf.calls.map { call in
            let words = self.words(of: call)
            let way = FormCatalog.form(call.form).map(DraftWords.way) ?? "\(call.provider.name) · placed elsewhere"
            return item(
                .call(call.id),
                [words.who, words.number, "\(call.state.words)", times.distance(call.createdAt), "\(way)"])
        }
        return drafts + templates + calls
    }

    private var chosenSource: StartSource? {
        guard case .picker(let picker)? = layers.last, case .saved(let id)? = picker.selected?.value else { return nil }
        return StartSource(id: id)
    }

    /// Opens a form like what was chosen; the open one is put away as a draft of its own.
    mutating func startForm(from id: String) -> [Effect] {
        switch StartSource(id: id) {
        case .draft(let id):
            guard let draft = shelf.take(id) else { return [] }
            return open(draft)
        case .template(let name):
            guard let template = shelf.template(name) else { return [] }
            return start(from: template)
        case .call(let id):
            return [.loadValues(id)]
        case nil:
            return []
        }
    }

    /// Asks before a draft or a template is gone.
    mutating func askToDelete() {
        if case .picker(let picker)? = layers.last, picker.purpose == .views,
            case .saved(let name)? = picker.selected?.value
        {
            return askToDeleteView(name)
        }
        switch chosenSource {
        case .draft(let id):
            guard let draft = shelf.draft(id) else { return }
            let whom = DraftWords(draft: draft).who
            ask("Delete this draft\(whom.isEmpty ? "" : " for \(whom)")? What was typed is gone.", .deleteDraft(id))
        case .template(let name):
            ask("Delete the template \u{201C}\(name)\u{201D}? Calls placed from it stay.", .dropTemplate(name))
        case .call:
            say("A call stays in the journal; only drafts and templates can be deleted.", .warning)
        case nil:
            break
        }
    }

    /// A person said yes: the list shows it at once.
    mutating func forget(_ effect: Effect) {
        switch effect {
        case .deleteDraft(let id): shelf.drop(id)
        case .dropTemplate(let name): shelf.drop(template: name)
        case .takeBack: lastRemarks = []
        case .dropView(let name):
            layouts.drop(name)
            refreshViews()
        default: return
        }
        refreshStartList()
    }
}
