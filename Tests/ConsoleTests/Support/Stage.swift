import CallCore
import Foundation
import TerminalUI

@testable import Console

/// Plays a console against samples: loads are answered at once, everything else is noted.
struct Stage {
    var state: ConsoleState
    var now = Samples.now
    var calls = Samples.calls
    var performed: [Effect] = []
    var events: [CallEvent]?
    var transcript = Samples.conversation
    /// Taken for the time at which nothing waits.
    var waiting: Waiting {
        Waiting(
            unknown: calls.filter { $0.state == .unknown },
            failed: calls.filter { [.ended(.failed), .rejected, .notSent].contains($0.state) },
            due: calls.filter { $0.state.isWaiting && ($0.scheduledAt ?? .distantPast) > now },
            callbacks: calls.filter { $0.callbackAt != nil })
    }
    var answersDirectories = true
    /// What is kept of forms.
    var drafts: [CallID: FormDraft]
    var templates: [String: FormTemplate] = [:]
    var answersShelf = true
    var keepsDrafts = true
    var performsKeeping = false
    var answersCallees = true
    /// What is kept of lists.
    var layouts: [BoardID: BoardLayout] = [:]
    var views: [String: SavedView] = [:]
    var answersLayouts = true
    var keepsLayouts = true
    /// Questions about lists that wait for `answerLists`.
    var heldLists: [Effect] = []
    /// Whether questions about marks are held back.
    var holdsMarks = false
    var heldMarks: [Effect] = []
    var answersLists = true
    /// The numbers that nobody calls.
    var doNotCall: [String: DoNotCallEntry] = [:]
    var earlierForms: [String: [EarlierForm]] = [:]

    init(
        width: Int = 120, height: Int = 36, accounts: [Account] = [Samples.sales, Samples.reminders, Samples.renewals],
        readOnly: Bool = false, drafts: [CallID: FormDraft] = [:], answersShelf: Bool = true,
        layouts: [BoardID: BoardLayout] = [:], views: [String: SavedView] = [:], notices: NoticeSettings = .none
    ) {
        self.drafts = drafts
        self.layouts = layouts
        self.views = views
        self.answersShelf = answersShelf
        let settings = ConsoleSettings(
            accounts: accounts,
            offers: ProviderOffers { provider, capability in
                provider == .temphone && capability != .readContact
                    ? .notOffered("TemPhone documents no way to do this.") : .offered
            },
            zone: Zone(identifier: "America/New_York") ?? .utc, operatorName: "ana",
            demo: ConsoleSettings.Demo(speed: 20), isReadOnly: readOnly, notices: notices,
            webhookAddress: "127.0.0.1:8787",
            makeCallID: { Samples.id(99) })
        state = ConsoleState(settings: settings, size: Size(width: width, height: height), now: now)
        send(.input(.resized(Size(width: width, height: height))))
        send(.started)
    }

    /// Every call gets an id of its own, from 1 on.
    mutating func countsCallIDs() {
        let counter = Counter()
        state.settings.makeCallID = { Samples.id(counter.next()) }
    }

    mutating func send(_ action: Action) {
        for effect in state.update(action, now: now) { perform(effect) }
    }

    /// Keys by name; `"text:…"` types.
    mutating func press(_ keys: String...) {
        for key in keys {
            if key.hasPrefix("text:") {
                for character in key.dropFirst(5) { send(.input(.key(KeyPress(character)))) }
            } else if let press = KeyPress(parsing: key) {
                send(.input(.key(press)))
            }
        }
    }

    /// What was kept is read now.
    mutating func answerShelf() {
        let newest = drafts.values.sorted { $0.updatedAt > $1.updatedAt }
        send(.shelfLoaded(newest, templates.values.sorted { $0.name < $1.name }))
    }

