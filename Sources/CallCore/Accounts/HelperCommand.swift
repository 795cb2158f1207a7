import Foundation

/// Runs a helper program (an argument list, no shell) that prints a key.
enum HelperCommand {
    private static let seconds = 5.0

    static func firstLine(of arguments: [String]) async throws -> String {
        let output = try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try run(arguments) }) }
        }
        return output.split(separator: "\n").first.map(String.init) ?? ""
    }

    private static func run(_ arguments: [String]) throws -> String {
        let name = arguments.first ?? ""
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["--"] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        do {
            try process.run()
        } catch {
            throw KeyError("The helper \(name) cannot be started.")
        }
        let deadline = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: deadline)
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        deadline.cancel()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw KeyError("The helper \(name) did not succeed (exit \(process.terminationStatus)); run it by hand to see why.")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
