import ArgumentParser
import ConsoleRuntime
import TerminalUI

struct BenchmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark", abstract: "Measure the console; meaningful on a release build only.",
        shouldDisplay: false)

    @Option(help: "Pairs in the form's data.")
    var pairs = 200

    @Option(help: "Contacts in the list to choose from.")
    var rows = 10_000

    func run() async throws {
        for size in [Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60)] {
            try StandardStream.output.line(FormBenchmark(pairs: pairs, size: size).run().line)
            for figures in try PickerBenchmark(rows: rows, size: size).run() {
                try StandardStream.output.line(figures.line)
            }
        }
    }
}
