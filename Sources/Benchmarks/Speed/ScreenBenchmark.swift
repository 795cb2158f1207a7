import CallCore
import Foundation
import TerminalUI

/// What the built console writes to its terminal while events pour into its journal from another process.
public struct ScreenBenchmark {
    /// What it came to.
    public struct Figures: Hashable, Sendable {
        public let screen: String
        public let events: Int
        public let seconds: Double
        public let bytes: Int
        public let frames: Int

        public var line: String {
            let rates = [Double(events), Double(frames), Double(bytes) / 1000].map {
                String(format: "%.1f", $0 / seconds)
            }
            return "\(screen) under \(rates[0]) events/s: \(rates[1]) frames/s, \(rates[2]) kB/s"
        }
    }

    let program: String
    let eventsPerSecond: Int
    let seconds: Double
    let size: Size

    public init(program: String, eventsPerSecond: Int, seconds: Double, size: Size) {
        self.program = program
        self.eventsPerSecond = eventsPerSecond
        self.seconds = seconds
        self.size = size
    }

    /// Shows the screen behind a key. Throws what the journal and the terminal say.
    public func run(screen: String, key: String) async throws -> Figures {
        let home = FileManager.default.temporaryDirectory.appending(path: "trunkline-\(UUID().uuidString.lowercased())")
        defer { try? FileManager.default.removeItem(at: home) }
        let journal = try SQLiteJournal.open(at: home.appending(path: "data"))
        defer { journal.close() }
        var storm = EventStorm(journal: journal)
        try await storm.begin()
        let config = home.appending(path: "config.toml")
        try Self.configuration.write(to: config, atomically: true, encoding: .utf8)
        let watcher = TerminalWatcher(
            program, ["--config", config.path, "--data", home.appending(path: "data").path],
            environment: environment(home), size: size)
        try await watcher.show(key)
        let before = watcher.written
        let begun = ContinuousClock.now
        let events = try await storm.rage(perSecond: eventsPerSecond, seconds: seconds)
        let took = (ContinuousClock.now - begun) / .seconds(1)
        let after = watcher.written
        try await watcher.quit()
        return Figures(
            screen: "\(screen), \(size.width)x\(size.height)", events: events, seconds: took,
            bytes: after.bytes - before.bytes, frames: after.frames - before.frames)
    }

    /// Nobody answers there, and nobody has to.
    private static let configuration = """
        [accounts.sales]
        provider = "temphone"
        base_url = "http://127.0.0.1:9"
        key_command = ["printf", "none"]
        """

    private func environment(_ home: URL) -> [String: String] {
        [
            "HOME": home.path, "XDG_STATE_HOME": home.appending(path: "state").path, "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8", "TERM": "xterm-256color", "USER": "operator",
        ]
    }
}
