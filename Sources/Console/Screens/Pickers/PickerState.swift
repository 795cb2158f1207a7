import CallCore
import TerminalUI

/// A list to choose from.
struct PickerState: Sendable {
    /// What the chosen row is for.
    enum Purpose: Hashable, Sendable {
        /// Fills a field: rows are `.text`.
        case field(Field)
        /// Answers a question about a field by its path: rows are `.entries`.
        case choices(path: String)
        /// Starts a form from something saved: rows are `.saved`.
        case start
    }

    struct Row: Sendable {
        let item: PickerItem
        let marks: [Set<Int>]
    }

    let purpose: Purpose
    let title: SafeText
    /// The provider's list; `nil` for lists of our own.
    let directory: DirectoryKey?
    private var items: [PickerItem]
    private(set) var query = LineEditor()
    private(set) var rows: [Row] = []
    var list = ListState()

    init(purpose: Purpose, title: SafeText, directory: DirectoryKey? = nil, items: [PickerItem]) {
        self.purpose = purpose
        self.title = title
        self.directory = directory
        self.items = items
        filter()
    }

    var total: Int { items.count }

    var field: Field? {
        guard case .field(let field) = purpose else { return nil }
        return field
    }

    var selected: PickerItem? {
        list.selected.flatMap { rows.indices.contains($0) ? rows[$0].item : nil }
    }

    /// More rows came; the row under the cursor stays.
    mutating func append(_ more: [PickerItem]) {
        items += more
        let before = selected
        filter()
        if let before, let index = rows.firstIndex(where: { $0.item == before }) { list.select(index) }
    }

    mutating func removeAll() {
        items = []
        filter()
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

    private mutating func filterAnew() {
        filter()
        list.home()
    }

    private mutating func filter() {
        let words = query.text.split(separator: " ").map { FuzzyMatch.fold(String($0)) }
        if words.isEmpty {
            let ordered = items.filter { !$0.isSecondary } + items.filter(\.isSecondary)
            rows = ordered.map { Row(item: $0, marks: []) }
        } else {
            let found = items.enumerated().compactMap { index, item in
                FuzzyMatch(words, in: item.haystack).map { (index: index, item: item, match: $0) }
            }
            rows = found.sorted { ($1.match.score, $0.index) < ($0.match.score, $1.index) }
                .map { Row(item: $0.item, marks: $0.match.marks) }
        }
        list.setCount(rows.count)
    }
}
