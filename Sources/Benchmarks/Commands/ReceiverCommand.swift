import ArgumentParser

struct ReceiverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receiver", abstract: "Durable deliveries a second, sent by wrk, and counted in the journal.")

    @Option(help: "How long, in seconds.")
    var seconds = 5

    @Option(help: "Connections that wrk holds open.")
    var connections = 64

    @Option(help: "Bytes of conversation in each delivery.")
    var bytes = 1_000

    func validate() throws {
        try OptionRange.check("--seconds", seconds, in: 1...3_600)
        try OptionRange.check("--connections", connections, in: 1...10_000)
        try OptionRange.check("--bytes", bytes, in: 0...4_000_000)
    }

    func run() async throws {
        let figures = try await ReceiverBenchmark(seconds: seconds, connections: connections, bytes: bytes).run()
        Report.line(figures.line)
        guard figures.isConsistent else {
            throw BenchmarkFailure(description: "The journal does not hold what was answered: this is a fault.")
        }
    }
}
