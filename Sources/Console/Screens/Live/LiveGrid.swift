import TerminalUI

/// Where the cards of live calls stand: as many columns as are wide enough to be read.
struct LiveGrid {
    private static let narrowest = 60
    private static let mostColumns = 4

    let area: Rect
    let columns: Int
    let cardHeight: Int

    init(_ area: Rect) {
        self.area = area
        columns = min(Self.mostColumns, max(1, area.width / Self.narrowest))
        cardHeight = area.height < 30 ? 7 : area.height < 50 ? 8 : 10
    }

    /// Rows of cards that are seen at once.
    var rows: Int { max(1, area.height / cardHeight) }

    /// The places that are seen together with one of them.
    func page(of index: Int) -> Range<Int> {
        let size = rows * columns
        let first = index / size * size
        return first..<first + size
    }

    func rect(of index: Int) -> Rect {
        let place = index - page(of: index).lowerBound
        let (left, right) = (place % columns, place % columns + 1)
        let x = area.width * left / columns
        return Rect(
            x: area.x + x, y: area.y + place / columns * cardHeight, width: area.width * right / columns - x,
            height: min(cardHeight, area.height))
    }
}

extension ConsoleState {
    var liveGrid: LiveGrid { LiveGrid(contentArea) }

    mutating func watch(_ id: CommandID) -> [Effect] {
        switch id {
        case .goToWaiting: return goToWaiting()
        case .toggleNotices: toggleNotices()
        default: live.step(by: id == .moveLeft ? -1 : 1)
        }
        return []
    }

    /// What is in sight is new no longer.
    mutating func seeWhatIsShown() {
        if let opened = frontmostOpened { attention.see(opened.id) }
        guard screen == .live, layers.isEmpty else { return }
        live.see(liveGrid.page(of: live.selectedIndex ?? 0))
    }
}
