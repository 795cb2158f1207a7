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

    var places: Places {
        Places(configuration: config, data: data, environment: ProcessInfo.processInfo.environment)
    }
}
