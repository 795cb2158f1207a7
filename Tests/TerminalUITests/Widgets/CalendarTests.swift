import Testing

@testable import TerminalUI

struct CalendarTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2000-03-01", 11_017, 3),
        ("1900-03-01", -25_508, 4), ("2026-06-15", 20_619, 1), ("0001-01-01", -719_162, 1),
        ("9999-12-31", 2_932_896, 5),
    ])
    func daysAreCounted(_ text: String, _ days: Int, _ weekday: Int) throws {
        let date = try #require(CalendarDate(parsing: text))
        #expect(date.daysSince1970 == days)
        #expect(date.weekday == weekday)
        #expect(CalendarDate(daysSince1970: days) == date)
        #expect(date.description == text)
    }

    @Test
    func everyDayOfFourCenturiesFollowsTheOneBefore() {
        var date = CalendarDate(daysSince1970: 0)
        for days in 0..<146_097 {
            let expected = CalendarDate(daysSince1970: days)
            guard date == expected, date.daysSince1970 == days else {
                Issue.record("\(date) is not \(expected)")
                return
            }
            date =
                CalendarDate(year: date.year, month: date.month, day: date.day + 1)
                ?? date.adding(months: 1).firstOfMonth
        }
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "1900-02-29", "0000-01-01", "2026-6-15", "", "-", "x"])
    func daysThatAreNotAreRefused(_ text: String) {
        #expect(CalendarDate(parsing: text) == nil)
    }

    @Test(arguments: [
        ("2024-01-31", ["pgdn"], "2024-02-29"), ("2023-01-31", ["pgdn"], "2023-02-28"),
        ("2024-02-29", ["shift-pgdn"], "2025-02-28"), ("2024-12-31", ["right"], "2025-01-01"),
        ("2024-03-01", ["left"], "2024-02-29"), ("2026-06-15", ["up", "up", "up"], "2026-05-25"),
        ("2026-06-15", ["home"], "2026-06-01"), ("2026-06-15", ["end", "down"], "2026-07-07"),
        ("2026-06-15", ["t"], "2026-06-10"), ("2026-03-31", ["pgup"], "2026-02-28"),
        ("9999-12-31", ["right", "pgdn"], "9999-12-31"), ("0001-01-01", ["left", "pgup"], "0001-01-01"),
    ])
    func keysMove(_ from: String, _ keys: [String], _ to: String) throws {
        let today = CalendarDate(parsing: "2026-06-10")
        var state = CalendarState(selected: try #require(CalendarDate(parsing: from)), today: today)
        for name in keys {
            let isHandled = state.handle(try #require(KeyPress(parsing: name)))
            #expect(isHandled)
        }
        #expect(state.selected.description == to)
    }

    @Test
    func theEarliestDayIsKept() throws {
        let earliest = try #require(CalendarDate(parsing: "2026-06-10"))
        var state = CalendarState(selected: earliest.adding(days: 3), earliest: earliest)
        _ = state.handle(KeyPress(.pageUp))
        #expect(state.selected == earliest)
        let isTaken = state.handle(KeyPress("x"))
        #expect(!isTaken)
    }

    @Test
    func drawsAMonthAndTakesClicks() throws {
        let day = try #require(CalendarDate(parsing: "2026-06-15"))
        var state = CalendarState(selected: day, today: day.adding(days: -5), earliest: day.adding(days: -5))
        let expected = """
             ‹    June 2026     ›
             Mo Tu We Th Fr Sa Su
              1  2  3  4  5  6  7
              8  9 10 11 12 13 14
             15·16 17 18 19 20 21
             22 23 24 25 26 27 28
             29 30

            """
        var frame = Frame(size: Size(22, 8))
        CalendarView(state, marked: [day.adding(days: 1)], theme: .monochrome).draw(in: frame.bounds, on: &frame)
        #expect(frame.plainText() == expected + "\n")
        for (point, selected) in [
            (Point(4, 5), "2026-06-23"), (Point(20, 0), "2026-07-23"), (Point(1, 0), "2026-06-23"),
        ] {
            let hit = try #require(frame.hit(at: point))
            let isTaken = state.handle(hit)
            #expect(isTaken)
            #expect(state.selected.description == selected)
        }
        #expect(frame.hit(at: Point(1, 2)) == nil)
        let isTaken = state.handle(HitID(rawValue: "row:3"))
        #expect(!isTaken)
    }

    @Test(arguments: FrameTests.sizes)
    func fitsAnywhere(_ size: Size) throws {
        var frame = Frame(size: size)
        let day = try #require(CalendarDate(parsing: "2026-08-31"))
        CalendarView(CalendarState(selected: day), theme: .monochrome).draw(in: frame.bounds, on: &frame)
        #expect(FrameTests.isWhole(frame))
    }
}
