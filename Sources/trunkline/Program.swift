import ArgumentParser
import Foundation
import TerminalIO

/// The program: reads the command, runs it, and ends with the exit code the command line promises.
@main
enum Program {
    /// Set by who looks for a fault in the program, who needs core files and debuggers.
    private static let debugSwitch = "TRUNKLINE_ALLOW_DUMPS"

    static func main() async {
        if ProcessInfo.processInfo.environment[debugSwitch] == nil { ProcessMemory.keepPrivate() }
        signal(SIGPIPE, SIG_IGN)
        // A file that may not grow is refused like a full disk, and ends nobody in the middle of a call.
        signal(SIGXFSZ, SIG_IGN)
        // Whoever starts it may hide files from others, but not from itself: a journal that nobody can read holds nobody back.
        umask(umask(0) & 0o077)
        if let problem = OpenFileLimit.problem() { end(problem) }
        if let problem = RawWords.problem() { end(problem) }
        let arguments = ArgumentOrder.subcommandFirst(Array(CommandLine.arguments.dropFirst()))
        if let problem = RepeatedOption.problem(in: arguments) { end(problem) }
        if let words = ArgumentOrder.unknownCommand(arguments) { end(CommandFailure(.usage, words)) }
        do {
            if try Trunkline.parseAsRoot(arguments) is any HandlesSignals {
                try await run(arguments)
            } else {
                try await runInterruptibly(arguments)
            }
        } catch {
            end(error)
        }
    }

    private static func run(_ arguments: [String]) async throws {
        var command = try Trunkline.parseAsRoot(arguments)
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
    }

    /// A signal cancels the command, so that what is under way is recorded; the process ends by the signal, unless nobody
    /// knows what became of a call: who reads that it was only stopped does it again.
    private static func runInterruptibly(_ arguments: [String]) async throws {
        // Before the work begins: what comes meanwhile lies in the pipe.
        let signals = try SignalPipe(withScreen: false)
        let task = Task { try await run(arguments) }
        let watch = try SignalWatch(
            signals,
            SignalWatch.Rules(
                onFirst: { task.cancel() }, isUnderWay: { !UnderWay.shared.isEmpty },
                statusAtOnce: { UnderWay.shared.mustNotBeRepeated ? .unknown : nil }))
        let result = await task.result
        guard let signal = watch.caught else { return try result.get() }
        if case .failure(let error) = result, let failure = CommandFailure(knowing: error) {
            let isUnknown = failure.status == .unknown
            if isUnknown || error is CommandFailure { failure.say() }
            if isUnknown { exit(failure.status.rawValue) }
        }
        SignalPipe.endProcess(by: signal)
    }

    private static func end(_ error: any Error) -> Never {
        switch error {
        case let broken as BrokenPipe:
            guard let words = broken.words else { exit(ExitStatus.done.rawValue) }
            StandardStream.error.say(words)
            exit(ExitStatus.badConfiguration.rawValue)
        case let failure as CommandFailure:
            failure.say()
            exit(failure.status.rawValue)
        case let error where CommandFailure(knowing: error) != nil:
            end(CommandFailure(error))
        case let error where Trunkline.exitCode(for: error) == .failure:
            // The parser would end with 1, which here means that a provider refused.
            StandardStream.error.say("This should not happen: \(error)")
            exit(EX_SOFTWARE)
        case let error where !Trunkline.exitCode(for: error).isSuccess:
            sayUsage(error)
            exit(Trunkline.exitCode(for: error).rawValue)
        default: Trunkline.exit(withError: error)
        }
    }

    /// The parser repeats words of the command line, and those may be a stranger's.
    private static func sayUsage(_ error: any Error) {
        let words = "Error: " + Trunkline.message(for: error)
        let text = Trunkline.fullMessage(for: error)
        let usage = text.hasPrefix(words) ? String(text.dropFirst(words.count)) : ""
        StandardStream.error.say(lines: [words] + usage.split(separator: "\n").map(String.init))
    }
}
