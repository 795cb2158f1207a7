import CallDomain

/// Calls that came into a list while the cursor was elsewhere, until they were seen.
struct BoardNews: Sendable {
    /// Those in the window of rows, in its order.
    private(set) var calls: [CallID] = []
    /// How many came above the window.
    private(set) var above = 0

    var isEmpty: Bool { calls.isEmpty && above == 0 }
    var count: Int { calls.count + above }

    mutating func forget() { self = BoardNews() }

    /// Whatever is on the screen was seen; and so was all above where its first row is the list's.
    mutating func see(_ rows: some Sequence<CallID>, isTop: Bool) {
        if isTop { above = 0 }
        guard !calls.isEmpty else { return }
        let seen = Set(rows)
        calls.removeAll(where: seen.contains)
    }
}

extension BoardNews {
    /// A window of rows of a list.
    struct Window {
        let rows: [Call]
        let offset: Int
        /// Rows in the whole list.
        let count: Int

        var reachesEnd: Bool { offset + rows.count >= count }
    }

    /// Compares two readings of one list.
    ///
    /// What stands between two calls that were there before is new there; what stands before the first of them is, where
    /// the earlier window began with the list. Above both windows only the difference is known.
    mutating func take(_ new: Window, after old: Window) {
        let places = Dictionary(old.rows.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let known = new.rows.indices.filter { places[new.rows[$0].id] != nil }
        guard let first = known.first, let last = known.last, let before = places[new.rows[first].id] else { return }
        let begin = old.offset == 0 ? 0 : first
        let end = old.reachesEnd ? new.rows.count : last + 1
        var fresh: [CallID] = []
        if begin < end {
            fresh = new.rows[begin..<end].map(\.id).filter { places[$0] == nil && !calls.contains($0) }
        }
        if old.offset > 0 { above = max(0, above + new.offset + first - old.offset - before) }
        if new.offset > old.offset { above += calls.count { id in !new.rows.contains { $0.id == id } } }
        let order = Dictionary(new.rows.enumerated().map { ($1.id, $0) }) { first, _ in first }
        calls = (calls + fresh).filter { order[$0] != nil }.sorted { order[$0] ?? 0 < order[$1] ?? 0 }
    }
}
