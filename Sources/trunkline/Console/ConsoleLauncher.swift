import CallCore
import Console
import ConsoleRuntime
import Foundation
import TerminalIO
import TerminalUI

/// Opens the console: on the accounts of the configuration, or on simulated ones.
enum ConsoleLauncher {
    /// Ends the process with the console's own exit code where that is not 0. Throws `CommandFailure` and what it knows.
    static func run(_ options: ConsoleOptions) async throws {
        let script = try options.script.map(read)
        let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        guard isTerminal || script != nil else { throw notATerminal }
        let opening = ConsoleOpening(options: options, script: script, isTerminal: isTerminal)
        var end = try await options.demo == nil ? opening.openReal() : opening.openDemo()
        if end == .demo { end = try await opening.openDemo() }
        if let signal = end.signal { SignalPipe.endProcess(by: signal) }
        guard end == .quit else { exit(end.exitCode) }
    }

    private static func read(_ path: String) throws -> ConsoleScript {
        do {
            return try ConsoleScript(contentsOf: path)
        } catch {
            throw CommandFailure(.badData, error.description)
        }
    }

    private static var notATerminal: CommandFailure {
        CommandFailure(
            .usage,
            "The console needs a terminal, and this is none: use `trunkline calls`, `trunkline watch` or "
                + "`trunkline call FORM` instead (`trunkline --help` lists everything).")
    }
}
