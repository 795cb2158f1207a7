import ArgumentParser
import ConsoleRuntime
import Foundation

struct BenchmarkDayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "day", abstract: "A day of calls at high speed, and whether the three books agree at its end.")

    @Option(help: "Calls to place.")
    var calls = 10_000

    @Option(help: "Real seconds that the day takes.")
    var seconds = 240.0

    func validate() throws {
        try NumberOption.check("--calls", calls, in: 1...1_000_000)
        try NumberOption.check("--seconds", seconds, in: 1...86_400)
    }

    func run() async throws {
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let report = try await DayOfCalls(program: program, calls: calls, seconds: seconds)
            .run { StandardStream.error.say($0) }
        for line in report.lines { try StandardStream.output.line(line) }
        guard report.books.areEqual else { throw ExitCode(ExitStatus.rejected.rawValue) }
    }
}
