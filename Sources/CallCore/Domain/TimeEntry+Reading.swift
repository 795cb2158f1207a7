import Foundation

extension TimeEntry {
    /// Reads what was typed; capitals, spaces and invisible marks do not matter.
    public init(parsing text: String) throws(TimeEntryProblem) {
        guard text.utf8.count <= Self.longestText else { throw .notATime }
        let plain = Self.plain(text)
        if let instant = Self.instant(plain) {
            self = .instant(instant)
        } else if let span = TimeSpanReader.span(plain) {
            self = .fromNow(try TimeSpanReader(span).seconds())
        } else {
            self = try TimeWordReader(plain).entry()
        }
    }

    private static let longestText = 200

    /// Small letters, ordinary digits and single spaces.
    private static func plain(_ text: String) -> String {
        let compatible = text.precomposedStringWithCompatibilityMapping.lowercased()
        var scalars = String.UnicodeScalarView()
        for scalar in compatible.unicodeScalars where scalar.properties.generalCategory != .format {
            scalars.append(scalar.properties.isWhitespace ? " " : scalar)
        }
        return String(scalars).split(separator: " ").joined(separator: " ")
    }

    /// A date and time with `Z` or an offset; a fraction of a second is dropped.
    private static func instant(_ text: String) -> Date? {
        var scanner = DigitScanner(text.uppercased())
        guard let wall = WallTime(&scanner) else { return nil }
        if scanner.skip("."), scanner.fraction() == nil { return nil }
        _ = scanner.skip(" ")
        guard let offset = offset(&scanner), scanner.isAtEnd else { return nil }
        return wall.inUTC.addingTimeInterval(-Double(offset))
    }

    /// Seconds east of Greenwich, from `Z`, `UTC`, `+02:00` or `-0330`.
    private static func offset(_ scanner: inout DigitScanner) -> Int? {
        if scanner.skip("Z") { return 0 }
        if scanner.skip("U") { return scanner.skip("T") && scanner.skip("C") ? 0 : nil }
        let isWest = scanner.skip("-")
        guard isWest || scanner.skip("+"), let hours = scanner.number(2) else { return nil }
        _ = scanner.skip(":")
        guard let minutes = scanner.number(2), hours < 24, minutes < 60 else { return nil }
        return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}
