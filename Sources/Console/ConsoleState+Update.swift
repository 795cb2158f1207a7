import CallDomain
import Foundation
import TerminalUI

extension ConsoleState {
    /// Takes something that happened in; tells what to do about it.
    public mutating func update(_ action: Action, now: Date) -> [Effect] {
        self.now = now
        if case .input = action { touchedAt = now }
        let effects = handle(action)
        noteAwaitedStart(effects)
        seeWhatIsShown()
        noteSeenRows()
        return effects + keepWhatIsTyped() + keepLayouts() + askForStatistics() + followWhatIsShown()
            + askAboutCallees()
    }

    private mutating func handle(_ action: Action) -> [Effect] {
        switch action {
        case .started:
            if let notice = settings.notice { say("\(notice)", .warning) }
            accounts.list.setCount(settings.accounts.count)
            if settings.accounts.isEmpty, settings.demo == nil { screen = .welcome }
            return loads.request(.loadShelf) + loads.request(.loadLayouts) + reload() + startDirectories()
                + beginNotices()
        case .journalChanged:
            statistics.noteChange()
            return reload() + askAgainAboutCallees() + askForNotices()
        case .ticked:
            refreshForm()
            tellWhenJournalIsMended()
            live.clear(at: now, after: LiveState.patience * (settings.demo?.speed ?? 1))
            let unread = shelf.isLoaded ? [] : loads.request(.loadShelf)
            let unknown = layouts.isLoaded ? [] : loads.request(.loadLayouts)
            return shelf.retries().map(Effect.keepDraft) + unread + unknown + askAgainWhereOld()
                + (isOutdated ? reload() : readWhatTimeChanges()) + tickNotices()
        case .input(let event):
            return handle(event)
        case .callsLoaded(let board, let query, let rows, let matching):
            return take(rows, for: board, query: query, matching: matching)
        case .marksFound, .allLoaded, .layoutsLoaded, .layoutKept, .layoutNotKept, .viewKept, .statisticsLoaded:
            return takeBoardNews(action)
        case .loadFailed(.loadCalls(let board, let query, _), let words):
            loadFailed(board, query, words: words)
            return []
        case .loadFailed(.loadStatistics(let query, _), let words):
            statistics.fail(query, words: words)
            return []
        case .countsLoaded(let counts):
            self.counts = counts
            return loads.finish(.loadCounts) ? loads.request(.loadCounts) : []
        case .liveLoaded(let cards):
            return take(cards)
        case .callLoaded(let id, let opened):
            return take(opened, for: id)
        case .waitingLoaded(let waiting):
            return take(waiting)
        case .newsLoaded(let news, let sequence):
            return take(news, upTo: sequence)
        case .directoryRestored, .directoryPageLoaded, .directoryFinished, .directoryFailed, .contactsFound,
            .contactsNotFound:
            return takeDirectory(action)
        case .contactRead, .contactNotRead, .earlierFormsLoaded, .calleesLoaded:
            takeKnowledge(action)
            return []
        case .valuesLoaded(let call, let values):
            return startAwaited(call, values)
        case .shelfLoaded(let drafts, let templates):
            _ = loads.finish(.loadShelf)
            return takeShelf(drafts, templates)
        case .earlierCallsLoaded(let calls):
            _ = loads.finish(.loadEarlierCalls)
            shelf.calls = calls
            refreshStartList()
            return []
        case .templateKept(let template):
            shelf.put(template)
            say("Kept as the template \u{201C}\(template.name)\u{201D}: ^P starts a form from it.")
            return []
        case .draftNotKept, .draftKeptAgain, .draftIsElsewhere:
            return takeNews(ofDraft: action)
        case .callSent(let id, let delivery, let difference):
            return callSent(id, delivery, difference) + settings.accounts.map { .loadEarlierForms(account: $0.name) }
        case .callRefused(let id, let words):
            return callRefused(id, words)
        case .pauseEnded(let number):
            return pauseEnded(number)
        case .actsProgressed(let progress, let round):
            acting.take(progress, of: round)
            return []
        case .actsFinished(let summary, let round):
            return take(summary, of: round)
        case .remarked(let outcome):
            take(outcome)
            return []
        case .remarksTakenBack(let outcome):
            take(outcome)
            return []
        case .actSucceeded(let words):
            say("\(words)")
            return []
        case .actFailed(let words):
            say("\(words)", .failure)
            return []
        case .loadFailed(let effect, let words):
            _ = loads.finish(effect)
            isOutdated = true
            if case .loadCallees = effect { areCalleesUnread = true }
            // That stands on the screen already, for as long as it lasts.
            if journalTrouble == nil { say("\(words)", .failure) }
            return []
        case .editedOutside(let edit, let outcome):
            take(outcome, from: edit)
            return []
        case .healthChanged(let account, let health):
            self.health[account] = health
            return []
        case .budgetChanged(let account, let budget):
            budgets[account] = budget
            return []
        case .journalStands(let trouble):
            return take(trouble)
        case .journalIsSound:
            let words: SafeText = "The last end was not orderly: the journal was checked, and it is sound."
            messages.record(words, .info, at: now)
            return []
        case .deliveriesLoaded(let facts, let rows):
            return take(facts, rows)
        case .callsToDoNotCallLoaded(let calls):
            callsToDoNotCall = Dictionary(grouping: calls) { $0.callee.number ?? "" }
            return []
        case .doNotCallLoaded(let text, let entries, let count):
            return takeDoNotCall(entries, of: count, matching: text)
        case .accounts(let news):
            return take(news)
        }
    }

