import TerminalUI
import Testing

@testable import Console

/// Scrolling through lines of several rows, whatever their number.
struct RowWindowTests {
    private static func window(_ heights: [Int], height: Int) -> RowWindow {
        RowWindow(lines: heights.count, height: height) { heights[$0] }
    }

    @Test(arguments: [
        ([1, 1, 1], 5, RowWindow.Place(line: 0, row: 0)), ([1, 1, 1], 2, .init(line: 1, row: 0)),
        ([1, 9], 3, .init(line: 1, row: 6)), ([3, 2], 3, .init(line: 0, row: 2)), ([], 3, .init(line: 0, row: 0)),
        ([4], 0, .init(line: 1, row: 0)),
    ])
    func theLastRowsStandAtTheFoot(_ heights: [Int], _ height: Int, _ place: RowWindow.Place) {
        #expect(Self.window(heights, height: height).last == place)
    }

    /// Against the plain way: all rows in one list.
    @Test func movesAsOneListOfAllRowsWould() {
        var random = SmallRandom(seed: 7)
        for _ in 0..<300 {
            let heights = (0..<random.next(12)).map { _ in 1 + random.next(5) }
            let window = Self.window(heights, height: 1 + random.next(6))
            let rows = heights.enumerated().flatMap { line, count in
                (0..<count).map { RowWindow.Place(line: line, row: $0) }
            }
            let last = max(0, rows.count - window.height)
            var (plain, place) = (0, RowWindow.Place.start)
            for _ in 0..<20 {
                let step = random.next(15) - 7
                plain = min(max(0, plain + step), last)
                place = window.moved(place, by: step)
                #expect(window.places(from: place) == Array(rows.dropFirst(plain).prefix(window.height)))
            }
            for row in rows {
                #expect(window.places(from: window.showing(row, from: place)).contains(row))
            }
        }
    }

    /// A key costs as many measurings as there are rows on the screen, not as there are lines.
    @Test func measuresOnlyWhatIsSeen() {
        var measured = 0
        let window = RowWindow(lines: 10_000, height: 40) { line in
            measured += 1
            return 1 + line % 3
        }
        var place = window.last
        for step in [-1, 1, -40, 40, -39, -3, 3] {
            measured = 0
            place = window.moved(place, by: step)
            _ = window.places(from: place)
            #expect(measured <= 4 * 40)
        }
        measured = 0
        _ = window.places(from: window.showing(.init(line: 5_000, row: 0), from: .start))
        #expect(measured <= 4 * 40)
    }
}

/// The same numbers every time.
struct SmallRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// Below the limit.
    mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, limit)
    }
}
