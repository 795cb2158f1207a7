import Foundation

/// Runs a helper program: an argument list, no shell.
public enum HelperCommand {
    private static let seconds = 5.0
    private static let longestOutput = 65_536

    /// Throws `KeyError`; what the helper prints never becomes a part of it.
    static func firstLine(of arguments: [String]) async throws -> String {
        let output = try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try run(arguments) }) }
        }
        return output.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }

    /// Runs a helper that reads a text from its standard input, and waits for its end so many seconds; what it prints is
    /// let go. It is killed where the task is cancelled. Throws `KeyError`.
    ///
    /// - Parameters:
    ///   - input: at most 60,000 bytes, which a pipe holds.
    ///   - withheld: names of environment variables that the helper does not get.
    public static func run(
        _ arguments: [String], input: String, within seconds: Double, withholding withheld: Set<String> = []
    ) async throws {
        let name = arguments.first ?? ""
        let process = process(arguments, withholding: withheld)
        let pipe = Pipe()
        // Before it runs: who reads is there for sure, so that nobody is ended for writing to a program that has gone.
        try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8.prefix(longestInput)))
        try pipe.fileHandleForWriting.close()
        process.standardInput = pipe
        process.standardOutput = FileHandle.nullDevice
        try start(process, name)
        defer {
            kill(process)
            try? pipe.fileHandleForReading.close()
        }
        let deadline = ContinuousClock.now + .seconds(seconds)
        // Foundation offers no wait for a program's end that a deadline or a cancellation can cut short.
        while process.isRunning, ContinuousClock.now < deadline {
            do { try await Task.sleep(for: .milliseconds(5)) } catch { throw KeyError("The helper \(name) was ended.") }
        }
        try judge(process, name, seconds)
    }

    private static let longestInput = 60_000

    private static func process(_ arguments: [String], withholding withheld: Set<String> = []) -> Process {
        let process = Process()
        process.environment = ProcessInfo.processInfo.environment.filter { !withheld.contains($0.key) }
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["--"] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return process
    }

    private static func start(_ process: Process, _ name: String) throws {
        do {
            try process.run()
        } catch {
            throw KeyError("The helper \(name) cannot be started.")
        }
    }

    private static func run(_ arguments: [String]) throws -> String {
        let name = arguments.first ?? ""
        let process = process(arguments)
        let pipe = Pipe()
        process.standardOutput = pipe
        try start(process, name)
        defer {
            kill(process)
            // A key is asked for with every request: what is left open here is used up within a day.
            try? pipe.fileHandleForReading.close()
            try? pipe.fileHandleForWriting.close()
        }
        let output = try read(pipe.fileHandleForReading, of: process, name)
        try judge(process, name, seconds)
        return String(decoding: output, as: UTF8.self)
    }

    /// Reads to the end, or until the helper is gone and a line is there: what it left running may keep the pipe open.
    private static func read(_ pipe: FileHandle, of process: Process, _ name: String) throws -> [UInt8] {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            guard ContinuousClock.now < deadline else {
                throw KeyError("The helper \(name) took more than \(Int(seconds)) seconds; run it by hand to see why.")
            }
            guard output.count <= longestOutput else {
                throw KeyError("The helper \(name) prints too much; its first line is to be the key.")
            }
            var waiting = pollfd(fd: pipe.fileDescriptor, events: Int16(POLLIN), revents: 0)
            if poll(&waiting, 1, 50) > 0 {
                let count = Glibc.read(pipe.fileDescriptor, &buffer, buffer.count)
                if count > 0 { output += buffer[..<count] }
                if count == 0 { break }
            } else if !process.isRunning, output.contains(0x0A) {
                break
            }
        }
        // Its output is whole, but it may still be on its way out.
        while process.isRunning, ContinuousClock.now < deadline { usleep(2_000) }
        return output
    }

    private static func judge(_ process: Process, _ name: String, _ seconds: Double) throws {
        guard !process.isRunning else {
            throw KeyError("The helper \(name) took more than \(Int(seconds)) seconds; run it by hand to see why.")
        }
        let status = process.terminationStatus
        switch (process.terminationReason, status) {
        case (.exit, 0): return
        case (.exit, 127): throw KeyError("The helper \(name) was not found; is it installed, and on the PATH?")
        case (.exit, _):
            throw KeyError("The helper \(name) did not succeed (exit \(status)); run it by hand to see why.")
        default: throw KeyError("The helper \(name) was ended by signal \(status).")
        }
    }

    /// With everything it started, where it leads a group of its own.
    private static func kill(_ process: Process) {
        guard process.isRunning else { return }
        let id = process.processIdentifier
        _ = Glibc.kill(getpgid(id) == id ? -id : id, SIGKILL)
    }
}
