import CallDomain

/// The calls of a list that the operator marked; each stays marked until it leaves the list.
struct BoardMarks: Sendable {
    /// As many as can be marked: nobody means to act on more at once.
    static let most = 400

    private struct Mark: Sendable {
        var call: Call
        /// Its row; `nil` while the filter hides it.
        var row: Int?
    }

    private var marks: [CallID: Mark] = [:]
    /// Of which list the places are known.
    var question: BoardQuestion?

    /// How many stand in the list.
    var count: Int { marks.values.count { $0.row != nil } }

    /// How many the filter hides: they are marked again when it shows them, and nothing is done to them meanwhile.
    var hiddenCount: Int { marks.count - count }

    var isEmpty: Bool { marks.isEmpty }

    /// Those that stand in the list, in its order.
    var calls: [Call] {
        let placed = marks.values.compactMap { mark in mark.row.map { (row: $0, call: mark.call) } }
        return placed.sorted { ($0.row, $0.call.id) < ($1.row, $1.call.id) }.map(\.call)
    }

    func contains(_ id: CallID) -> Bool { marks[id]?.row != nil }

    mutating func toggle(_ call: Call, at row: Int) {
        if contains(call.id) {
            marks[call.id] = nil
        } else {
            marks[call.id] = Mark(call: call, row: row)
        }
    }

    mutating func insert(_ call: Call, at row: Int) { marks[call.id] = Mark(call: call, row: row) }

    mutating func removeAll() { marks = [:] }
}

extension BoardMarks {
    /// Those of which the rows at hand tell nothing.
    func unseen(in rows: [Call]) -> [CallID] {
        let seen = Set(rows.map(\.id))
        return marks.keys.filter { !seen.contains($0) }.sorted()
    }

    /// Takes newly read rows in: calls as they are now, at their places.
    ///
    /// - Parameters:
    ///   - isWhole: these are all rows of the list, so that what is missing has left it.
    ///   - isFiltered: what is missing may be hidden only.
    mutating func take(_ rows: [Call], offset: Int, isWhole: Bool, isFiltered: Bool) {
        guard !marks.isEmpty else { return }
        var places: [CallID: Int] = [:]
        for (index, call) in rows.enumerated() where marks[call.id] != nil { places[call.id] = index }
        for id in marks.keys {
            if let place = places[id] {
                marks[id] = Mark(call: rows[place], row: offset + place)
            } else if isWhole {
                miss(id, isFiltered: isFiltered)
            }
        }
    }

    /// Takes in all there is of marked calls beside the rows at hand, by their rows.
    mutating func take(_ found: [Int: Call], besides rows: [Call], isFiltered: Bool) {
        let places = Dictionary(found.map { ($1.id, $0) }) { first, _ in first }
        for id in unseen(in: rows) {
            if let row = places[id], let call = found[row] {
                marks[id] = Mark(call: call, row: row)
            } else {
                miss(id, isFiltered: isFiltered)
            }
        }
    }

    /// The list does not have the call any more, or does not show it.
    private mutating func miss(_ id: CallID, isFiltered: Bool) {
        guard isFiltered else {
            marks[id] = nil
            return
        }
        marks[id]?.row = nil
    }
}
