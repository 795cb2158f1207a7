import Foundation

extension TimeEntry {
    /// Reads what was typed; capitals, spaces and invisible marks do not matter.
    public init(parsing text: String) throws(TimeEntryProblem) {
        guard text.utf8.count <= Self.longestText else { throw .notATime }
        let plain = text.typedPlainly
        if let instant = try Self.instant(plain) {
            self = .instant(instant)
        } else if let span = TimeSpanReader.span(plain) {
            self = .fromNow(try TimeSpanReader(span).seconds())
        } else {
            self = try Self.words(plain)
        }
    }

    /// A span without its sign is told from what is no time at all.
    private static func words(_ plain: String) throws(TimeEntryProblem) -> TimeEntry {
        do {
            return try TimeWordReader(plain).entry()
        } catch {
            guard error == .notATime, (try? TimeSpanReader(plain[...]).seconds()) != nil else { throw error }
            throw .lacksSign
        }
    }

    private static let longestText = 200

    /// A date and time with `Z` or an offset; a fraction of a second is dropped.
    private static func instant(_ text: String) throws(TimeEntryProblem) -> Date? {
        var scanner = DigitScanner(text.uppercased())
        guard let wall = WallTime(&scanner) else { return nil }
        if scanner.skip("."), scanner.fraction() == nil { return nil }
        _ = scanner.skip(" ")
        guard let offset = offset(&scanner), scanner.isAtEnd else { return nil }
        guard text.contains("t") || !mayEndSpan(-offset, from: wall) else { throw .offsetOrEnd }
        return wall.inUTC.addingTimeInterval(-Double(offset))
    }

    /// `2027-12-15 09:00-10:00`: what looks like an offset to the west may be the hour at which something ends.
    private static func mayEndSpan(_ seconds: Int, from wall: WallTime) -> Bool {
        seconds > wall.hour * 3600 + wall.minute * 60
    }

    /// What any clock on earth shows.
    private static let offsets = -12 * 3600...14 * 3600

    /// Seconds east of Greenwich, from `Z`, `UTC`, `+02:00` or `-0330`.
    private static func offset(_ scanner: inout DigitScanner) -> Int? {
        if scanner.skip("Z") { return 0 }
        if scanner.skip("U") { return scanner.skip("T") && scanner.skip("C") ? 0 : nil }
        let isWest = scanner.skip("-")
        guard isWest || scanner.skip("+"), let hours = scanner.number(2) else { return nil }
        _ = scanner.skip(":")
        guard let minutes = scanner.number(2), minutes < 60 else { return nil }
        let offset = (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
        return offsets.contains(offset) ? offset : nil
    }
}
