import ArgumentParser
import Foundation
import TerminalUI

/// The developer's own program: measures Trunkline and makes its pictures; nobody else gets it.
@main
struct BenchmarksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Benchmarks", abstract: "Measure Trunkline, and make its pictures anew.",
        discussion: "What is measured is meaningful on a release build only.",
        subcommands: [
            KeysCommand.self, ListsCommand.self, ScreenCommand.self, DayCommand.self, ReceiverCommand.self,
            ScreenshotsCommand.self,
        ],
        defaultSubcommand: KeysCommand.self)
}

/// The sizes everything is measured at.
enum BenchmarkSizes {
    static let all = [Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60)]
}

/// The program that is measured.
enum MeasuredProgram {
    /// Beside this one, where the build puts both.
    static let path: String = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: own).deletingLastPathComponent().appending(path: "trunkline").path
    }()
}
