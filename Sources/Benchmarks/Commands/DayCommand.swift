import ArgumentParser

struct DayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "day", abstract: "A day of calls at high speed, and whether the three books agree at its end.")

    @Option(help: "Calls to place.")
    var calls = 10_000

    @Option(help: "Real seconds that the day takes.")
    var seconds = 240.0

    func validate() throws {
        try OptionRange.check("--calls", calls, in: 1...1_000_000)
        try OptionRange.check("--seconds", seconds, in: 1...86_400)
    }

    func run() async throws {
        let report = try await DayOfCalls(program: MeasuredProgram.path, calls: calls, seconds: seconds)
            .run { Report.say($0) }
        for line in report.lines { Report.line(line) }
        guard report.books.areEqual else { throw ExitCode.failure }
    }
}
