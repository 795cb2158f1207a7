import CallCore
import Foundation

@testable import Console

extension Stage {
    var board: BoardState? { state.boardOnScreen.flatMap { state.boards[$0] } }

    /// The line of the screen that the cursor stands on.
    var cursorLine: Int? {
        text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("▸") }
    }

    /// The names in the rows on the screen, from the top.
    var namesOnBoard: [String] {
        guard let board else { return [] }
        return BoardLines(board, state.times).rows.compactMap { board[$0]?.callee.name }
    }

    /// Answers what was asked of lists while they were held back, in this order.
    mutating func answerLists(_ effects: [Effect]? = nil) {
        let held = effects ?? heldLists
        heldLists = []
        let before = answersLists
        answersLists = true
        for effect in held { performForBoard(effect) }
        answersLists = before
    }

    /// Answers what was asked of marks while they were held back.
    mutating func answerMarks() {
        let held = heldMarks
        heldMarks = []
        for effect in held { performForBoard(effect) }
    }

    mutating func performForBoard(_ effect: Effect) {
        switch effect {
        case .loadCalls where !answersLists, .loadStatistics where !answersLists, .loadAll where !answersLists:
            heldLists.append(effect)
        case .loadCalls(let board, var query, let wanted):
            let found = matching(query)
            let window = found.dropFirst(query.offset).prefix(query.limit)
            if let wanted, !window.contains(where: { $0.id == wanted }),
                let place = found.firstIndex(where: { $0.id == wanted })
            {
                query.offset = max(0, place - query.limit / 2)
            }
            let rows = Array(found.dropFirst(query.offset).prefix(query.limit))
            send(.callsLoaded(board, query, rows, matching: found.count))
        case .loadAll(let board, let query):
            send(.allLoaded(board, query, Array(matching(query).prefix(query.limit))))
        case .findMarks where holdsMarks:
            heldMarks.append(effect)
        case .findMarks(let board, let query, let marks):
            let found = matching(query).enumerated().filter { marks.contains($0.element.id) }
            send(.marksFound(board, query, Dictionary(uniqueKeysWithValues: found.map { ($0.offset, $0.element) })))
        case .loadStatistics(let query, _):
            send(.statisticsLoaded(query, Self.statistics(matching(query))))
        case .loadLayouts:
            guard answersLayouts else { return }
            send(.layoutsLoaded(layouts, views.values.sorted { $0.name < $1.name }))
        case .keepLayout(let board, let layout):
            guard keepsLayouts else { return send(.layoutNotKept(board, words: "the disk is full.")) }
            layouts[board] = layout
            send(.layoutKept(board))
        case .keepView(let view, let replacing):
            guard replacing || views[view.name] == nil else { return }
            views[view.name] = view
            send(.viewKept(view))
        case .dropView(let name):
            views[name] = nil
        default:
            performed.append(effect)
        }
    }

    private func matching(_ query: CallQuery) -> [Call] {
        let found = calls.filter { call in
            (query.scope != .scheduled || call.state.isWaiting || call.callbackAt != nil)
                && query.filter.terms.allSatisfy { Self.holds($0.condition, for: call) != $0.isInverse }
        }
        guard let sort = query.sort else {
            return query.scope == .scheduled ? found.sorted { Self.agenda($0) < Self.agenda($1) } : found
        }
        let sorted = found.sorted { Self.key($0, sort.column) < Self.key($1, sort.column) }
        return sort.isDescending ? sorted.reversed() : sorted
    }

    private static func agenda(_ call: Call) -> Date { call.agendaAt ?? call.createdAt }

    /// As much of the orders as tests of the screen need.
    private static func key(_ call: Call, _ column: CallColumn) -> String {
        switch column {
        case .name: call.callee.name ?? ""
        case .state: call.state.name
        case .made: "\(call.createdAt.timeIntervalSince1970)"
        case .when: "\(agenda(call).timeIntervalSince1970)"
        default: call.id.description
        }
    }

    /// As much of the filter as tests of the screen need.
    private static func holds(_ condition: CallFilter.Condition, for call: Call) -> Bool {
        switch condition {
        case .word(let word): call.callee.name?.localizedCaseInsensitiveContains(word.text) ?? false
        case .state(let states): states.contains(call.state)
        case .nothing: false
        default: true
        }
    }

    private static func statistics(_ calls: [Call]) -> CallStatistics {
        var numbers = CallStatistics()
        numbers.total.calls = calls.count
        for call in calls { numbers.states[call.state, default: 0] += 1 }
        numbers.total.decided = calls.count { $0.state.outcome?.wasAnswered != nil }
        numbers.total.answered = calls.count { $0.state.outcome?.wasAnswered == true }
        numbers.meanSecondsToAnswer = 11.6
        numbers.meanDuration = 134
        numbers.agents = [.init(name: "Renewal", calls: calls.count, answered: 1, decided: 2)]
        numbers.accounts = [.init(name: "sales", calls: calls.count, answered: 1, decided: 2)]
        numbers.hours = (0..<24).map { .init(name: "\($0)", calls: $0 < 8 ? 0 : $0 - 7, answered: $0 % 5, decided: 4) }
        return numbers
    }
}
