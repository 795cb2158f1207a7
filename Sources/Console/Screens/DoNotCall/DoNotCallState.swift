import CallDomain
import TerminalUI

/// The list of numbers that nobody calls, as far as it is read, and what is typed to filter it.
struct DoNotCallState: Sendable {
    private(set) var entries: [DoNotCallEntry] = []
    /// How many the filter finds; `nil` until they are read.
    private(set) var count: Int?
    var list = ListState()
    var filter = LineEditor()
    var isFiltering = false

    var selected: DoNotCallEntry? {
        list.selected.flatMap { entries.indices.contains($0) ? entries[$0] : nil }
    }

    /// The cursor stays on the number it is on.
    mutating func take(_ entries: [DoNotCallEntry], of count: Int) {
        let before = selected?.number
        self.entries = entries
        self.count = count
        list.setCount(entries.count)
        if let place = entries.firstIndex(where: { $0.number == before }) { list.select(place) }
    }
}

/// A number that is about to be put on the list or taken off it, and why.
struct DoNotCallAddition: Sendable {
    /// What is taken off; `nil` where a number is put on.
    private(set) var removed: DoNotCallEntry?
    var number: LineEditor
    var reason = LineEditor()
    var isOnReason = false

    /// With the number of the call in front, which may be the one meant.
    init(number: String?) {
        self.number = LineEditor(number ?? "")
        isOnReason = number != nil
    }

    init(removing entry: DoNotCallEntry) {
        self.init(number: entry.number)
        removed = entry
    }

    var reading: PhoneNumberReading { PhoneNumber.read(number.text) }

    mutating func edit(_ change: (inout LineEditor) -> Void) {
        if isOnReason { change(&reason) } else { change(&number) }
    }
}
