import CallDomain
import TerminalUI

/// Where the parts of an opened call stand: one pane below 100 columns, two from there on, all three from 150.
struct OpenedLayout {
    static let widthForTwoPanes = 100
    static let widthForThreePanes = 150

    let head: Rect
    /// The panes that are seen, with their frames.
    private(set) var panes: [CallDetailState.Pane: Rect] = [:]
    let findings: [Span]

    init(_ opened: CallDetailState, in state: ConsoleState, theme: Theme = .monochrome) {
        let area = state.contentArea
        findings =
            opened.known.map { known in
                FindingsText(
                    call: known.call, details: opened.details, words: state.words(of: known.call), theme: theme,
                    width: area.width - 2
                ).rows(most: min(8, area.height / 3))
            } ?? []
        let body: Rect
        (head, body) = area.splitTop(2 + findings.count)
        place(opened, in: body)
    }

    /// What of a pane is inside its frame.
    func inside(_ pane: CallDetailState.Pane) -> Rect {
        (panes[pane] ?? .zero).inset(horizontal: 2, vertical: 1)
    }

    private mutating func place(_ opened: CallDetailState, in body: Rect) {
        guard body.width >= Self.widthForTwoPanes else {
            panes = [opened.pane: body]
            return
        }
        guard body.width >= Self.widthForThreePanes else {
            let (left, right) = body.splitLeft(body.width * 9 / 20)
            panes = [.events: left, opened.pane == .raw ? .raw : .conversation: right]
            return
        }
        let (left, rest) = body.splitLeft(body.width * 3 / 10)
        let (middle, right) = rest.splitLeft(body.width * 3 / 10)
        panes = [.events: left, .raw: middle, .conversation: right]
    }
}
