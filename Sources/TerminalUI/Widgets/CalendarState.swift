/// A month, and the day chosen in it.
public struct CalendarState: Hashable, Sendable {
    /// The day under the cursor; its month is what is shown.
    public private(set) var selected: CalendarDate
    /// Shown as today.
    public var today: CalendarDate?
    /// Days before it cannot be chosen.
    public let earliest: CalendarDate?

    public init(selected: CalendarDate, today: CalendarDate? = nil, earliest: CalendarDate? = nil) {
        self.selected = max(selected, earliest ?? selected)
        self.today = today
        self.earliest = earliest
    }

    /// Chooses a day, or the earliest there is.
    public mutating func select(_ day: CalendarDate) {
        selected = max(day, earliest ?? day)
    }

    /// Moves by a day with left and right, a week with up and down, a month with page up and down (a year with shift or
    /// control); home and end go to the month's first and last, `t` to today.
    /// - Returns: false if the key is none of them.
    public mutating func handle(_ press: KeyPress) -> Bool {
        let months = press.modifiers.isEmpty ? 1 : 12
        switch press.key {
        case .pageUp: select(selected.adding(months: -months))
        case .pageDown: select(selected.adding(months: months))
        default: return press.modifiers.isEmpty && handlePlain(press.key)
        }
        return true
    }

    private mutating func handlePlain(_ key: Key) -> Bool {
        switch key {
        case .left: select(selected.adding(days: -1))
        case .right: select(selected.adding(days: 1))
        case .up: select(selected.adding(days: -7))
        case .down: select(selected.adding(days: 7))
        case .home: select(selected.firstOfMonth)
        case .end: select(selected.lastOfMonth)
        case .character("t"):
            guard let today else { return false }
            select(today)
        default: return false
        }
        return true
    }

    /// Takes a click on what `CalendarView` drew.
    /// - Returns: false if it is none of that; `previous` and `next` change the month, a day is chosen.
    public mutating func handle(_ hit: HitID) -> Bool {
        let parts = hit.rawValue.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0] == CalendarView.hitPrefix else { return false }
        switch parts[1] {
        case "previous": select(selected.adding(months: -1))
        case "next": select(selected.adding(months: 1))
        case let text:
            guard let day = CalendarDate(parsing: text) else { return false }
            select(day)
        }
        return true
    }
}
