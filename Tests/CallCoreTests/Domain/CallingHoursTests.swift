import Foundation
import Testing

@testable import CallDomain

@Suite("Calling hours")
struct CallingHoursTests {
    @Test(
        "hold from their opening to the moment before they close",
        arguments: [
            ("00:00", false), ("07:59", false), ("08:00", true), ("14:30", true), ("20:59", true), ("21:00", false),
            ("23:59", false),
        ])
    func holds(time: String, isWithin: Bool) throws {
        let wall = try #require(WallTime("2026-06-15 \(time)"))
        #expect(CallingHours.usual.contains(wall) == isWithin)
        #expect((CallingHours.usual.margin(wall) >= 0) == isWithin)
    }

    @Test("measure how far outside a time lies, over midnight too")
    func margin() throws {
        func margin(_ time: String) throws -> Int {
            CallingHours.usual.margin(try #require(WallTime("2026-06-15 \(time)"))) / 60
        }
        #expect(try margin("07:00") == -60)
        #expect(try margin("22:00") == -60)
        #expect(try margin("02:30") == -330)
        #expect(try margin("00:00") == -180)
        #expect(try margin("09:00") == 60)
        #expect(try margin("20:30") == 30)
    }

    @Test("are written as they are read")
    func words() {
        #expect(CallingHours.usual.description == "08:00\u{2013}21:00")
        #expect(CallingHours(opens: 99 * 3600, closes: 9 * 3600 + 1800).description == "09:30\u{2013}24:00")
    }
}
