import Foundation

/// How much memory this process holds, noted four times a second.
public actor MemoryDiary {
    /// In megabytes of resident memory.
    public struct Figures: Hashable, Sendable {
        /// The middle of the third quarter of the time, of the last quarter, and the most there ever was.
        public let third: Double
        public let last: Double
        public let most: Double

        public var line: String {
            let text = [third, last, most].map { String(format: "%.1f", $0) }
            return "memory: third quarter \(text[0]) MB, last quarter \(text[1]) MB, most \(text[2]) MB"
        }
    }

    private var notes: [Double] = []

    /// Until the task is cancelled.
    func keep() async {
        while !Task.isCancelled {
            if let now = Self.resident() { notes.append(now) }
            try? await Task.sleep(for: .milliseconds(250))
        }
    }

    func figures() -> Figures {
        let half = notes.count / 2
        let quarter = notes.count * 3 / 4
        return Figures(
            third: Self.middle(notes[half..<max(half, quarter)]), last: Self.middle(notes[quarter...]),
            most: notes.max() ?? 0)
    }

    private static func middle(_ values: ArraySlice<Double>) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }

    private static func resident() -> Double? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) }
        return pages.map { $0 * Double(getpagesize()) / 1_000_000 }
    }
}
