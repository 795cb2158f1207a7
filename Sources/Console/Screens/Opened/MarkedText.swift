import TerminalUI

/// A text in rows, with what was found in it marked.
struct MarkedText {
    let text: SafeText
    let matches: ArraySlice<TextSearch.Match>
    let current: TextSearch.Match?
    let style: Style
    let theme: Theme

    /// The rows that the text was wrapped into, as pieces of one style each.
    func spans(_ rows: [SafeText]) -> [[Span]] {
        guard !matches.isEmpty else { return rows.map { [Span($0, style)] } }
        let clusters = text.clusters.map(\.text)
        var place = 0
        return rows.enumerated().map { index, row in
            let own = row.clusters.map(\.text)
            if index > 0 {
                // Spaces where a line was broken are in no row.
                while place < clusters.count, clusters[place] == " ", own.first != " " { place += 1 }
            }
            defer { place += own.count }
            return spans(own, from: place)
        }
    }

    private func spans(_ clusters: [String], from place: Int) -> [Span] {
        var spans: [Span] = []
        var (run, runStyle) = ("", style)
        for (offset, cluster) in clusters.enumerated() {
            let here = style(at: place + offset)
            if here != runStyle, !run.isEmpty {
                spans.append(Span(SafeText(untrusted: run), runStyle))
                run = ""
            }
            runStyle = here
            run += cluster
        }
        return spans + [Span(SafeText(untrusted: run), runStyle)]
    }

    private func style(at place: Int) -> Style {
        guard let match = matches.first(where: { $0.range.contains(place) }) else { return style }
        return match == current ? theme[.selection].over(theme[.match]) : theme[.match].over(style)
    }
}
