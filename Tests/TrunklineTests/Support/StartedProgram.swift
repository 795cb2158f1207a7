import Foundation
import TestTools

/// A run of the program that is under way.
final class StartedProgram {
    private let process = Process()
    private let outputPath: String
    private let errorPath: String
    private let ended: AsyncStream<Void>

    init(_ path: String, _ arguments: [String], environment: [String: String], input: String, folder: String) throws {
        let stem = "\(folder)/run-\(UUID())"
        outputPath = stem + ".out"
        errorPath = stem + ".err"
        try Data(input.utf8).write(to: URL(fileURLWithPath: stem + ".in"))
        for path in [outputPath, errorPath] { try Data().write(to: URL(fileURLWithPath: path)) }
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = environment
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: stem + ".in"))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
        let (stream, end) = AsyncStream.makeStream(of: Void.self)
        ended = stream
        process.terminationHandler = { _ in end.finish() }
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    var isRunning: Bool { process.isRunning }

    var output: String { (try? String(contentsOfFile: outputPath, encoding: .utf8)) ?? "" }
    var errors: String { (try? String(contentsOfFile: errorPath, encoding: .utf8)) ?? "" }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Waits for its end.
    func finish() async throws -> BuiltProgram.Run {
        let deadline = Task { [id = process.processIdentifier] in
            try await Task.sleep(for: Patience.time)
            kill(id, SIGKILL)
        }
        for await _ in ended {}
        deadline.cancel()
        process.waitUntilExit()
        let bySignal = process.terminationReason == .uncaughtSignal
        let status = bySignal ? -process.terminationStatus : process.terminationStatus
        return BuiltProgram.Run(status: status, output: output, errors: errors)
    }

    /// Waits until its output holds something.
    func waitForOutput(_ isThere: (String) -> Bool) async throws -> String {
        try await wait { isThere(output) }
        return output
    }

    /// The same for what it says on stderr.
    func waitForErrors(_ isThere: (String) -> Bool) async throws {
        try await wait { isThere(errors) }
    }

    private func wait(_ isTrue: () -> Bool) async throws {
        do {
            try await Patience.wait(for: "words of the program", until: isTrue)
        } catch is Patience.Ended {
            throw Silence(output: output, errors: errors)
        }
    }

    struct Silence: Error {
        let output: String
        let errors: String
    }
}
