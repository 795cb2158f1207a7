import ArgumentParser

struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "From a key in a form or a list of choices to the frame that shows it.")

    @Option(help: "Pairs in the form's data.")
    var pairs = 200

    @Option(help: "Contacts in the list to choose from.")
    var rows = 10_000

    func validate() throws {
        try OptionRange.check("--pairs", pairs, in: 0...100_000)
        try OptionRange.check("--rows", rows, in: 1...10_000_000)
    }

    func run() async throws {
        for size in BenchmarkSizes.all {
            Report.line(try FormBenchmark(pairs: pairs, size: size).run().line)
            for figures in try PickerBenchmark(rows: rows, size: size).run() {
                Report.line(figures.line)
            }
        }
    }
}
