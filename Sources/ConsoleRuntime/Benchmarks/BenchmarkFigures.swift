import Foundation

/// How long many repeats of one thing took, in milliseconds.
public struct BenchmarkFigures: Hashable, Sendable {
    public let name: String
    public let count: Int
    public let median: Double
    public let p95: Double
    public let slowest: Double

    init(name: String, times: [Duration]) {
        let sorted = times.map { Double($0.components.attoseconds) / 1e15 + Double($0.components.seconds) * 1e3 }
            .sorted()
        func quantile(_ share: Double) -> Double {
            sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
        }
        self.name = name
        count = sorted.count
        median = quantile(0.5)
        p95 = quantile(0.95)
        slowest = sorted.last ?? 0
    }

    public var line: String {
        let figures = [median, p95, slowest].map { String(format: "%.2f", $0) }
        return "\(name): median \(figures[0]) ms, p95 \(figures[1]) ms, slowest \(figures[2]) ms (\(count) times)"
    }
}
