/// Reads how long to wait in a field that counts minutes: `90`, `5m`, `2h`, `1h30`, `90 min`, `+1h`, `in 2 hours`.
enum DelayReader {
    /// `1:30`, `1.30`: with minutes or with hours in front.
    struct InTwoWays: Hashable {
        let first: Int
        let second: Int

        /// A fraction of a minute, unless a colon stands there.
        let isDecimal: Bool

        /// Both readings in minutes, and in words.
        var ways: [(minutes: String, words: String)] {
            [
                (String(first * 60 + second), "\(first) h \(second) min"),
                isDecimal ? decimal : ("\(Double(first) + Double(second) / 60)", "\(first) min \(second) s"),
            ]
        }

        /// With one or three digits behind its point it is asked about no more.
        private var decimal: (minutes: String, words: String) {
            let minutes = second % 10 == 0 ? "\(first).\(second / 10)" : "\(first).\(second < 10 ? "0" : "")\(second)0"
            return (minutes, "\(minutes) minutes")
        }
    }

    /// In minutes.
    static func minutes(_ text: String) throws(TimeEntryProblem) -> Double {
        guard text.utf8.count <= longestText else { throw .notATime }
        let plain = text.typedPlainly
        let span = TimeSpanReader.span(plain) ?? plain[...]
        guard span.allSatisfy({ $0 == "." || ($0.isASCII && $0.isWholeNumber) }) else {
            return try TimeSpanReader(span).seconds() / 60
        }
        guard let minutes = Double(span) else { throw .notATime }
        guard minutes <= TimeSpanReader.longest / 60 else { throw .tooFar }
        return minutes
    }

    /// What is typed for a number that is one of minutes for certain, such as the 1.30 of a request's JSON.
    static func exactly(_ number: String) -> String {
        inTwoWays(number) == nil ? number : number + "0"
    }

    static func inTwoWays(_ text: String) -> InTwoWays? {
        let plain = text.typedPlainly
        let parts = plain.split(omittingEmptySubsequences: false) { ":.".contains($0) }
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2, let first = Int(parts[0]),
            let second = Int(parts[1]), (0..<60).contains(second), first >= 0
        else { return nil }
        let isDecimal = plain.contains(".")
        guard !isDecimal || first > 0 else { return nil }
        return InTwoWays(first: first, second: second, isDecimal: isDecimal)
    }

    private static let longestText = 40
}
