import CallCore
import Foundation
import WebhookReceiver

/// A receiver with a journal of its own on the disk, and `wrk` sending it deliveries of which no two are the same.
public struct ReceiverBenchmark: Sendable {
    private let seconds: Int
    private let connections: Int
    private let bytes: Int

    public init(seconds: Int, connections: Int, bytes: Int) {
        self.seconds = max(1, seconds)
        self.connections = max(1, connections)
        self.bytes = max(0, bytes)
    }

    public struct Figures: Sendable {
        public let answered: Int
        public let kept: Int
        public let line: String
        /// The journal holds everything that was answered, and beyond it only what was under way when wrk stopped.
        public let isConsistent: Bool
    }

    public enum Failure: Error, CustomStringConvertible {
        case noWrk

        public var description: String { "wrk does not run: install it (apt-get install wrk), and try again." }
    }

    /// Throws `JournalError`, `Failure`, and what the system says where nothing can be written.
    public func run() async throws -> Figures {
        let directory = FileManager.default.temporaryDirectory.appending(path: "trunkline-hooks-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let journal = try SQLiteJournal.open(at: directory.appending(path: "data"))
        defer { journal.close() }
        let token = WebhookToken.make()
        let receiver = WebhookReceiver(accounts: ["sales": WebhookEndpoint(token: token)], journal: journal)
        let address = try await receiver.start()
        let script = directory.appending(path: "deliveries.lua")
        try Data(lua.utf8).write(to: script)
        let url = "http://127.0.0.1:\(address.port)\(WebhookAddress.path(account: "sales", token: token))"
        let output = try? await wrk(script.path, url)
        await receiver.stop()
        let kept = try await journal.inboxFacts().kept
        guard let output, let figures = figures(output, kept: kept) else { throw Failure.noWrk }
        return figures
    }

    /// Contactship's analysed-call delivery, of another call each time.
    private var lua: String {
        """
        local threads = 0
        function setup(thread)
            thread:set("number", threads)
            threads = threads + 1
        end
        local sent = 0
        wrk.method = "POST"
        wrk.headers["Content-Type"] = "application/json"
        local body = '{"data":{"agent":{"agent_id":"a1","name":"Renewal"},"call":{"call_id":"bench-%d-%d",' ..
            '"call_status":"ended","call_result":"answered","duration":42,"transcript":"\(conversation)"}}}'
        function request()
            sent = sent + 1
            return wrk.format(nil, nil, nil, string.format(body, number, sent))
        end
        function done(summary, latency, requests)
            local errors = summary.errors
            print(string.format("RESULT %d %d %d %d %d %d", summary.requests, errors.status, summary.duration,
                latency:percentile(50), latency:percentile(99),
                errors.connect + errors.read + errors.write + errors.timeout))
        end
        """
    }

    private var conversation: String { String(repeating: "and so on ", count: bytes / 10) }

    private func wrk(_ script: String, _ url: String) async throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["wrk", "-t1", "-c\(connections)", "-d\(seconds)s", "-s", script, url]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                let output = pipe.fileHandleForReading.readDataToEndOfFile()
                process.waitUntilExit()
                continuation.resume(returning: String(decoding: output, as: UTF8.self))
            }
        }
    }

    private func figures(_ output: String, kept: Int) -> Figures? {
        guard let line = output.split(separator: "\n").first(where: { $0.hasPrefix("RESULT ") }) else { return nil }
        let numbers = line.split(separator: " ").dropFirst().compactMap { Int($0) }
        guard numbers.count == 6, numbers[2] > 0 else { return nil }
        let answered = numbers[0] - numbers[1]
        let rate = Int(Double(answered) / (Double(numbers[2]) / 1e6))
        let latency = { (microseconds: Int) in "\((Double(microseconds) / 100).rounded() / 10) ms" }
        return Figures(
            answered: answered, kept: kept,
            line: "receiver: \(rate) durable deliveries/s over \(connections) connections; \(answered) answered 2xx, "
                + "\(kept) in the journal, \(numbers[1]) refused, \(numbers[5]) errors; "
                + "p50 \(latency(numbers[3])), p99 \(latency(numbers[4]))",
            isConsistent: kept >= answered && kept <= answered + connections)
    }
}
