import CallDomain
import TerminalUI

/// Draws under a filter that is being typed what is not understood of it, or what can be typed.
struct FilterHelpView {
    let state: ConsoleState
    let board: BoardState
    let theme: Theme

    func draw(in area: Rect, on frame: inout Frame) {
        for (line, span) in spans(width: area.width - 4).prefix(area.height).enumerated() {
            let row = area.row(line)
            frame.fill(row, style: theme[.text])
            frame.addHit(row, id: "help")
            frame.write("   \(span.text)", in: row, style: span.style, ellipsis: state.settings.glyphs.ellipsis)
        }
    }

    private func spans(width: Int) -> [Span] {
        let problems = board.parsedFilter.problems
        // Rows that are found are not covered: then there is room for a line alone.
        let most = board.list.count == 0 || board.filter.isEmpty ? 6 : 1
        guard problems.isEmpty else {
            return problems.flatMap { SafeText(untrusted: $0).wrapped(to: max(8, width)) }.prefix(most).map {
                Span($0, theme[.warning])
            }
        }
        return (board.filter.isEmpty ? Self.help : [Self.shortHelp]).map { Span($0, theme[.hint]) }
    }

    private static let shortHelp: SafeText =
        "state: account: agent: to: from: due<10m ended>2h made< took> outcome: is: !not"

    private static let help: [SafeText] = [
        "words \"or several\"   state:failed   account:sales   agent:ana   to:+1415   from:",
        "due<10m   ended>2h   made<1d   took>3m   outcome:   disposition:none   provider:",
        "is:callback   is:foreign   !word is without it   up: filters used before",
    ]
}
