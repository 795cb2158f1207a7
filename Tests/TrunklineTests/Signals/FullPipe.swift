import Foundation
import TestTools

/// A pipe that nobody reads and that holds no byte more, as the standard output of a program.
struct FullPipe {
    struct Failure: Error {
        let words: String
    }

    private let writer: Int32
    private let reader: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Failure(words: "no pipe") }
        (reader, writer) = (ends[0], ends[1])
        // Of an open description that only this one has: the program's own waits.
        let filler = open("/proc/self/fd/\(writer)", O_WRONLY | O_NONBLOCK | O_CLOEXEC)
        let bytes = [UInt8](repeating: 0x2E, count: 4096)
        while write(filler, bytes, bytes.count) > 0 {}
        close(filler)
    }

    /// Runs a program until it writes into the pipe, sends the signal, and gives its exit code, or the signal's number
    /// with a minus; throws where it does not end.
    func run(_ words: [String], home: String, signal: Int32) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["--default-signal"] + words
        process.environment = [
            "HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
            // Else nobody but root could see where it stands.
            "TRUNKLINE_ALLOW_DUMPS": "1",
        ]
        process.standardOutput = FileHandle(fileDescriptor: writer)
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer {
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            close(reader)
            close(writer)
        }
        try wait("it writes") { isWriting(process.processIdentifier) || !process.isRunning }
        kill(process.processIdentifier, signal)
        try wait("it ends") { !process.isRunning }
        let bySignal = process.terminationReason == .uncaughtSignal
        return bySignal ? -process.terminationStatus : process.terminationStatus
    }

    private func wait(_ what: String, _ isMet: () -> Bool) throws {
        let deadline = Date(timeIntervalSinceNow: Patience.seconds)
        while !isMet() {
            guard deadline.timeIntervalSinceNow > 0 else { throw Failure(words: "waited until \(what)") }
            poll(nil, 0, 20)
        }
    }

    /// One of its threads stands in the kernel's writing into a pipe.
    private func isWriting(_ process: pid_t) -> Bool {
        let folder = "/proc/\(process)/task"
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return threads.contains { thread in
            (try? String(contentsOfFile: "\(folder)/\(thread)/wchan", encoding: .utf8))?.contains("pipe_write") == true
        }
    }
}
