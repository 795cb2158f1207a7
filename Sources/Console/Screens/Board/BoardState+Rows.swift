import CallDomain
import Foundation
import TerminalUI

extension BoardState {
    /// Takes the first rows of a new question in while it is counted how many there are; of one that is on the screen
    /// already, nothing changes before all is known.
    mutating func takeFirst(_ rows: [Call], query: CallQuery, times: TimeWords, isIdle: Bool) {
        let asked = BoardQuestion(query)
        guard asked == question, !isLoaded || asked != shown else { return }
        take(
            rows, query: query, matching: query.offset + rows.count, isCounted: false, times: times, isIdle: isIdle)
        isCounting = true
    }

    /// Takes newly read rows in; the cursor stays on its call, and that call on its line of the screen.
    ///
    /// - Parameters:
    ///   - isCounted: there are no more rows than these `matching`.
    ///   - isIdle: nobody has touched a key for a while.
    mutating func take(
        _ rows: [Call], query: CallQuery, matching: Int, isCounted: Bool = true, times: TimeWords, isIdle: Bool
    ) {
        let before = BoardNews.Window(rows: self.rows, offset: windowOffset, count: list.count)
        let isSame = isLoaded && shown == BoardQuestion(query)
        shown = BoardQuestion(query)
        isLoaded = true
        isCounting = false
        self.rows = rows
        windowOffset = query.offset
        let isWhole = isCounted && query.offset == 0 && rows.count == matching
        marks.take(rows, offset: query.offset, isWhole: isWhole, isFiltered: !parsedFilter.isEmpty)
        if isSame {
            follow(matching: matching, times: times, isIdle: isIdle)
            news.take(BoardNews.Window(rows: rows, offset: query.offset, count: matching), after: before)
        } else {
            list.setCount(matching)
            list.home()
            settle(at: 0, times)
            isResting = true
            news.forget()
        }
        selectedID = selected?.id
        fitPage(times)
    }

    private mutating func follow(matching: Int, times: TimeWords, isIdle: Bool) {
        let place = selectedID.flatMap { id in rows.firstIndex { $0.id == id } }.map { $0 + windowOffset }
        if place == nil, selectedID != nil { lostRowAt = times.now }
        list.setCount(matching)
        if let place { list.select(place) }
        guard isResting, list.selected != 0 else { return }
        // New rows come in at the top, and the cursor goes down with its call for as long as it can be seen.
        let below = BoardLines(self, times, at: .max).cursorLine
        if below <= lineRange.upperBound {
            line = below
        } else if isIdle {
            lostRowAt = times.now
            list.home()
            line = BoardLines(self, times, at: lineRange.lowerBound).cursorLine
        } else {
            isResting = false
        }
    }

    /// Takes down the line the cursor stands on as it is drawn, so that it stays there whatever comes above it.
    mutating func holdLine(_ times: TimeWords) { line = BoardLines(self, times).cursorLine }

    /// The lines that the cursor keeps to, where there are rows above and below.
    var lineRange: ClosedRange<Int> {
        let room = max(0, min(ListState.margin, (height - 1) / 2))
        let first = room + (isGrouped ? 1 : 0)
        return min(first, max(0, height - 1))...max(first, height - 1 - room)
    }

    /// A page is as many rows as are seen.
    private mutating func fitPage(_ times: TimeWords) {
        guard isGrouped else { return list.setHeight(height) }
        list.setHeight(max(1, BoardLines(self, times).rows.count))
    }
}

extension BoardState {
    /// Moves the cursor; tells whether rows outside of the window are needed.
    mutating func move(_ times: TimeWords, _ change: (inout ListState) -> Void) -> Bool {
        let from = list.selected ?? 0
        let cursor = BoardLines(self, times).cursorLine
        change(&list)
        let to = list.selected ?? 0
        settle(at: cursor + distance(from, to, times), times)
        isResting = to == 0
        return isOutOfRows
    }

    /// Moves what is seen; the cursor goes along only as far as it must.
    mutating func scroll(by rows: Int, _ times: TimeWords) -> Bool {
        let wanted = BoardLines(self, times).cursorLine - rows
        let line = min(max(wanted, lineRange.lowerBound), lineRange.upperBound)
        let before = BoardLines(self, times).lines.first
        settle(at: line, times)
        if line != wanted || before == BoardLines(self, times).lines.first {
            list.move(by: line - wanted)
            settle(at: line, times)
        }
        isResting = list.selected == 0
        return isOutOfRows
    }

    /// Puts the cursor on a line, as near as the ends of the list allow, and leaves no room empty that rows can fill.
    mutating func settle(at wanted: Int, _ times: TimeWords) {
        let lines = BoardLines(self, times, at: min(max(wanted, lineRange.lowerBound), lineRange.upperBound))
        line = lines.filled.cursorLine
        selectedID = selected?.id
        lostRowAt = nil
        fitPage(times)
    }

    mutating func setHeight(_ height: Int, _ times: TimeWords) {
        self.height = height
        let lost = lostRowAt
        settle(at: line, times)
        lostRowAt = lost
    }

    /// Lines from one row down to another; far ones are as good as off the screen.
    private func distance(_ from: Int, _ to: Int, _ times: TimeWords) -> Int {
        guard abs(to - from) <= height else { return (to - from).signum() * height }
        let lines = BoardLines(self, times)
        let passed = min(from, to) + 1..<max(from, to) + 1
        return (passed.count + passed.count(where: lines.opensGroup)) * (to - from).signum()
    }

    /// Whether rows are needed that are not loaded.
    private var isOutOfRows: Bool {
        guard list.count > 0 else { return false }
        let margin = Self.window / 8
        let end = windowOffset + rows.count
        let place = list.selected ?? 0
        return selected == nil || (place - windowOffset < margin && windowOffset > 0)
            || (end - place < margin && end < list.count)
    }
}
