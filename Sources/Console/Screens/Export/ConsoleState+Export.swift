import CallDomain
import Foundation
import TerminalUI

extension ConsoleState {
    private static let columnsOfLive: [CallColumn] = [
        .state, .when, .name, .number, .took, .agent, .account, .happened,
    ]

    /// Asks in which form the list in front is to be written: all its rows, in its order, with its columns.
    mutating func openExport() {
        let minute = WallTime(at: now, in: settings.zone).typed.replacing(" ", with: "-").replacing(":", with: "")
        switch screen {
        case .board(let id):
            guard let board = boards[id] else { return }
            var query = board.shownQuery(now: now)
            (query.offset, query.limit) = (0, .max)
            layers.append(
                .export(
                    ExportState(
                        query: query, columns: board.columns, count: board.list.count,
                        isCounting: board.isCounting,
                        filter: SafeText(untrusted: board.filter.text), name: "\(id)-\(minute)")))
        case .live:
            layers.append(
                .export(
                    ExportState(
                        query: CallQuery(scope: .live, limit: .max), columns: Self.columnsOfLive,
                        count: live.calls.count, isCounting: false,
                        filter: .empty, name: "live-\(minute)")))
        case .accounts, .welcome: break
        }
    }

    /// Why there is nothing to write; `nil` where there is.
    var reasonAgainstExport: SafeText? {
        let count =
            switch screen {
            case .board(let id): boards[id]?.list.count ?? 0
            case .live: live.calls.count
            case .accounts, .welcome: 0
            }
        return count == 0 ? "The list is empty: there is nothing to write." : nil
    }

    mutating func export(as format: CallExport.Format) -> [Effect] {
        guard case .export(let export)? = layers.popLast() else { return [] }
        say("Writing \(export.size)…")
        return [
            .export(
                ExportOrder(
                    query: export.query, columns: export.columns, format: format,
                    name: "\(export.name).\(format.rawValue)"))
        ]
    }
}
