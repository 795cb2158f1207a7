import ArgumentParser
import ConsoleRuntime
import Foundation
import TerminalUI

struct BenchmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark", abstract: "Measure the console; meaningful on a release build only.",
        subcommands: [
            BenchmarkKeysCommand.self, BenchmarkListsCommand.self, BenchmarkScreenCommand.self,
            BenchmarkDayCommand.self, BenchmarkReceiverCommand.self,
        ],
        defaultSubcommand: BenchmarkKeysCommand.self)
}

/// The sizes everything is measured at.
enum BenchmarkSizes {
    static let all = [Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60)]
}
