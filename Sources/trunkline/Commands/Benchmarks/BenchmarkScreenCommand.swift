import ArgumentParser
import ConsoleRuntime
import Foundation

struct BenchmarkScreenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen", abstract: "Frames and bytes a second on a terminal while events pour in.")

    @Option(help: "Events a second.")
    var events = 1_000

    @Option(help: "How long, in seconds.")
    var seconds = 10.0

    func validate() throws {
        try NumberOption.check("--events", events, in: 1...1_000_000)
        try NumberOption.check("--seconds", seconds, in: 0.1...3_600)
    }

    func run() async throws {
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        for size in BenchmarkSizes.all {
            let benchmark = ScreenBenchmark(
                program: program, eventsPerSecond: events, seconds: seconds, size: size)
            for (screen, key) in [("calls", "1"), ("live", "3")] {
                try await StandardStream.output.line(benchmark.run(screen: screen, key: key).line)
            }
        }
    }
}
