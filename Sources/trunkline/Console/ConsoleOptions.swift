import ArgumentParser
import CallCore
import ProviderSimulator

/// How to open the console, as the command line says.
struct ConsoleOptions: Sendable {
    /// The simulated world of `trunkline demo`.
    struct Demo: Sendable {
        let speed: Double
        let seed: UInt64
        var faults: [SimulatorFault] = []
    }

    let places: Places
    /// A name or a path; `nil` leaves it to the configuration.
    let theme: String?
    let ascii: Bool
    let readOnly: Bool
    /// A file of commands to play instead of waiting for keys.
    let script: String?
    /// The script's screens may take the place of files that are there.
    let force: Bool
    /// `nil` for the real console.
    let demo: Demo?
}
