/// Reads how long to wait in a field that counts minutes: `90`, `5m`, `2h`, `1h30`, `90 min`, `+1h`, `in 2 hours`.
enum DelayReader {
    /// `1:30`: with minutes or with hours in front.
    struct InTwoWays: Hashable {
        let first: Int
        let second: Int

        /// Both readings in minutes, and in words.
        var ways: [(minutes: String, words: String)] {
            let seconds = Double(first) + Double(second) / 60
            return [
                (String(first * 60 + second), "\(first) h \(second) min"),
                ("\(seconds)", "\(first) min \(second) s"),
            ]
        }
    }

    /// In minutes.
    static func minutes(_ text: String) throws(TimeEntryProblem) -> Double {
        guard text.utf8.count <= longestText else { throw .notATime }
        let plain = TimeEntry.plain(text)
        let span = TimeSpanReader.span(plain) ?? plain[...]
        guard span.allSatisfy({ $0 == "." || ($0.isASCII && $0.isWholeNumber) }) else {
            return try TimeSpanReader(span).seconds() / 60
        }
        guard let minutes = Double(span) else { throw .notATime }
        guard minutes <= TimeSpanReader.longest / 60 else { throw .tooFar }
        return minutes
    }

    static func inTwoWays(_ text: String) -> InTwoWays? {
        let parts = TimeEntry.plain(text).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2, let first = Int(parts[0]),
            let second = Int(parts[1]), (0..<60).contains(second), first >= 0
        else { return nil }
        return InTwoWays(first: first, second: second)
    }

    private static let longestText = 40
}
