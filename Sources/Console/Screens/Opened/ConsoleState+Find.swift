import CallDomain
import TerminalUI

/// Searching in an opened call.
extension ConsoleState {
    var isFinding: Bool {
        guard case .opened(let opened)? = layers.last else { return false }
        return opened.search?.isTyping == true
    }

    mutating func handleFind(_ key: KeyPress) { changeSearch { _ = $0.handle(key) } }

    mutating func changeSearch(_ change: (inout LineEditor) -> Void) {
        changeOpened { opened, layout in
            guard var search = opened.search else { return }
            change(&search.editor)
            opened.search = search
            opened.runSearch()
            opened.search?.start(at: opened.searchOrigin?.line ?? 0)
            opened.showMatch(layout)
        }
    }

    /// Enter leaves the search on; without a word there is none.
    mutating func keepSearch() {
        changeOpened { opened, _ in
            opened.search?.isTyping = false
            if opened.search?.codes.isEmpty == true { opened.search = nil }
        }
    }

    /// Escape goes back to where one was.
    mutating func endSearch() {
        changeOpened { opened, _ in
            if opened.search?.isTyping == true { opened.restoreOrigin() }
            opened.search = nil
        }
    }

    mutating func stepInSearch(by count: Int) {
        changeOpened { opened, layout in
            opened.search?.step(by: count)
            opened.showMatch(layout)
        }
    }
}

extension CallDetailState {
    mutating func beginSearch() {
        if pane == .raw { go(to: .conversation) }
        search = TextSearch()
        searchOrigin = searchesEvents ? RowWindow.Place(line: events.selected ?? 0, row: 0) : top
    }

    mutating func restoreOrigin() {
        if searchesEvents { return events.select(searchOrigin?.line ?? 0) }
        top = searchOrigin
        if isFollowing { follow() }
    }

    /// Brings the match one is at into sight; the conversation then stays where it is.
    mutating func showMatch(_ layout: OpenedLayout) {
        guard let match = search?.currentMatch else { return }
        if searchesEvents { return events.select(match.line) }
        let size = layout.inside(.conversation).size
        guard size.height > 0, conversation.pieces.indices.contains(match.line) else { return }
        let window = ConversationView.window(conversation, in: size)
        let row = RowWindow.Place(line: match.line, row: rowOfMatch(match, width: size.width))
        top = window.showing(row, from: top ?? window.last)
    }

    private func rowOfMatch(_ match: TextSearch.Match, width: Int) -> Int {
        let piece = conversation.pieces[match.line]
        let marked = MarkedText(
            text: piece.safe, matches: [match][...], current: match, style: .standard, theme: .monochrome)
        let rows = marked.spans(ConversationView.wrapped(piece, width: width))
        return rows.firstIndex { $0.contains { $0.style != .standard } } ?? 0
    }
}