    private mutating func takeBoardNews(_ action: Action) -> [Effect] {
        switch action {
        case .marksFound(let board, let query, let found):
            return take(found, for: board, query: query)
        case .allLoaded(let board, let query, let calls): mark(calls, in: board, query: query)
        case .layoutsLoaded(let kept, let views):
            return takeLayouts(kept, views)
        case .layoutKept: layouts.isInTrouble = false
        case .layoutNotKept(_, let words): layoutNotKept(words)
        case .viewKept(let view): viewKept(view)
        case .statisticsLoaded(let query, let numbers): statistics.take(numbers, query)
        default: break
        }
        return []
    }

    private mutating func takeKnowledge(_ action: Action) {
        switch action {
        case .contactRead(let account, let contact): take(contact, account: account)
        case .contactNotRead(let account, let id, let words, let isAbsent):
            contactNotRead(id, account: account, words: words, isAbsent: isAbsent)
        case .earlierFormsLoaded(let account, let forms): recents.take(forms, account: account)
        case .calleesLoaded(let facts): take(facts)
        default: break
        }
    }

    /// A time in so many minutes moves on with the clock while its form is looked at; under review only as far as what
    /// is sent stays the same.
    private mutating func refreshForm() {
        let found = layers.lastIndex { if case .compose = $0 { true } else { false } }
        guard let index = found, case .compose(var compose) = layers[index] else { return }
        let reviewed = compose.reading.body
        compose.refresh(formContext(for: compose))
        let isUnderReview = layers[index...].contains { if case .review = $0 { true } else { false } }
        if isUnderReview, compose.reading.body != reviewed { return }
        layers[index] = .compose(compose)
    }

    mutating func say(_ text: SafeText, _ kind: MessageLog.Message.Kind = .info) {
        messages.add(text, kind, at: now)
    }

    private mutating func handle(_ event: InputEvent) -> [Effect] {
        guard isReadable || mayActUnseen(event) else { return [] }
        switch event {
        case .key(let key):
            return noteSomebody() + handle(key)
        case .paste(let text):
            return paste(text)
        case .mouse(let event):
            return (event.action == .press(.left) ? noteSomebody() : []) + handle(event)
        case .resized(let size):
            self.size = size
            fitLists()
            return []
        case .focus:
            return []
        case .endOfInput:
            return [.quit]
        }
    }

    /// Nobody decides what cannot be read: one may go back, leave, and stop what is being placed.
    private func mayActUnseen(_ event: InputEvent) -> Bool {
        switch event {
        case .key(let key):
            guard let command = CommandTable.command(for: key, in: context) else { return false }
            return context == .placing || [.close, .quit, .interrupt, .suspend].contains(command.id)
        case .paste, .mouse: return false
        case .resized, .focus, .endOfInput: return true
        }
    }

    private mutating func handle(_ key: KeyPress) -> [Effect] {
        if let command = CommandTable.command(for: key, in: context) { return perform(command) }
        switch context {
        case .compose: return handleCompose(key)
        case .picker, .start, .views: return handlePicker(key)
        case .naming: handleNaming(key)
        case .reschedule: handleReschedule(key)
        case .disposition: handleDisposition(key)
        case .note: handleNote(key)
        case .editor, .objectEditor, .pairEditor: handleEditor(key)
        case .moment: handleMoment(key)
        case .accountForm: handleAccountForm(key)
        case .accountRows: handleAccountRows(key)
        case .filter: return handleFilter(key)
        case .doNotCallFilter: return handleDoNotCallFilter(key)
        case .doNotCallAddition, .doNotCallRemoval: handleAddition(key)
        case .override: handleOverride(key)
        case .settling: changeOutcome { outcome in outcome.edit { _ = $0.handle(key) } }
        case .find: handleFind(key)
        default: break
        }
        return []
    }

    private mutating func paste(_ text: String) -> [Effect] {
        switch layers.last {
        case .compose(let compose):
            return paste(text, into: compose)
        case .picker:
            return pasteIntoPicker(text)
        case .editor:
            pasteIntoEditor(text)
        case .naming(var naming):
            naming.editor.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
            layers[layers.count - 1] = .naming(naming)
        case .disposition, .note:
            pasteIntoRemark(text)
        case .reschedule:
            pasteIntoReschedule(text)
        case .doNotCall where context == .doNotCallFilter, .doNotCallAddition:
            return pasteIntoDoNotCall(text)
        case .override:
            pasteIntoOverride(text)
        case .accountForm, .accountRows:
            pasteIntoAccount(text)
        case .outcome:
            let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            changeOutcome { outcome in outcome.edit { $0.insert(line) } }
        case .opened where context == .find:
            changeSearch { $0.insert(text) }
        case nil where context == .filter:
            return changeFilter { $0.insert(text) }
        default:
            break
        }
        return []
    }

    /// Tells every list how many rows can be seen.
    mutating func fitLists() {
        let rows = BoardView.rows(in: contentArea)
        let times = times
        for id in BoardID.allCases { boards[id]?.setHeight(rows, times) }
        fitEditors()
        accounts.list.setHeight(AccountsView.rows(in: size))
        settleOpened()
        for index in layers.indices {
            switch layers[index] {
            case .picker(var picker):
                picker.list.setHeight(PickerView.rows(in: size))
                layers[index] = .picker(picker)
            case .request(let request):
                layers[index] = .request(fitted(request))
            case .deliveries(var deliveries):
                deliveries.list.setHeight(DeliveriesView.rows(in: size))
                layers[index] = .deliveries(deliveries)
            case .doNotCall(var list):
                list.list.setHeight(DoNotCallView.rows(in: size))
                layers[index] = .doNotCall(list)
            case .columns(var columns):
                columns.list.setHeight(ColumnsView.rows(in: size))
                layers[index] = .columns(columns)
            default:
                break
            }
        }
    }
}
