import ArgumentParser
import CallCore
import Foundation
import ProviderSimulator

struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Serve the simulated providers alone, until a signal.",
        discussion: """
            Prints a configuration for them: `trunkline simulate > config.toml &` and then \
            `trunkline calls --config config.toml` and so on.

            \(FaultOptions.discussion)
            """)

    @Option(help: ArgumentHelp("Where to listen; port 0 lets the system choose.", valueName: "address:port"))
    var listen = "127.0.0.1:8650"

    @Option(help: "Simulated seconds in a real second.")
    var speed = 1.0

    @Option(help: "The same seed gives the same world.")
    var seed: UInt64 = 1

    @Flag(name: .customLong("no-limits"), help: "Take any number of requests a minute.")
    var noLimits = false

    @OptionGroup var faults: FaultOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        try NumberOption.check("--speed", speed, in: 0.001...10_000)
        _ = try ListenAddress(parsing: listen)
    }

    func run() async throws {
        let listen = try ListenAddress(parsing: listen)
        var options = SimulatorOptions(
            host: listen.host, port: listen.port, seed: seed, speed: speed, faults: try faults.faults())
        if noLimits { options.rateLimits = .off }
        let simulator = Simulator(options: options)
        let address = try await start(simulator)
        let sheet = await SimulatorSheet(simulator, at: address)
        do {
            try Printer(printsJSON: global.json).document(sheet.json) { sheet.configuration }
        } catch {
            await simulator.stop()
            throw error
        }
        StandardStream.error.say("The simulated providers listen on \(address.root); Ctrl-C ends them.")
        await withTaskCancellationHandler {
            await simulator.waitUntilStopped()
        } onCancel: {
            Task { await simulator.stop() }
        }
    }

    private func start(_ simulator: Simulator) async throws -> SimulatorAddress {
        do {
            return try await simulator.start()
        } catch let error as CancellationError {
            throw error
        } catch {
            throw CommandFailure(
                .badConfiguration,
                "Cannot listen on \(listen): \(error). Choose another address by --listen, or port 0.")
        }
    }
}
