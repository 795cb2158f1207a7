import CallDomain
import Foundation
import TerminalUI

extension ConsoleState {
    /// Why a command cannot be used now, in words; `nil` if it can.
    func reasonAgainst(_ command: Command) -> SafeText? {
        if command.isDangerous, let reason = reasonAgainstWriting { return reason }
        switch command.id {
        case .newCall where reasonAgainstWriting != nil, .startFrom where reasonAgainstWriting != nil:
            return reasonAgainstWriting
        case .hangUp: return plan(.hangUp).reasonAgainst
        case .cancelScheduled: return plan(.cancel).reasonAgainst
        case .reschedule: return plan(.reschedule(to: .distantFuture)).reasonAgainst
        case .readAgain: return plan(.readAgain).reasonAgainst
        case .dispose, .writeNote: return reasonAgainstRemarks
        case .takeBackRemarks: return reasonAgainstTakingBack
        case .takeContact: return reasonAgainstTakingContact
        case .exportList: return reasonAgainstExport
        case .stopActs: return acting.isEmpty ? "Nothing is being done to calls right now." : nil
        case .settle: return subject?.state == .unknown ? nil : "The outcome of this call is known."
        case .open, .callAgain, .mark: return subject == nil ? "There is no call under the cursor." : nil
        case .goToNews:
            return boardOnScreen.flatMap { boards[$0]?.news.isEmpty } == false ? nil : "Nothing new has come."
        case .confirm, .decline: return reasonAgainstAnswering
        case .undo where !canUndo: return "There is nothing to undo."
        case .redo where !canRedo: return "There is nothing to do again."
        default:
            return reasonAgainstWatching(command.id) ?? reasonAgainstAccounts(command.id)
                ?? reasonAgainstDoNotCall(command.id) ?? reasonAgainstPlacing(command.id)
                ?? reasonAgainstOverride(command.id)
        }
    }

    /// Nobody says yes to what cannot be seen.
    private var reasonAgainstAnswering: SafeText? {
        guard case .confirm(let confirm)? = layers.last, !ConfirmLayout(confirm, in: size).isWhole else { return nil }
        return "Not all of this question can be seen: make the window larger to answer it."
    }

    mutating func perform(_ command: Command) -> [Effect] {
        messages.dismiss()
        if let reason = reasonAgainst(command) {
            say(reason, .warning)
            return []
        }
        if command.id != .interrupt { quitAskedAt = nil }
        if stumbles(over: command) { return [] }
        switch command.group {
        case .screens: return show(command.id)
        case .list: return list(command.id)
        case .call: return act(command.id)
        case .opened: return act(inOpened: command.id)
        case .watching: return watch(command.id)
        case .form: return form(command.id)
        case .accounts: return accounts(command.id)
        case .doNotCall: return doNotCall(command.id)
        case .dialog: return dialog(command.id)
        case .editing: return edit(command.id)
        case .program: return program(command.id)
        }
    }

    private mutating func show(_ id: CommandID) -> [Effect] {
        switch id {
        case .showCalls: return go(to: .board(.calls))
        case .showScheduled: return go(to: .board(.scheduled))
        case .showLive: return go(to: .live)
        case .showAccounts: return go(to: .accounts)
        case .showDoNotCall: return showDoNotCall()
        default: return openForm()
        }
    }

    private mutating func go(to screen: Screen) -> [Effect] {
        layers = []
        if screen == .live { live.enter() }
        self.screen = screen
        return reload()
    }

    private mutating func form(_ id: CommandID) -> [Effect] {
        if context == .accountForm || context == .accountRows {
            moveInAccount(by: id == .nextField ? 1 : -1)
            return []
        }
        switch id {
        case .nextField: return moveInForm(by: 1)
        case .previousField: return moveInForm(by: -1)
        case .choose: return chooseInForm()
        case .showUses: return showUses()
        case .review: return reviewForm()
        case .takeContact:
            takeContact()
            return []
        case .startFrom: return openStartList()
        case .saveTemplate:
            nameTemplate()
            return []
        case .showRequest:
            openRequest()
            return []
        default:
            guard case .compose(var compose)? = layers.last else { return [] }
            if !compose.isUntouched { say("Cleared. The form as it was is kept as a draft.") }
            shelve(compose, comingBack: false)
            compose.clear(as: settings.makeCallID(), formContext(for: compose))
            layers[layers.count - 1] = .compose(compose)
            return prepareWay()
        }
    }

