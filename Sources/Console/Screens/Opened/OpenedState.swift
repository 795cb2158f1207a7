import CallCore
import TerminalUI

/// One call opened whole.
struct OpenedState: Sendable {
    enum Pane: Sendable {
        case events
        case conversation
    }

    let id: CallID
    var known: OpenedCall?
    var pane: Pane = .conversation
    var events = ListState()
    /// The conversation's last visible row, counted from the start; `nil` follows the newest line.
    var conversationEnd: Int?
    /// Lines that were there when following stopped.
    var linesSeen = 0

    init(id: CallID) { self.id = id }

    mutating func take(_ opened: OpenedCall) {
        let wasAtLast = events.count == 0 || (events.selected ?? 0) == events.count - 1
        known = opened
        events.setCount(opened.events.count)
        if wasAtLast { events.select(max(0, opened.events.count - 1)) }
        if conversationEnd == nil { linesSeen = opened.transcript.count }
    }

    var linesNotSeen: Int { max(0, (known?.transcript.count ?? 0) - linesSeen) }
}
