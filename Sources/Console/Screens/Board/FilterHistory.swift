/// The filters that were used last, to be had again by the arrow keys.
struct FilterHistory: Hashable, Sendable {
    private static let longest = 50

    /// Newest last.
    private(set) var used: [String] = []
    /// Where one is in it; `nil` at what is being typed.
    private var place: Int?
    /// What was being typed when one left it.
    private var typed = ""

    /// Takes down a filter that was used.
    mutating func add(_ filter: String) {
        place = nil
        guard !filter.isEmpty else { return }
        used.removeAll { $0 == filter }
        used.append(filter)
        if used.count > Self.longest { used.removeFirst() }
    }

    /// The filter before the one that stands there; `nil` where there is none.
    mutating func earlier(than current: String) -> String? {
        if place == nil { typed = current }
        let before = (place ?? used.count) - 1
        guard used.indices.contains(before) else { return nil }
        place = before
        return used[before] == current ? earlier(than: current) : used[before]
    }

    /// The filter after it, and at the end what was being typed.
    mutating func later() -> String? {
        guard let before = place else { return nil }
        guard used.indices.contains(before + 1) else {
            place = nil
            return typed
        }
        place = before + 1
        return used[before + 1]
    }

    /// Something was typed: one is at the newest again.
    mutating func leave() { place = nil }
}
