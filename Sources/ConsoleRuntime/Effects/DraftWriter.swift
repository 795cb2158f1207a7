import CallCore
import Console

/// Keeps drafts and templates one after the other, in the order they were given; of several states of one form that
/// wait, only the newest is written.
final class DraftWriter: Sendable {
    private let shelf: any DraftStore
    private let mailbox: Mailbox
    private let queue: EffectQueue
    /// Drafts that could not be kept when it was last tried.
    private let failed = Locked<Set<CallID>>([])

    init(shelf: any DraftStore, mailbox: Mailbox, work: [WorkCounter]) {
        self.shelf = shelf
        self.mailbox = mailbox
        queue = EffectQueue(work: work) { waiting, next in
            if let last = waiting.last, Self.isNeedless(last, before: next) { waiting.removeLast() }
        }
    }

    /// Returns at once.
    func take(_ effect: Effect) { queue.take(effect) { await self.perform($0) } }

    private static func isNeedless(_ earlier: Effect, before later: Effect) -> Bool {
        switch (earlier, later) {
        case (.keepDraft(let earlier), .keepDraft(let later)):
            earlier.id == later.id && earlier.stemsFrom == later.stemsFrom
        case (.keepDraft(let draft), .dropDraft(let id)), (.keepDraft(let draft), .deleteDraft(let id)):
            draft.id == id && draft.stemsFrom == nil
        default: false
        }
    }

    private func perform(_ effect: Effect) async {
        switch effect {
        case .keepDraft(let draft): await keep(draft)
        // One that stays behind is told by its call when drafts are read.
        case .dropDraft(let id): try? await shelf.dropDraft(id)
        case .deleteDraft(let id):
            await tell(nil, "The draft is not deleted and will be back at the next start: ") {
                try await self.shelf.dropDraft(id)
            }
        case .keepTemplate(let template, let replacing):
            await tell(.templateKept(template)) { try await self.shelf.keep(template, replacing: replacing) }
        case .dropTemplate(let name): await tell(nil) { try await self.shelf.dropTemplate(name) }
        default: await load(effect)
        }
    }

    private func keep(_ draft: FormDraft) async {
        do {
            try await shelf.keep(draft)
            let hadFailed = failed.withLock { $0.remove(draft.id) != nil }
            if hadFailed { mailbox.post(.draftKeptAgain(draft.id)) }
        } catch JournalError.editedElsewhere(draft.id) {
            mailbox.post(.draftIsElsewhere(draft.id))
        } catch {
            failed.withLock { _ = $0.insert(draft.id) }
            mailbox.post(.draftNotKept(draft.id, words: ErrorWords.of(error)))
        }
    }

    private func tell(
        _ success: Action?, _ failure: String = "Not done: ", _ work: () async throws -> Void
    ) async {
        do {
            try await work()
            if let success { mailbox.post(success) }
        } catch {
            mailbox.post(.actFailed(words: failure + ErrorWords.of(error)))
        }
    }

    private func load(_ effect: Effect) async {
        do {
            mailbox.post(.shelfLoaded(try await shelf.drafts(), try await shelf.templates()))
        } catch {
            mailbox.post(.loadFailed(effect, words: "The forms that were kept are not read: " + ErrorWords.of(error)))
        }
    }
}
