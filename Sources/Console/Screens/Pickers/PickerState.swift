import CallDomain
import Foundation
import TerminalUI

/// A list to choose from.
struct PickerState: Sendable {
    /// What the chosen row is for.
    enum Purpose: Hashable, Sendable {
        /// Fills a field: rows are `.text` or `.row`.
        case field(Field)
        /// Answers a question about a field by its path: rows are `.entries`.
        case choices(path: String)
        /// Starts a form from something saved: rows are `.saved`.
        case start
        /// Sorts the list of calls: rows are `.saved` with a column's name.
        case sort
        /// Shows a view: rows are `.saved` with its name.
        case views
    }

    /// A row that stands first, and why.
    struct Pin: Hashable, Sendable {
        let key: String
        let words: SafeText
    }

    let purpose: Purpose
    let title: SafeText
    /// The provider's list; `nil` for lists of our own.
    let directory: DirectoryKey?
    private(set) var items: [PickerItem]
    /// When what has a key was last used.
    let uses: [String: Date]
    let pins: [Pin]
    private(set) var query = LineEditor(limit: 200)
    /// Places in `items`, best first.
    private(set) var rows: [Int32] = []
    var list = ListState()
    /// The row that was under the cursor went away by itself: another one lies there that nobody chose.
    private(set) var hasLostItsRow = false
    /// What the provider is asked for beside the list, and how that stands.
    var search = ContactSearching()
    /// All rows in the order they have when nothing is typed.
    private var order: [Int32] = []
    /// Where each row stands in that order.
    private var places: [Int32] = []
    private var words: [[UInt32]] = []

    init(
        purpose: Purpose, title: SafeText, directory: DirectoryKey? = nil, items: [PickerItem],
        uses: [String: Date] = [:], pins: [Pin] = []
    ) {
        self.purpose = purpose
        self.title = title
        self.directory = directory
        self.items = items
        self.uses = uses
        self.pins = pins
        sort()
        filter(order)
        list.setCount(rows.count)
    }

    var total: Int { order.count }

    var field: Field? {
        guard case .field(let field) = purpose else { return nil }
        return field
    }

    var selected: PickerItem? { list.selected.flatMap(item) }

    func item(_ row: Int) -> PickerItem? {
        rows.indices.contains(row) ? items[Int(rows[row])] : nil
    }

    /// The letters of a row that the query matched.
    func marks(_ item: PickerItem) -> [Set<Int>] { FuzzyMatch(words, in: item.haystack)?.marks ?? [] }

    func lastUse(of item: PickerItem) -> Date? { item.keys.compactMap { uses[$0] }.max() }

    /// Whether the provider found it for what is typed.
    func isFound(_ item: PickerItem) -> Bool {
        search.query == query.text && item.keys.contains(where: search.found.contains)
    }

    func pin(of item: PickerItem) -> Pin? { pins.first { item.keys.contains($0.key) } }
}

extension PickerState {
    /// Where a row is now: the same, or the one that has its id.
    private func place(of item: PickerItem) -> Int? {
        rows.firstIndex { items[Int($0)].value == item.value }
            ?? item.keys.first.flatMap { key in rows.firstIndex { items[Int($0)].keys.first == key } }
    }

    /// Somebody has looked at what is under the cursor now.
    mutating func acceptRow() { hasLostItsRow = false }

    /// Other rows are there now; the row under the cursor stays under it, where it is seen.
    mutating func setItems(_ items: [PickerItem]) {
        let before = selected
        self.items = items
        sort()
        filter(order)
        let row = before.flatMap(place)
        hasLostItsRow = before != nil && row == nil
        list.setCount(rows.count, following: row ?? list.selected ?? 0)
    }

    /// Whether the key changed what is typed.
    mutating func type(_ key: KeyPress) -> Bool {
        let before = query.text
        guard query.handle(key) else { return false }
        if query.text != before { filterAnew() }
        return true
    }

    mutating func paste(_ text: String) {
        query.insert(text)
        filterAnew()
    }

    /// A longer query leaves fewer rows: those that are there need to be looked at alone.
    private mutating func filterAnew() {
        let before = words
        words = FuzzyMatch.words(query.text)
        let narrows =
            !before.isEmpty && before.count <= words.count && zip(before, words).allSatisfy { $1.starts(with: $0) }
        filter(narrows ? rows : order)
        list.setCount(rows.count)
        list.home()
        acceptRow()
    }

    private mutating func filter(_ candidates: [Int32]) {
        guard !words.isEmpty else {
            rows = order
            return
        }
        let wanted = FuzzyMatch.mask(words.joined())
        let isAsked = search.query == query.text && !search.found.isEmpty
        var matches: [UInt64] = []
        for index in candidates {
            let item = items[Int(index)]
            var score = item.mask & wanted == wanted ? FuzzyMatch.score(words, in: item.haystack) : nil
            if score == nil, isAsked, isFound(item) { score = 0 }
            guard let score else { continue }
            matches.append(Self.sortKey(score: score, place: places[Int(index)]))
        }
        matches.sort()
        rows = matches.map { order[Int(UInt32(truncatingIfNeeded: $0))] }
    }

    /// Sorts by score, best first, and then by the place in the order of the whole list.
    private static func sortKey(score: Int, place: Int32) -> UInt64 {
        let best = 1 << 30
        return UInt64(best - min(max(score, 0), best)) << 32 | UInt64(UInt32(max(0, place)))
    }

    /// Pinned rows first, then those used before, the newest first, then the list in its own order.
    private mutating func sort() {
        var pinned: [(pin: Int, index: Int32)] = []
        var used: [(at: Date, index: Int32)] = []
        var primary: [Int32] = []
        var secondary: [Int32] = []
        let pinnedKeys = Dictionary(pins.enumerated().map { ($1.key, $0) }) { first, _ in first }
        for (position, item) in items.enumerated() where fits(item) {
            let index = Int32(position)
            if let pin = pinnedKeys.isEmpty ? nil : item.keys.compactMap({ pinnedKeys[$0] }).min() {
                pinned.append((pin, index))
            } else if let at = uses.isEmpty ? nil : lastUse(of: item) {
                used.append((at, index))
            } else if item.isSecondary {
                secondary.append(index)
            } else {
                primary.append(index)
            }
        }
        pinned.sort { ($0.pin, $0.index) < ($1.pin, $1.index) }
        used.sort { ($1.at, $0.index) < ($0.at, $1.index) }
        order = pinned.map(\.index) + used.map(\.index) + primary + secondary
        places = Array(repeating: 0, count: items.count)
        for (place, index) in order.enumerated() { places[Int(index)] = Int32(place) }
    }

    /// Whether the row has what the field wants.
    private func fits(_ item: PickerItem) -> Bool {
        guard let field else { return true }
        return item.text(for: field.kind) != nil
    }
}