    var frame: Frame { state.view(theme: .monochrome) }
    var text: String { frame.plainText() }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .loadCalls, .loadAll, .findMarks, .loadLayouts, .keepLayout, .keepView, .dropView, .loadStatistics:
            performForBoard(effect)
        case .loadCounts:
            var counts = CallCounts()
            counts.all = calls.count
            counts.scheduled = calls.count { $0.state == .scheduled }
            counts.live = calls.count { $0.state.isLive }
            counts.unknown = calls.count { $0.state == .unknown }
            send(.countsLoaded(counts))
        case .loadLive:
            send(.liveLoaded(calls.filter { $0.state.isLive }.map { LiveCard(call: $0, lines: Samples.conversation) }))
        case .loadCall(let id):
            send(.callLoaded(id, calls.first { $0.id == id }.map(opened)))
        case .loadWaiting:
            send(.waitingLoaded(waiting))
        case .loadNews(let sequence):
            send(.newsLoaded([], upTo: sequence ?? 0))
        case .loadShelf:
            if answersShelf { answerShelf() }
        case .keepDraft(let draft):
            guard keepsDrafts else { return send(.draftNotKept(draft.id, words: "the disk is full.")) }
            if let former = draft.stemsFrom { drafts[former] = nil }
            drafts[draft.id] = draft
        case .dropDraft(let id), .deleteDraft(let id):
            drafts[id] = nil
        case .keepTemplate(let template, let replacing):
            guard replacing || templates[template.name] == nil else { return }
            templates[template.name] = template
            send(.templateKept(template))
        case .dropTemplate(let name):
            templates[name] = nil
        case .loadEarlierCalls:
            send(.earlierCallsLoaded(calls))
        case .loadDirectory(let key) where answersDirectories:
            answer(key)
        case .restoreDirectory(let key):
            send(.directoryRestored(key, [], readAt: nil))
        case .loadEarlierForms(let account):
            send(.earlierFormsLoaded(account: account, earlierForms[account] ?? []))
        case .loadDoNotCall(let text):
            let found = doNotCall.values.filter { text.isEmpty || $0.number.contains(text) || $0.reason.contains(text) }
            let entries = found.sorted { $0.number < $1.number }
            send(.doNotCallLoaded(matching: text, entries, count: entries.count))
        case .loadCallees(let queries) where answersCallees:
            send(.calleesLoaded(Dictionary(queries.map { ($0, facts(of: $0)) }) { first, _ in first }))
        case .keepDirectory where !performsKeeping:
            break
        default:
            performed.append(effect)
        }
    }

    /// The journal tells this of whom the form in front calls.
    mutating func tell(_ facts: CalleeFacts) {
        guard let query = form.flatMap({ state.calleeQuery($0) }) else { return }
        send(.calleesLoaded([query: facts]))
    }

    private func facts(of query: CalleeQuery) -> CalleeFacts {
        let theirs = calls.filter { call in
            call.id != query.moving
                && (query.number != nil && call.callee.number == query.number
                    || query.contactID != nil && call.callee.contactID == query.contactID
                        && call.account == query.account)
        }
        return CalleeFacts(
            doNotCall: query.number.flatMap { doNotCall[$0] },
            underWay: theirs.filter { $0.state.isFollowed }.map { HoldingCall($0, asked: query) },
            lastCall: theirs.first, place: query.number.flatMap { CalleePlace(number: $0) })
    }

    private mutating func answer(_ key: DirectoryKey) {
        let rows: [DirectoryRow] =
            switch key.list {
            case .agents: Samples.agents.map(DirectoryRow.agent)
            case .lines: Samples.lines.map(DirectoryRow.line)
            case .contacts: Samples.contacts.map(DirectoryRow.contact)
            }
        send(.directoryPageLoaded(key, rows.map { PickerItem($0) }))
        send(.directoryFinished(key))
    }

    private func opened(_ call: Call) -> CallDetail {
        CallDetail(
            call: call,
            events: events ?? [
                CallEvent(
                    call: call.id, at: Samples.now, source: .person, reported: .intended, kind: .told("intended by ana")
                ),
                CallEvent(
                    call: call.id, at: Samples.now, source: .trunkline, reported: .sending, kind: .told("sending")),
                CallEvent(
                    call: call.id, at: Samples.now, source: .answer, reported: .accepted, kind: .told("accepted"),
                    raw: #"{"statusCode":201,"data":{"call_id":"3f0c","contact_id":null,"attempts":3}}"#),
            ],
            transcript: call.state.isLive || call.state.isEnded ? transcript : [])
    }
}
