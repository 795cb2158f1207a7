/// Draws a month: its name, the weekdays from Monday on, and up to six weeks.
public struct CalendarView {
    /// The cells it takes.
    public static let size = Size(width: 22, height: 8)
    /// What its hits begin with: `calendar:2026-06-15`, `calendar:previous`, `calendar:next`.
    public static let hitPrefix = "calendar"
    private static let months: [SafeText] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays: [SafeText] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

    private let state: CalendarState
    private let marked: Set<CalendarDate>
    private let theme: Theme
    private let glyphs: GlyphSet

    /// - Parameter marked: days with something to know of, such as calls that are scheduled.
    public init(_ state: CalendarState, marked: Set<CalendarDate> = [], theme: Theme, glyphs: GlyphSet = .unicode) {
        self.state = state
        self.marked = marked
        self.theme = theme
        self.glyphs = glyphs
    }

    public func draw(in rect: Rect, on frame: inout Frame) {
        let area = Rect(
            origin: rect.origin,
            size: Size(width: min(rect.width, Self.size.width), height: min(rect.height, Self.size.height)))
        drawTitle(in: area.row(0), on: &frame)
        for (index, name) in Self.weekdays.enumerated() {
            let place = cell(weekday: index + 1, row: 1, in: area)
            frame.write(name, at: place.origin.moved(right: 1), style: theme[.muted], clip: place)
        }
        let first = state.selected.firstOfMonth
        for number in 0..<first.daysInMonth {
            let day = first.adding(days: number)
            draw(day, in: cell(weekday: day.weekday, row: 2 + (first.weekday - 1 + number) / 7, in: area), on: &frame)
        }
    }

    private func drawTitle(in row: Rect, on frame: inout Frame) {
        let month = state.selected.month
        let name = Self.months.indices.contains(month - 1) ? Self.months[month - 1] : ""
        frame.write("\(name) \(state.selected.year)", in: row, style: theme[.title], alignment: .center)
        for (side, glyph, name) in [
            (row.splitLeft(3).left, glyphs.choiceLeft, "previous"),
            (row.splitRight(3).right, glyphs.choiceRight, "next"),
        ] {
            frame.write(glyph, in: side, style: theme[.accent], alignment: .center)
            frame.addHit(side, id: HitID(rawValue: "\(Self.hitPrefix):\(name)"))
        }
    }

    private func draw(_ day: CalendarDate, in place: Rect, on frame: inout Frame) {
        guard !place.isEmpty else { return }
        let number = SafeText(untrusted: String(day.day)).padded(to: 2, alignment: .trailing)
        let isOff = state.earliest.map { day < $0 } ?? false
        let role: Role = isOff ? .muted : day == state.today ? .accent : .text
        frame.write(number, at: place.origin.moved(right: 1), style: theme[role], clip: place)
        if marked.contains(day) {
            frame.write(glyphs.separator, at: place.origin, style: theme[.stateScheduled], clip: place)
        }
        if day == state.selected { frame.select(place, as: theme[.selection], on: theme[.text]) }
        if !isOff { frame.addHit(place, id: HitID(rawValue: "\(Self.hitPrefix):\(day)")) }
    }

    private func cell(weekday: Int, row: Int, in area: Rect) -> Rect {
        Rect(x: area.x + (weekday - 1) * 3, y: area.y + row, width: 3, height: 1).intersection(area)
    }
}
