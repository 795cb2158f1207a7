import CallDomain
import Foundation
import TerminalUI

extension ConsoleState {
    var composing: ComposeState? {
        for case .compose(let compose) in layers.reversed() { return compose }
        return nil
    }

    /// The open form with what stands in an editor over it.
    private var openDraft: FormDraft? {
        guard var compose = composing else { return nil }
        for case .editor(let editor) in layers { compose.take(editor) }
        return compose.isUntouched ? nil : compose.draft(at: now)
    }

    /// Gives the open form to be kept where it changed.
    mutating func keepWhatIsTyped() -> [Effect] {
        guard let open = composing else {
            shelf.kept = nil
            return []
        }
        let before = shelf.kept
        guard var draft = openDraft else {
            shelf.kept = nil
            guard before?.id == open.id else { return [] }
            shelf.drop(open.id)
            return [.dropDraft(open.id)]
        }
        if let before, before.id == draft.id {
            draft.updatedAt = before.updatedAt
            if draft == before { return [] }
            draft.updatedAt = now
        }
        shelf.kept = draft
        shelf.noteKept(draft)
        return [.keepDraft(draft)]
    }

    /// Puts a form that is not open any more on the shelf, unless nothing was done to it.
    mutating func shelve(_ compose: ComposeState, comingBack: Bool) {
        guard !compose.isUntouched else { return }
        shelf.put(compose.draft(at: now), comingBack: comingBack)
    }

    /// Takes in what the journal holds; the first time it says so.
    mutating func takeShelf(_ drafts: [FormDraft], _ templates: [FormTemplate]) -> [Effect] {
        let isFirst = !shelf.isLoaded
        defer { refreshStartList() }
        shelf.load(drafts, templates, open: composing.flatMap { $0.isUntouched ? nil : $0.id })
        guard isFirst, let newest = shelf.drafts.first else { return [] }
        // n was pressed before anything was read: the form it stands for is this one.
        if case .compose(let compose)? = layers.last, compose.isBlank, compose.focus == 0 {
            layers.removeLast()
            return openForm()
        }
        let more = shelf.drafts.count - 1
        let others: SafeText = more > 0 ? " ^P lists \(more) more." : ""
        say("\(DraftWords(draft: newest).kept) n opens it.\(others)", newest.stemsFrom == nil ? .info : .warning)
        return []
    }

    mutating func takeNews(ofDraft action: Action) -> [Effect] {
        switch action {
        case .draftNotKept(let id, let words):
            guard shelf.couldNotKeep(id, words) else { return [] }
            say("What you type is not kept: \(words) You can go on; it is tried again.", .failure)
        case .draftKeptAgain(let id):
            if shelf.couldKeep(id) { say("What you type is kept again.") }
        case .draftIsElsewhere(let id):
            return separate(id)
        default:
            break
        }
        return []
    }

    /// Somebody else has the draft that was opened here: what is typed here becomes one of its own.
    private mutating func separate(_ id: CallID) -> [Effect] {
        let words: SafeText = "Another Trunkline has this form; what you type here is kept as a form of its own."
        for index in layers.indices {
            guard case .compose(var compose) = layers[index], compose.id == id else { continue }
            compose.renew(as: settings.makeCallID())
            layers[index] = .compose(compose)
            // What is looked at there carries the id it had.
            layers.removeAll { $0.showsRequest }
            shelf.kept = nil
            say(words, .warning)
            return []
        }
        guard var draft = shelf.take(id) else { return [] }
        draft.id = settings.makeCallID()
        shelf.put(draft, comingBack: false)
        shelf.noteKept(draft)
        say(words, .warning)
        return [.keepDraft(draft)]
    }

    /// Makes the form of a call that was not placed a draft again, and says so.
    mutating func formIsBack(_ id: CallID) -> (words: SafeText, effects: [Effect]) {
        guard let form = sending.removeValue(forKey: id) else { return ("", []) }
        var draft = form.draft(at: now)
        draft.id = settings.makeCallID()
        draft.stemsFrom = id
        shelf.put(draft, comingBack: true)
        shelf.noteKept(draft)
        return (composing == nil ? " n opens the form again." : " ^P has the form again.", [.keepDraft(draft)])
    }

    /// The call is in the journal, and may have been placed: its form is no draft any more.
    mutating func formIsUsedUp(_ id: CallID) -> [Effect] {
        sending[id] = nil
        shelf.drop(id)
        return [.dropDraft(id)]
    }
}
