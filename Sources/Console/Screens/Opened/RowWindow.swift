/// A window on lines that take several rows each; only those that are seen are ever measured.
struct RowWindow {
    /// A row of a line.
    struct Place: Hashable, Sendable, Comparable {
        var line: Int
        var row: Int

        static let start = Place(line: 0, row: 0)

        static func < (left: Place, right: Place) -> Bool {
            left.line == right.line ? left.row < right.row : left.line < right.line
        }
    }

    let lines: Int
    let height: Int
    /// Rows that a line takes at the width there is, at least one.
    let measure: (Int) -> Int

    /// Where the window begins when the last row stands at its foot.
    var last: Place {
        var (line, left) = (lines, height)
        while line > 0, left > 0 {
            line -= 1
            left -= measure(line)
        }
        return Place(line: line, row: max(0, -left))
    }

    /// Moves so many rows, stopping at both ends.
    func moved(_ place: Place, by rows: Int) -> Place {
        let end = last
        var place = min(place, end)
        var left = rows
        while left < 0, Place.start < place {
            if place.row == 0 {
                place.line -= 1
                place.row = measure(place.line)
            }
            let step = min(-left, place.row)
            place.row -= step
            left += step
        }
        while left > 0, place < end {
            let step = min(left, measure(place.line) - place.row)
            place.row += step
            left -= step
            if place.row >= measure(place.line) { place = Place(line: place.line + 1, row: 0) }
        }
        return min(place, end)
    }

    /// The rows that are seen from a place on.
    func places(from place: Place) -> [Place] {
        var places: [Place] = []
        var place = place
        while places.count < height, place.line < lines {
            let rows = measure(place.line)
            while place.row < rows, places.count < height {
                places.append(place)
                place.row += 1
            }
            place = Place(line: place.line + 1, row: 0)
        }
        return places
    }

    /// A place from which a row is seen: the one it was where that will do, else with something above the row.
    func showing(_ row: Place, from place: Place) -> Place {
        let (place, end) = (min(place, last), last)
        if places(from: place).contains(row) { return place }
        return row >= end ? end : moved(row, by: -(height / 3))
    }
}
