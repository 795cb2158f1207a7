import CallDomain
import Foundation
import Subprocess
import SystemPackage

/// Runs a helper program: an argument list, no shell, and none of the keys in its environment.
public enum HelperCommand {
    private static let seconds = 5.0
    private static let longestOutput = 16_384
    private static let longestInput = 60_000

    /// Throws `KeyError`; what the helper prints never becomes a part of it.
    static func firstLine(of arguments: [String]) async throws -> String {
        let program = Program(arguments)
        let output = try await program.finish(within: seconds) {
            let ended = try await Subprocess.run(program.configuration(), output: .string(limit: longestOutput))
            return (ended.terminationStatus, ended.standardOutput)
        }
        return output.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }

    /// Runs a helper that reads a text from its standard input, and waits for its end so many seconds; what it prints is
    /// let go. It is killed where the task is cancelled, with everything it started. Throws `KeyError`.
    ///
    /// - Parameters:
    ///   - input: at most 60,000 bytes, which a pipe holds.
    public static func run(_ arguments: [String], input: String, within seconds: Double) async throws {
        let program = Program(arguments)
        // Before it runs: who reads is there for sure, so that nobody is ended for writing to a program that has gone.
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8.prefix(longestInput)))
        try pipe.fileHandleForWriting.close()
        defer { try? pipe.fileHandleForReading.close() }
        let text = FileDescriptor(rawValue: pipe.fileHandleForReading.fileDescriptor)
        try await program.finish(within: seconds) {
            let ended = try await Subprocess.run(
                program.configuration(),
                input: .fileDescriptor(text, closeAfterSpawningProcess: false), output: .discarded)
            return (ended.terminationStatus, ())
        }
    }
}

extension HelperCommand {
    /// What is to be run, and what is said of its end.
    private struct Program: Sendable {
        let name: String
        let arguments: [String]

        init(_ words: [String]) {
            name = words.first ?? ""
            arguments = Array(words.dropFirst())
        }

        /// In a group of its own, so that what it started can be ended with it.
        func configuration() -> Subprocess.Configuration {
            var options = PlatformOptions()
            options.processGroupID = 0
            options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
            let withheld = ChildEnvironment.withheld.map {
                (Subprocess.Environment.Key(stringLiteral: $0), String?.none)
            }
            return Subprocess.Configuration(
                executable: name.contains("/") ? .path(FilePath(name)) : .name(name),
                arguments: Subprocess.Arguments(arguments),
                environment: .inherit.updating(Dictionary(withheld) { first, _ in first }), platformOptions: options)
        }

        /// Gives what came of it, unless it takes longer: then it is killed.
        func finish<Value: Sendable>(
            within seconds: Double, _ work: @escaping @Sendable () async throws -> (TerminationStatus, Value)
        ) async throws -> Value {
            if let trouble = distrust { throw KeyError(trouble) }
            do {
                let (status, value) = try await limited(seconds, work)
                if let trouble = trouble(status) { throw KeyError(trouble) }
                return value
            } catch let error as SubprocessError {
                throw KeyError(words(for: error))
            } catch is CancellationError {
                throw KeyError("The helper \(name) was ended.")
            }
        }

        /// What everybody can change is not run. What the `PATH` leads to is the person's own affair.
        private var distrust: String? {
            var about = stat()
            guard name.contains("/"), stat(name, &about) == 0 else { return nil }
            guard about.st_mode & 0o002 == 0 else {
                return "The helper \(name) can be changed by anybody, and is not run. Run: chmod o-w \(name)"
            }
            return FileTrust.problem(onTheWayTo: name).map { "The helper \(name) \($0)" }
        }

        private func limited<Value: Sendable>(
            _ seconds: Double, _ work: @escaping @Sendable () async throws -> Value
        ) async throws -> Value {
            try await withThrowingTaskGroup(of: Value?.self) { group in
                group.addTask { try await work() }
                group.addTask {
                    try await Task.sleep(for: .seconds(seconds))
                    return nil
                }
                defer { group.cancelAll() }
                if let value = try await group.next() ?? nil { return value }
                throw KeyError(
                    "The helper \(name) took more than \(Int(seconds)) seconds; run it by hand to see why.")
            }
        }

        private func trouble(_ status: TerminationStatus) -> String? {
            switch status {
            case .exited(0): nil
            case .exited(let code): "The helper \(name) did not succeed (exit \(code)); run it by hand to see why."
            case .signaled(let signal): "The helper \(name) was ended by signal \(signal)."
            }
        }

        private func words(for error: SubprocessError) -> String {
            switch error.code {
            case .executableNotFound: "The helper \(name) was not found; is it installed, and on the PATH?"
            case .outputLimitExceeded: "The helper \(name) prints too much; its first line is to be the key."
            default: "The helper \(name) cannot be started."
            }
        }
    }
}
