import CallDomain
import Foundation
import TerminalUI

extension ConsoleState {
    var times: TimeWords { TimeWords(now: now, zone: settings.zone) }

    /// The list that is the screen, whether or not something stands over it.
    var boardOnScreen: BoardID? {
        guard case .board(let id) = screen else { return nil }
        return id
    }

    /// Changes the list that is the screen; what it then lacks is read.
    mutating func changeBoard(_ change: (inout BoardState) -> Void) -> [Effect] {
        guard let id = boardOnScreen, var board = boards.removeValue(forKey: id) else { return [] }
        let before = board.question
        change(&board)
        let hasNewQuestion = board.question != before
        boards[id] = board
        return hasNewQuestion ? load(id) : []
    }

    mutating func load(_ id: BoardID) -> [Effect] {
        guard let query = boards[id]?.ask(now: now) else { return [] }
        return [.loadCalls(id, query, around: boards[id]?.wanted)]
    }

    mutating func take(_ rows: [Call], for id: BoardID, query: CallQuery, matching: Int?) -> [Effect] {
        guard var board = boards.removeValue(forKey: id) else { return [] }
        guard let matching else {
            board.takeFirst(rows, query: query, times: times, isIdle: isUntouched)
            boards[id] = board
            return []
        }
        guard !board.finish(query) else {
            boards[id] = board
            return []
        }
        board.take(rows, query: query, matching: matching, times: times, isIdle: isUntouched)
        let isStale = board.isStale
        let unseen = board.marks.unseen(in: rows)
        boards[id] = board
        let isWhole = query.offset == 0 && rows.count == matching
        if isWhole || unseen.isEmpty { boards[id]?.marks.question = BoardQuestion(query) }
        let marks = isWhole || unseen.isEmpty ? [] : loads.request(.findMarks(id, query, unseen))
        return marks + (isStale ? load(id) : [])
    }

    /// A list could not be read; what was asked in its place already says nothing.
    mutating func loadFailed(_ id: BoardID, _ query: CallQuery, words: String) {
        guard boards[id]?.finish(query) == false else { return }
        isOutdated = true
        say("\(words)", .failure)
    }

    /// Nobody is about to press a key on what is under the cursor.
    private var isUntouched: Bool {
        now.timeIntervalSince(touchedAt) > 30 * (settings.demo?.speed ?? 1)
    }

    /// What has been on the screen is no news any more, and stays where it was seen.
    mutating func noteSeenRows() {
        guard let id = boardOnScreen, var board = boards.removeValue(forKey: id) else { return }
        board.holdLine(times)
        if layers.isEmpty, !board.news.isEmpty {
            let rows = BoardLines(board, times).rows
            let seen = rows.compactMap { board[$0]?.id }
            board.news.see(seen, isTop: rows.first == 0)
        }
        boards[id] = board
    }

    /// A list whose filter speaks of times is read again as they go by.
    mutating func readWhatTimeChanges() -> [Effect] {
        guard let id = boardOnScreen, boards[id]?.question.dependsOnTime == true else { return [] }
        return load(id)
    }
}

extension ConsoleState {
    mutating func goToNews() -> [Effect] {
        guard let id = boardOnScreen, let board = boards[id] else { return [] }
        let fresh = board.news.calls.first.flatMap { call in board.rows.firstIndex { $0.id == call } }
        boards[id]?.news.forget()
        guard let fresh, board.news.above == 0 else { return move { $0.home() } }
        return move { $0.select(board.windowOffset + fresh) }
    }

    /// What is done to all marked calls.
    private static let actsOnMarks: Set<CommandID> = [
        .hangUp, .cancelScheduled, .reschedule, .dispose, .writeNote, .readAgain,
    ]

    /// Why nothing is done: which calls are marked is being read, or the one under the cursor has just come there by
    /// itself.
    mutating func stumbles(over command: Command) -> Bool {
        if Self.actsOnMarks.contains(command.id), layers.isEmpty, let reason = reasonAgainstMarks {
            say(reason, .warning)
            return true
        }
        guard command.group == .call || command.id == .mark, layers.isEmpty, let id = boardOnScreen,
            let board = boards[id],
            board.marks.count == 0, let lost = board.lostRowAt
        else { return false }
        boards[id]?.lostRowAt = nil
        guard now.timeIntervalSince(lost) < 3 * (settings.demo?.speed ?? 1) else { return false }
        say("The cursor has come to another call by itself: look at it before you go on.", .warning)
        return true
    }
}
