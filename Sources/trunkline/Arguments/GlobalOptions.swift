import ArgumentParser
import CallCore
import Foundation

/// What every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The configuration file.", valueName: "file"), completion: .file())
    var config: String?

    @Option(
        name: .long, help: ArgumentHelp("The directory of the journal.", valueName: "directory"), completion: .directory
    )
    var data: String?

    @Flag(name: .long, help: "Print JSON: one document, or one object a line for streams.")
    var json = false

    /// An empty name would be the working folder; `-` stands for a stream, and neither is one.
    func validate() throws {
        for (name, value) in [("--config", config), ("--data", data)] where value?.isEmpty == true {
            throw ValidationError("\(name) is empty: give a path, or leave it out.")
        }
        for (name, value) in [("--config", config), ("--data", data)] where value == "-" {
            throw ValidationError("\(name) takes a path; - is none (./- for one that is called so).")
        }
    }

    var places: Places {
        Places(configuration: config, data: data, environment: ProcessInfo.processInfo.environment)
    }
}
