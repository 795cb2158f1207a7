import CallDomain
import TerminalUI

/// What can be done in an opened call.
extension ConsoleState {
    mutating func changeOpened(_ change: (inout CallDetailState, OpenedLayout) -> Void) {
        guard case .opened(var opened)? = layers.last else { return }
        change(&opened, OpenedLayout(opened, in: self))
        layers[layers.count - 1] = .opened(opened)
        settleOpened()
    }

    /// The raw event is read where it is seen, and the ladder knows its height; to be called after every change.
    mutating func settleOpened() {
        guard case .opened(var opened)? = layers.last else { return }
        let layout = OpenedLayout(opened, in: self)
        if layout.panes[.raw] != nil { opened.readRaw() }
        opened.events.setHeight(layout.inside(.events).height)
        layers[layers.count - 1] = .opened(opened)
    }

    /// Moves in the pane in front.
    mutating func moveInOpened(_ change: (inout ListState) -> Void) {
        changeOpened { opened, layout in
            switch opened.pane {
            case .events:
                change(&opened.events)
            case .raw:
                guard let raw = opened.raw else { return }
                let window = raw.window(in: layout.inside(.raw).size)
                opened.rawTop = Self.moved(opened.rawTop, in: window, change)
            case .conversation:
                let window = ConversationView.window(opened.conversation, in: layout.inside(.conversation).size)
                opened.scroll(to: Self.moved(opened.top ?? window.last, in: window, change), in: window)
            }
        }
    }

    /// Keys move a cursor in a list; where there is none they move what is seen by as many rows.
    private static func moved(
        _ place: RowWindow.Place, in window: RowWindow, _ change: (inout ListState) -> Void
    ) -> RowWindow.Place {
        let far = 1 << 20
        var probe = ListState(count: 2 * far + 1, selected: far, height: window.height)
        change(&probe)
        switch (probe.selected ?? far) - far {
        case -far: return .start
        case far: return window.last
        case let rows: return window.moved(place, by: rows)
        }
    }

    mutating func act(inOpened id: CommandID) -> [Effect] {
        switch id {
        case .switchPane: changeOpened { opened, layout in opened.switchPane(layout) }
        case .follow: changeOpened { opened, _ in opened.follow() }
        case .showRaw: changeOpened { opened, _ in opened.toggleRaw() }
        case .find: changeOpened { opened, _ in opened.beginSearch() }
        case .nextMatch: return nextMatchOrNewCall()
        case .previousMatch: stepInSearch(by: -1)
        case .copyRaw: return copyRaw()
        default: break
        }
        return []
    }

    /// Where nothing is searched for, the key means what it means on every other screen.
    private mutating func nextMatchOrNewCall() -> [Effect] {
        guard frontmostOpened?.search == nil else {
            stepInSearch(by: 1)
            return []
        }
        return CommandTable.command(.newCall).map { perform($0) } ?? []
    }

    private mutating func copyRaw() -> [Effect] {
        guard case .opened(let opened)? = layers.last, let event = opened.saidEvent else { return [] }
        say("Sent to the terminal's clipboard: what \(LadderView.name(of: event.source)) said, as it came.")
        return [.copy(ClipboardText(untrusted: event.raw))]
    }

    /// Why a command for watching calls cannot be used now.
    func reasonAgainstWatching(_ id: CommandID) -> SafeText? {
        switch id {
        case .goToWaiting where attention.calls(at: now).isEmpty: return "Nothing needs a person now."
        case .toggleNotices where settings.notices.isSilent:
            return "Nothing is told here: [notify] in the configuration says what is."
        default: return reasonAgainstOpened(id)
        }
    }

    private func reasonAgainstOpened(_ id: CommandID) -> SafeText? {
        guard case .opened(let opened)? = layers.last else { return nil }
        switch id {
        case .previousMatch:
            return opened.search == nil ? "Nothing is searched for: / searches." : nil
        case .copyRaw:
            return opened.saidEvent?.raw.isEmpty != false ? "Nothing more was said with this event." : nil
        default:
            return nil
        }
    }
}

/// The mouse.
extension ConsoleState {
    /// A click on an event chooses it, on the chosen one shows what was said; anywhere else it brings a pane to the front.
    mutating func clickOpened(_ kind: String, _ name: String) {
        changeOpened { opened, _ in
            if kind == "event", let index = Int(name) {
                let wasChosen = opened.pane == .events && opened.events.selected == index
                opened.go(to: .events)
                opened.events.select(index)
                if wasChosen { opened.toggleRaw() }
            } else if let pane = CallDetailState.Pane(rawValue: name) {
                opened.go(to: pane)
            }
        }
    }

    /// The wheel moves the pane under it.
    mutating func wheelOpened(at point: Point, by rows: Int) {
        guard case .opened(let opened)? = layers.last else { return }
        let layout = OpenedLayout(opened, in: self)
        let under = layout.panes.first { $0.value.contains(point) }?.key ?? opened.pane
        changeOpened { state, _ in state.pane = under }
        moveInOpened { $0.move(by: rows) }
        changeOpened { state, _ in state.pane = opened.pane }
    }
}
