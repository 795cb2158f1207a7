import CallDomain
import TerminalUI

extension ConsoleState {
    /// Shows the numbers beside the list, or over it where there is no room beside it; or puts them away.
    mutating func toggleStatistics() -> [Effect] {
        guard size.width < BoardView.widthForDetail else {
            statistics.isShown.toggle()
            return []
        }
        layers.append(.statistics)
        return []
    }

    /// What is counted while the numbers are on the screen.
    var statisticsQuery: CallQuery? {
        guard let id = boardOnScreen, let question = boards[id]?.question else { return nil }
        return CallQuery(scope: id.scope, filter: question.filter, now: now)
    }

    var showsStatistics: Bool {
        if case .statistics? = layers.last { return true }
        return layers.isEmpty && statistics.isShown && size.width >= BoardView.widthForDetail && boardOnScreen != nil
    }

    /// Counts for the filter that is on; what is counted already stays to be seen meanwhile.
    mutating func askForStatistics() -> [Effect] {
        guard showsStatistics, let query = statisticsQuery,
            statistics.asks(query, at: now, speed: settings.demo?.speed ?? 1)
        else { return [] }
        return [.loadStatistics(query, zone: settings.zone)]
    }
}
