import CallDomain
import TerminalUI

extension BoardColumn {
    private static let table: [CallColumn: BoardColumn] = Dictionary(
        uniqueKeysWithValues: (known + further).map { ($0.column, $0) })

    /// Every column, in the order of `CallColumn`.
    static let all: [BoardColumn] = CallColumn.allCases.compactMap { table[$0] }

    static func of(_ columns: [CallColumn]) -> [BoardColumn] { columns.compactMap { table[$0] } }

    static func of(_ column: CallColumn) -> BoardColumn? { table[column] }

    /// Those that a list shows by itself.
    private static let known = [
        BoardColumn(.state, "state", minimum: 11, ideal: 13, priority: 9) { words, theme in
            Span(words.look.words, theme[words.look.role])
        },
        BoardColumn(.when, "when", minimum: 11, ideal: 15, priority: 8) { words, theme in
            Span(words.when, theme[words.whenRole])
        },
        BoardColumn(.name, "name", minimum: 12, ideal: 16, flex: 2, priority: 9) { words, theme in
            Span(words.who, theme[.text])
        },
        BoardColumn(.number, "number", minimum: 17, priority: 7) { words, theme in
            Span(words.number, theme[.text])
        },
        BoardColumn(.took, "took", minimum: 6, ideal: 7, priority: 4, isGreatestFirst: true) { words, theme in
            Span(words.duration, theme[.muted])
        },
        BoardColumn(.agent, "agent", minimum: 8, ideal: 14, flex: 1, priority: 5) { words, theme in
            Span(words.agent, theme[.text])
        },
        BoardColumn(.account, "account", minimum: 9, priority: 3) { words, theme in
            Span(SafeText(untrusted: words.call.account), theme[.muted])
        },
        BoardColumn(.happened, "what happened", minimum: 13, flex: 4, priority: 6) { words, theme in
            Span(words.remark, theme[words.call.state.isLive ? .text : .muted])
        },
    ]

    /// Somebody asked for these: they give way after those that stand there by themselves.
    private static let further = [
        BoardColumn(.disposition, "disposition", minimum: 11, ideal: 14, priority: 5) { words, theme in
            Span(SafeText(untrusted: words.call.disposition ?? ""), theme[.accent])
        },
        BoardColumn(.callback, "call back", minimum: 11, ideal: 16, priority: 5) { words, theme in
            Span(words.callback, theme[.text])
        },
        BoardColumn(.sentiment, "sentiment", minimum: 9, priority: 5) { words, theme in
            Span(SafeText(untrusted: words.call.analysis.sentiment ?? ""), theme[.text])
        },
        BoardColumn(.cost, "cost", minimum: 8, ideal: 10, priority: 5, alignment: .trailing, isGreatestFirst: true) {
            words, theme in
            Span(words.cost, theme[.text])
        },
        BoardColumn(.provider, "provider", minimum: 11, priority: 5) { words, theme in
            Span(SafeText(untrusted: words.call.provider.name), theme[.muted])
        },
        BoardColumn(.made, "made", minimum: 11, ideal: 16, priority: 5, isGreatestFirst: true) { words, theme in
            Span(words.made, theme[.muted])
        },
        BoardColumn(.ended, "ended", minimum: 11, ideal: 16, priority: 5, isGreatestFirst: true) { words, theme in
            Span(words.ended, theme[.muted])
        },
        BoardColumn(.id, "call", minimum: 10, ideal: 36, priority: 5) { words, theme in
            Span(words.id, theme[.muted])
        },
    ]
}
