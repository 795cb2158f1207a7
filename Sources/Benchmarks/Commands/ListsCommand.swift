import ArgumentParser
import TerminalUI

struct ListsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lists", abstract: "From a key in a long list of calls to the rows it asked for.")

    @Option(help: "Calls in the journal.")
    var calls = 100_000

    func validate() throws {
        try OptionRange.check("--calls", calls, in: 1...10_000_000)
    }

    func run() async throws {
        for figures in try await ListBenchmark(calls: calls, size: Size(width: 120, height: 36)).run() {
            Report.line(figures.line)
        }
    }
}
