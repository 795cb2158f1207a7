import Foundation
import NIOConcurrencyHelpers

/// A clock that moves only when a test says so.
struct TestClock: Sendable {
    // The box locks around every read and write, and is the only way to the date.
    private let box: NIOLockedValueBox<Date>

    init(_ text: String = "2026-03-15T14:22:11Z") {
        box = NIOLockedValueBox(Self.date(text))
    }

    var now: Date { box.withLockedValue { $0 } }

    func advance(_ seconds: Double) {
        box.withLockedValue { $0 = $0.addingTimeInterval(seconds) }
    }

    static func date(_ text: String) -> Date {
        (try? Date(text, strategy: .iso8601)) ?? Date(timeIntervalSince1970: 0)
    }
}
