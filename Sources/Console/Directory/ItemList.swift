import CallDomain

/// Rows of a provider's list, each id once, and the way from an id or a number to its row.
public struct ItemList: Sendable {
    public private(set) var items: [PickerItem] = []
    private var places: [String: Int] = [:]

    public init() {}

    public init(_ items: [PickerItem]) { append(items) }

    public var isEmpty: Bool { items.isEmpty }
    public var count: Int { items.count }

    /// Adds the rows that are not there yet, and tells how many those were; a row that is there already becomes the newer
    /// one, since its number may be another by now.
    @discardableResult
    public mutating func append(_ more: [PickerItem]) -> Int {
        let before = items.count
        for item in more {
            guard let key = item.keys.first else { continue }
            if let place = places[key], row(key, is: item) {
                replace(place, by: item)
                continue
            }
            for key in item.keys where places[key] == nil { places[key] = items.count }
            items.append(item)
        }
        return items.count - before
    }

    private mutating func replace(_ place: Int, by item: PickerItem) {
        for key in items[place].keys where places[key] == place { places[key] = nil }
        items[place] = item
        for key in item.keys where places[key] == nil { places[key] = place }
    }

    /// A key may be another row's number: only the row that has it as its id is the same.
    private func row(_ key: String, is item: PickerItem) -> Bool {
        places[key].map { items[$0].row?.id == item.row?.id } ?? false
    }

    /// The row that has a key: its id or its number in E.164.
    func row(_ key: String) -> DirectoryRow? { places[key].flatMap { items[$0].row } }
}