    private mutating func dialog(_ id: CommandID) -> [Effect] {
        switch id {
        case .place: return placeReviewed()
        case .showRequest: openRequest()
        case .copyJSON: return copyRequest(.json)
        case .copyCurl: return copyRequest(.curl)
        case .writeJSON: return writeRequest(.json)
        case .writeCurl: return writeRequest(.curl)
        case .take: return take()
        case .reload: return reloadPicker()
        case .deleteKept: askToDelete()
        case .openMonth: chooseBelow()
        case .exportCSV: return export(as: .csv)
        case .exportJSON: return export(as: .json)
        case .switchWay: changeReschedule { $0.way = $0.way == .at ? .by : .at }
        case .nextPart where context == .reschedule:
            changeReschedule { $0.isOnZone = $0.way == .at && !$0.isOnZone }
        case .nextPart where context == .disposition: changeDisposition { $0.movePart(by: 1) }
        case .nextPart where context == .override: turnOverride()
        case .previousPart where context == .disposition: changeDisposition { $0.movePart(by: -1) }
        case .earlierFilter: return changeToUsedFilter(earlier: true)
        case .laterFilter: return changeToUsedFilter(earlier: false)
        case .toggleColumn, .shiftColumnUp, .shiftColumnDown, .resetColumns: columns(id)
        case .nextPart: movePartOfMoment(by: 1)
        case .previousPart: movePartOfMoment(by: -1)
        case .keep where context == .disposition: return keepDisposition()
        case .keep where context == .note: return keepNote()
        case .keep: closeEditor()
        case .confirm: return confirmed()
        case .decline: return declined()
        case .moveUp, .moveDown, .pageUp, .pageDown, .moveToFirst, .moveToLast: scrollDialog(id)
        case .overrideRules: openOverride()
        case .keepOverride: keepOverride()
        case .lookAgain: return lookAgain()
        case .declarePlaced: changeOutcome { $0.declarePlaced() }
        case .declareNotPlaced: changeOutcome { $0.step = .explaining(placedAs: nil, LineEditor()) }
        default: return close()
        }
        return []
    }

    private mutating func scrollDialog(_ id: CommandID) {
        if context == .candidates { return changeOutcome { $0.pick($0.picked + (id == .moveUp ? -1 : 1)) } }
        guard case .review(let review)? = layers.last else {
            movePicker { list in
                switch id {
                case .moveUp: list.move(by: -1)
                case .moveDown: list.move(by: 1)
                case .pageUp: list.pageUp()
                case .moveToFirst: list.home()
                case .moveToLast: list.end()
                default: list.pageDown()
                }
            }
            return
        }
        let step = id == .moveUp ? -1 : id == .moveDown ? 1 : id == .pageUp ? -8 : 8
        scroll(review, by: step)
    }

    private mutating func scroll(_ review: ReviewState, by step: Int) {
        guard case .compose(let compose)? = layers.dropLast().last else { return }
        let view = ReviewView(state: self, review: review, compose: compose, theme: .monochrome)
        var moved = review
        moved.offset = min(max(0, review.offset + step), view.hiddenLines(in: Rect(size: size)))
        layers[layers.count - 1] = .review(moved)
    }

    private mutating func take() -> [Effect] {
        if context == .naming { return keepNamed() }
        if context == .candidates || context == .settling { return takeOutcomeStep() }
        if context == .reschedule {
            takeReschedule()
            return []
        }
        if context == .moment { return takeMoment() }
        if context == .doNotCallFilter { return endDoNotCallFilter(keeping: true) }
        if context == .find {
            keepSearch()
            return []
        }
        return context == .filter ? takeFilter() : takePicked()
    }

    private mutating func close() -> [Effect] {
        switch layers.last {
        case .editor:
            closeEditor()
        case .accountForm, .accountRows:
            closeAccountLayer()
        case .opened(let opened) where opened.search != nil:
            endSearch()
        case .review(let review) where review.pause != nil:
            stopPlacing()
        case .note:
            closeNote()
        case .outcome where context == .candidates || context == .settling:
            changeOutcome { $0.step = .choosing }
        case .doNotCall(let list) where list.isFiltering:
            return endDoNotCallFilter(keeping: false)
        case .compose:
            settleFocused()
            if case .compose(let compose)? = layers.popLast() { shelve(compose, comingBack: true) }
        case nil:
            return clearFilter()
        default:
            layers.removeLast()
        }
        return layers.isEmpty ? reload() : []
    }

    private mutating func confirmed() -> [Effect] {
        guard case .confirm(let confirm)? = layers.popLast() else { return [] }
        closeAsking()
        if case .act(let steps, _) = confirm.effect { return begin(steps) }
        forget(confirm.effect)
        return [confirm.effect]
    }

    /// No is an answer where something else is done then; else it leaves the question as escape does.
    private mutating func declined() -> [Effect] {
        guard case .confirm(let confirm)? = layers.popLast(), let effect = confirm.otherwise else { return [] }
        closeAsking()
        return [effect]
    }

    /// The dialog that asked has its answer.
    private mutating func closeAsking() {
        switch layers.last {
        case .naming, .reschedule, .disposition, .note: layers.removeLast()
        default: break
        }
    }

    private mutating func program(_ id: CommandID) -> [Effect] {
        switch id {
        case .showHelp:
            var help = HelpState(context: context)
            help.scroll.setCount(HelpView.lines(for: context, theme: .monochrome).count)
            layers.append(.help(help))
        case .showMessages:
            let count = messages.all.count
            layers.append(.messages(ListState(count: count, selected: count - 1, height: size.height - 6)))
        case .showDeliveries: return showDeliveries()
        case .suspend: return [.suspend]
        case .quit: return [.quit]
        default: return interrupt()
        }
        return []
    }

    /// The first ^C asks, the second quits.
    private mutating func interrupt() -> [Effect] {
        if let asked = quitAskedAt, now.timeIntervalSince(asked) < 5 * (settings.demo?.speed ?? 1) { return [.quit] }
        quitAskedAt = now
        let waits: SafeText = sending.isEmpty ? "" : " What is being sent is waited for."
        say("^C again quits. Calls that were placed go on.\(waits)", .warning)
        return []
    }
}
