import Foundation

/// How long many repeats of one thing took, in milliseconds.
public struct BenchmarkFigures: Hashable, Sendable {
    public let name: String
    public let count: Int
    public let median: Double
    public let p95: Double
    public let slowest: Double
    /// What took longest, where that has names.
    public let hardest: [String]

    /// - Parameter names: what each of the repeats was.
    init(name: String, times: [Duration], of names: [String] = []) {
        let milliseconds = times.map { $0 / .milliseconds(1) }
        let sorted = milliseconds.sorted()
        func quantile(_ share: Double) -> Double {
            sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
        }
        self.name = name
        count = sorted.count
        median = quantile(0.5)
        p95 = quantile(0.95)
        slowest = sorted.last ?? 0
        hardest = zip(milliseconds, names).sorted { $0.0 > $1.0 }.prefix(8).map {
            "\($1) \(String(format: "%.1f", $0))"
        }
    }

    public var line: String {
        let figures = [median, p95, slowest].map { String(format: "%.2f", $0) }
        let times = "\(name): median \(figures[0]) ms, p95 \(figures[1]) ms, slowest \(figures[2]) ms (\(count) times)"
        return hardest.isEmpty ? times : "\(times): \(hardest.joined(separator: ", "))"
    }
}
