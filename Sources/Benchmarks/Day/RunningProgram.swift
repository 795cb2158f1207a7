import CallCore
import Foundation

/// A program that prints one JSON document and goes on running.
final class RunningProgram: Sendable {
    private let collected = Locked<[UInt8]>([])
    private let identifier: pid_t
    private let process: Process

    init(_ path: String, _ arguments: [String]) throws {
        process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        pipe.fileHandleForReading.readabilityHandler = { [collected] handle in
            let data = handle.availableData
            guard !data.isEmpty else {
                handle.readabilityHandler = nil
                return
            }
            collected.withLock { $0 += data }
        }
        try process.run()
        identifier = process.processIdentifier
    }

    /// Waits for the document, ten seconds at most: it comes in pieces, and only a whole one can be read.
    func document() async throws -> JSON {
        for _ in 0..<500 {
            if let document = try? JSON(parsing: collected.withLock { $0 }) { return document }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw DayError.simulator("it did not start")
    }

    func stop() {
        kill(identifier, SIGTERM)
        process.waitUntilExit()
    }
}
