import CallCore
import TerminalUI

/// A column of a list of calls, as data: its place in the layout and what it shows.
struct BoardColumn: Sendable {
    let title: SafeText
    let width: TableColumn
    let cell: @Sendable (CallWords, Theme) -> Span

    static let all: [BoardColumn] = [
        BoardColumn(title: "state", width: TableColumn(id: "state", minimum: 13, ideal: 13, priority: 9)) {
            words, theme in
            Span("\(words.look.sign) \(words.look.word)", theme[words.look.role])
        },
        BoardColumn(title: "when", width: TableColumn(id: "when", minimum: 11, ideal: 15, priority: 8)) {
            words, theme in
            Span(words.when, theme[words.call.state.isLive ? words.look.role : .text])
        },
        BoardColumn(title: "name", width: TableColumn(id: "name", minimum: 12, ideal: 16, flex: 2, priority: 9)) {
            words, theme in
            Span(words.who, theme[.text])
        },
        BoardColumn(title: "number", width: TableColumn(id: "number", minimum: 17, priority: 6)) {
            words, theme in
            Span(words.number, theme[.text])
        },
        BoardColumn(title: "took", width: TableColumn(id: "took", minimum: 5, ideal: 6, priority: 4)) { words, theme in
            Span(words.duration, theme[.muted])
        },
        BoardColumn(title: "agent", width: TableColumn(id: "agent", minimum: 8, ideal: 14, flex: 1, priority: 5)) {
            words, theme in
            Span(words.agent, theme[.text])
        },
        BoardColumn(title: "account", width: TableColumn(id: "account", minimum: 9, priority: 3)) {
            words, theme in
            Span(SafeText(untrusted: words.call.account), theme[.muted])
        },
        BoardColumn(
            title: "what happened",
            width: TableColumn(id: "what happened", minimum: 13, flex: 4, priority: 7)
        ) {
            words, theme in
            Span(words.remark, theme[words.call.state.isLive ? .text : .muted])
        },
    ]
}
