import CallDomain
import TerminalUI

/// The numbers of what a list shows, in lines of a width.
struct StatisticsLines {
    let state: ConsoleState
    let theme: Theme
    let width: Int

    private var glyphs: GlyphSet { state.settings.glyphs }
    /// Columns of a share's name and of its count.
    private var nameWidth: Int { max(8, min(20, width - 22)) }
    private static let countWidth = 7

    /// What the numbers are of, and why there are none.
    var subject: [[Span]] {
        let head = [[Span("Numbers of ", theme[.title]), Span(name, theme[.text])]]
        if let problem = state.statistics.problem {
            return head + [[Span("not counted: \(problem)", theme[.danger])], []]
        }
        return head + [numbers == nil ? [Span("counting\(glyphs.ellipsis)", theme[.muted])] : [], []]
    }

    /// What came of the calls.
    var outcome: [[Span]] { numbers.map { totals($0) + outcomes($0) } ?? [] }

    /// When they were, with whom and through what.
    var shares: [[Span]] {
        numbers.map {
            hours($0) + shares("Agents", $0.agents, most: 6) + shares("Accounts", $0.accounts, most: 6)
        } ?? []
    }

    private var numbers: CallStatistics? { state.statisticsQuery.flatMap(state.statistics.numbers) }

    private var name: SafeText {
        guard let id = state.boardOnScreen, let board = state.boards[id] else { return "" }
        return board.filter.isEmpty ? "all in \(id.title)" : "\(id.title): \(board.filter.text)"
    }

    private func totals(_ numbers: CallStatistics) -> [[Span]] {
        let total = numbers.total
        return [
            fact("Calls", "\(total.calls)"),
            fact("Answered", rate(total), note: "of \(total.decided) decided"),
            fact("To answer", numbers.meanSecondsToAnswer.map(Self.seconds) ?? glyphs.none, note: "on average"),
            fact("Took", numbers.meanDuration.map(TimeWords.running) ?? glyphs.none, note: "on average"),
            [],
        ]
    }

    private static func seconds(_ value: Double) -> SafeText {
        value < 60 ? "\(Int(max(0, value).rounded())) s" : TimeWords.running(value)
    }

    private func rate(_ share: CallStatistics.Share) -> SafeText {
        share.answerRate.map { "\(Int(($0 * 100).rounded())) %" } ?? glyphs.none
    }

    private func fact(_ name: SafeText, _ value: SafeText, note: SafeText = "") -> [Span] {
        [
            Span(name.padded(to: 11), theme[.muted]), Span(value.padded(to: 8), theme[.title]),
            Span(note, theme[.muted]),
        ]
    }

    /// Sign, word and colour as everywhere, then the count and a bar.
    private func outcomes(_ numbers: CallStatistics) -> [[Span]] {
        let states = CallState.allCases.compactMap { state in numbers.states[state].map { (state, $0) } }
        let most = states.map(\.1).max() ?? 0
        let lines = states.filter { $0.1 > 0 }.map { state, count in
            let look = StateLook(state, glyphs: glyphs)
            return [Span(look.words.padded(to: nameWidth), theme[look.role]), number(count)]
                + bar(count, of: most, theme[look.role])
        }
        return lines.isEmpty ? [] : lines + [[]]
    }

    private func number(_ count: Int) -> Span {
        let text: SafeText = "\(count)"
        let indent = String(repeating: " ", count: max(0, Self.countWidth - text.width))
        return Span("\(indent)\(text) ", theme[.text])
    }

    private func bar(_ count: Int, of most: Int, _ style: Style) -> [Span] {
        let room = max(0, width - nameWidth - Self.countWidth - 2)
        guard most > 0, room > 0 else { return [] }
        let length = max(1, Int((Double(count) / Double(most) * Double(room)).rounded()))
        return [Span(SafeText(untrusted: String(repeating: glyphs.barFull, count: length)), style)]
    }

    private func hours(_ numbers: CallStatistics) -> [[Span]] {
        guard numbers.hours.count == 24, numbers.total.calls > 0 else { return [] }
        let zone = TimeWords.zoneName(state.settings.zone)
        return [
            [Span("Hours ", theme[.header]), Span("in \(zone)", theme[.muted])],
            [
                Span("calls     ", theme[.muted]),
                Span(Sparkline(numbers.hours.map(\.calls)).columns(width: 24, glyphs: glyphs), theme[.accent]),
            ],
            [
                Span("answered  ", theme[.muted]),
                Span(
                    Sparkline(numbers.hours.map(\.answerRate), full: 1).columns(width: 24, glyphs: glyphs),
                    theme[.success]),
            ],
            [Span("          0     6     12    18  23", theme[.muted])],
            [],
        ]
    }

    private func shares(_ title: SafeText, _ shares: [CallStatistics.Share], most: Int) -> [[Span]] {
        guard let greatest = shares.first?.calls, greatest > 0 else { return [] }
        let lines = shares.prefix(most).map { share in
            let name = SafeText(untrusted: share.name).truncated(to: nameWidth - 1, ellipsis: glyphs.ellipsis)
            return [
                Span(name.padded(to: nameWidth), theme[.text]), number(share.calls),
                Span("\(rate(share)) answered", theme[.muted]),
            ]
        }
        let more = shares.count - most
        return [[Span(title, theme[.header])]] + lines
            + (more > 0 ? [[Span("and \(more) more", theme[.muted])]] : []) + [[]]
    }
}
