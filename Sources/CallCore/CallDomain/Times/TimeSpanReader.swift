/// Reads how long from now: the `1h30m` of `+1h30m`, the `45 minutes` of `in 45 minutes`.
struct TimeSpanReader {
    /// What follows the sign or word that announces a span; `nil` where neither stands.
    static func span(_ text: String) -> Substring? {
        if text.hasPrefix("+") { return text.dropFirst() }
        return text.hasPrefix("in ") ? text.dropFirst(3) : nil
    }

    private static let units: [String: Double] = [
        "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600,
        "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60,
        "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
    ]
    private static let hour = 3600.0
    private static let dayUnits: Set<String> = ["d", "day", "days", "w", "week", "weeks"]
    /// Ten years, in seconds.
    static let longest = 5_256_000.0 * 60

    private var rest: Substring

    init(_ text: Substring) { rest = text }

    func seconds() throws(TimeEntryProblem) -> Double {
        var reader = self
        var total = 0.0
        var smallest = Double.infinity
        while let number = try reader.number() {
            if smallest == Self.hour, reader.rest.isEmpty, number < 60, number == number.rounded() {
                // `1h30`: what follows hours is minutes.
                total += number * 60
                break
            }
            let unit = try reader.unit()
            // Hours before minutes before seconds, each once.
            guard unit < smallest else { throw .notATime }
            smallest = unit
            total += number * unit
        }
        guard smallest.isFinite else { throw .notATime }
        guard total <= Self.longest else { throw .tooFar }
        return total
    }

    /// The next number; `nil` at the end.
    private mutating func number() throws(TimeEntryProblem) -> Double? {
        skipSpaces()
        if rest.hasPrefix("and ") { rest = rest.dropFirst(4) }
        guard !rest.isEmpty else { return nil }
        for article in ["an ", "a "] where rest.hasPrefix(article) {
            rest = rest.dropFirst(article.count)
            return 1
        }
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let number = Double(digits), number.isFinite else { throw .notATime }
        rest = rest[digits.endIndex...]
        skipSpaces()
        return number
    }

    private mutating func unit() throws(TimeEntryProblem) -> Double {
        let letters = rest.prefix { $0.isASCII && $0.isLetter }
        guard !letters.isEmpty else {
            throw rest.isEmpty ? .lacksUnit : .notATime
        }
        rest = rest[letters.endIndex...]
        if Self.dayUnits.contains(String(letters)) { throw .countsDays }
        guard let unit = Self.units[String(letters)] else { throw .notATime }
        return unit
    }

    private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }
}
