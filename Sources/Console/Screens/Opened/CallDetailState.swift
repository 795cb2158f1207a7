import CallDomain
import CallProviders
import TerminalUI

/// One call opened whole.
struct CallDetailState: Sendable {
    enum Pane: String, Sendable {
        case events
        case raw
        case conversation
    }

    let id: CallID
    private(set) var known: CallDetail?
    /// Read from the events when they change, never while drawing.
    private(set) var details: AnalysisDetails?
    var pane: Pane = .conversation
    /// Where one came from to the raw event.
    var paneBefore: Pane = .conversation
    var events = ListState()
    private(set) var conversation = ConversationText()
    /// The conversation's first row that is seen; `nil` follows the newest line.
    var top: RowWindow.Place?
    /// Turns that were in sight.
    var turnsSeen = 0
    /// What was said with the event under the cursor, once somebody looks.
    private(set) var raw: RawEvent?
    var rawTop = RowWindow.Place.start
    var search: TextSearch?
    /// Where one was when the search began.
    var searchOrigin: RowWindow.Place?
    /// The events' words folded for searching.
    private var foldedEvents: [[UInt32]] = []

    init(id: CallID) { self.id = id }

    mutating func take(_ opened: CallDetail) {
        let wasAtLast = events.count == 0 || (events.selected ?? 0) == events.count - 1
        if opened.events != known?.events {
            details = AnalysisDetails.newest(in: opened.events)
            foldedEvents = []
        }
        known = opened
        events.setCount(opened.events.count)
        if wasAtLast { events.select(max(0, opened.events.count - 1)) }
        let changed = conversation.take(opened.transcript)
        if top == nil { turnsSeen = opened.transcript.count }
        updateSearch(from: changed)
    }

    var isFollowing: Bool { top == nil }

    var turnsNotSeen: Int { max(0, conversation.turns.count - turnsSeen) }

    var selectedEvent: CallEvent? {
        guard let known, let index = events.selected, known.events.indices.contains(index) else { return nil }
        return known.events[index]
    }

    mutating func follow() {
        top = nil
        turnsSeen = conversation.turns.count
    }

    /// The event that has what was said with the one under the cursor: several are learned from one answer.
    var saidEvent: CallEvent? {
        guard let event = selectedEvent, event.raw.isEmpty, ![.person, .trunkline].contains(event.source) else {
            return selectedEvent
        }
        return known?.events.last { $0.at == event.at && $0.source == event.source && !$0.raw.isEmpty } ?? event
    }

    /// Makes what was said with the event under the cursor ready to be read; nothing where it is ready.
    mutating func readRaw() {
        guard let event = saidEvent, event != raw?.event else { return }
        raw = RawEvent(event)
        rawTop = .start
    }
}

/// Searching: in the events where they are in front, else in the conversation.
extension CallDetailState {
    var searchesEvents: Bool { pane == .events }

    mutating func runSearch(afresh: Bool = false) {
        guard var search else { return }
        search.search(searchedLines(), afresh: afresh)
        self.search = search
    }

    private mutating func searchedLines() -> [[UInt32]] {
        guard searchesEvents else {
            conversation.fold()
            return conversation.folded
        }
        if foldedEvents.isEmpty {
            foldedEvents = (known?.events ?? []).map { TextSearch.fold(SafeText(untrusted: $0.words)) }
        }
        return foldedEvents
    }

    private mutating func updateSearch(from changed: Int) {
        guard var search else { return }
        if searchesEvents {
            runSearch(afresh: true)
        } else {
            search.update(conversation.folded, from: changed)
            self.search = search
        }
    }
}
