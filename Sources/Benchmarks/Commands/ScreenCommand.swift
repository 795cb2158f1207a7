import ArgumentParser

struct ScreenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen", abstract: "Frames and bytes a second on a terminal while events pour in.")

    @Option(help: "Events a second.")
    var events = 1_000

    @Option(help: "How long, in seconds.")
    var seconds = 10.0

    func validate() throws {
        try OptionRange.check("--events", events, in: 1...1_000_000)
        try OptionRange.check("--seconds", seconds, in: 0.1...3_600)
    }

    func run() async throws {
        for size in BenchmarkSizes.all {
            let benchmark = ScreenBenchmark(
                program: MeasuredProgram.path, eventsPerSecond: events, seconds: seconds, size: size)
            for (screen, key) in [("calls", "1"), ("live", "3")] {
                Report.line(try await benchmark.run(screen: screen, key: key).line)
            }
        }
    }
}
