import CallDomain

/// Forms that were begun and those with a name, as far as they are known here; the open form is not among them.
struct Shelf: Sendable {
    /// Newest first.
    private(set) var drafts: [FormDraft] = []
    /// By name.
    private(set) var templates: [FormTemplate] = []
    /// Earlier calls, newest first, as they were read for the list.
    var calls: [Call] = []
    /// What the journal held at the start was read.
    private(set) var isLoaded = false
    /// The draft that is back when a form is opened: the one that was closed last, not one that was put away.
    private(set) var closed: CallID?
    /// The open form as it was last given to be kept.
    var kept: FormDraft?
    /// Drafts that could not be kept so far.
    private var unkept: Set<CallID> = []
    /// Why, as it was last said.
    private var trouble: String?
    /// Drafts that were kept from here: this console knows better than what it read before.
    private var own: Set<CallID> = []
    private var dropped: Set<CallID> = []

    var isInTrouble: Bool { !unkept.isEmpty }
}

extension Shelf {
    func template(_ name: String) -> FormTemplate? { templates.first { $0.name == name } }

    func draft(_ id: CallID) -> FormDraft? { drafts.first { $0.id == id } }

    /// The draft that is back when a form is opened; it is taken from the shelf.
    mutating func takeClosed() -> FormDraft? { closed.flatMap { take($0) } }

    mutating func take(_ id: CallID) -> FormDraft? {
        if closed == id { closed = nil }
        guard let index = drafts.firstIndex(where: { $0.id == id }) else { return nil }
        return drafts.remove(at: index)
    }

    /// A form that is not open any more. With `comingBack` it is the one that opens next.
    mutating func put(_ draft: FormDraft, comingBack: Bool) {
        drafts.removeAll { $0.id == draft.id }
        drafts.insert(draft, at: 0)
        if comingBack { closed = draft.id }
    }

    /// A form that was decided or opened: none comes back by itself.
    mutating func forgetClosed() { closed = nil }

    mutating func noteKept(_ draft: FormDraft) {
        own.insert(draft.id)
        dropped.remove(draft.id)
        if let former = draft.stemsFrom { dropped.insert(former) }
    }

    mutating func drop(_ id: CallID) {
        dropped.insert(id)
        unkept.remove(id)
        _ = take(id)
    }

    /// What the journal holds; what is known better here stays.
    mutating func load(_ drafts: [FormDraft], _ templates: [FormTemplate], open: CallID?) {
        let others = drafts.filter { !own.contains($0.id) && !dropped.contains($0.id) && $0.id != open }
        self.drafts = (self.drafts.filter { own.contains($0.id) } + others).sorted { $0.updatedAt > $1.updatedAt }
        self.templates = templates
        if !isLoaded, closed == nil { closed = self.drafts.first?.id }
        isLoaded = true
    }

    mutating func put(_ template: FormTemplate) {
        drop(template: template.name)
        templates.append(template)
        templates.sort { $0.name < $1.name }
    }

    mutating func drop(template name: String) { templates.removeAll { $0.name == name } }
}

extension Shelf {
    /// Whether this is news: the same trouble is told once.
    mutating func couldNotKeep(_ id: CallID, _ words: String) -> Bool {
        unkept.insert(id)
        defer { trouble = words }
        return trouble != words
    }

    /// Whether nothing is left that is not kept.
    mutating func couldKeep(_ id: CallID) -> Bool {
        unkept.remove(id)
        if unkept.isEmpty { trouble = nil }
        return unkept.isEmpty
    }

    /// What should be given to be kept once more; the open form is, when `kept` is forgotten.
    mutating func retries() -> [FormDraft] {
        if let kept, unkept.contains(kept.id) { self.kept = nil }
        return drafts.filter { unkept.contains($0.id) }
    }
}
