import CallCore
import Foundation
import Testing

/// The built program is killed between two keys of filling a form; what was typed is back at the next start.
@Suite(.serialized) struct KilledFormTests {
    /// One key of the script, and the field it types into.
    private struct Step {
        let line: String
        var path: String?
        var letter = ""
    }

    private static let steps: [Step] = {
        func typing(_ text: String, into path: String) -> [Step] {
            text.map { Step(line: "type \"\($0)\"", path: path, letter: String($0)) }
        }
        func tabs(from path: String, to other: String) -> [Step] {
            let fields = FormCatalog.form("temphone-scheduled")?.fields.map(\.path) ?? []
            let count = (fields.firstIndex(of: other) ?? 0) - (fields.firstIndex(of: path) ?? 0)
            return Array(repeating: Step(line: "key tab"), count: count)
        }
        return [Step(line: "key n"), Step(line: "key tab")] + typing("ctc_12", into: "contact_id")
            + tabs(from: "contact_id", to: "campaign_id") + typing("José 王", into: "campaign_id")
            + tabs(from: "campaign_id", to: "initial_message") + typing("Hi {{first", into: "initial_message")
            + [Step(line: "key ctrl-s")] + tabs(from: "initial_message", to: "max_duration_seconds")
            + typing("120", into: "max_duration_seconds") + [Step(line: "key escape")]
    }()

    private static func expected(after count: Int) -> FormValues {
        var values = FormValues()
        for step in steps.prefix(count) {
            guard let path = step.path else { continue }
            values[path] = .text(values.text(path) + step.letter)
        }
        return values
    }

    /// Some spread evenly and some by a fixed seed; all of them where `TRUNKLINE_KILL_EVERYWHERE` is set.
    private static let places: [Int] = {
        guard ProcessInfo.processInfo.environment["TRUNKLINE_KILL_EVERYWHERE"] == nil else {
            return Array(1...steps.count)
        }
        var seed: UInt64 = 20_260_615
        let random = (0..<6).map { _ in
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return 1 + Int(seed >> 33) % steps.count
        }
        let even = (1...6).map { $0 * steps.count / 6 }
        return Set(random + even).sorted()
    }()

    @Test(arguments: places) func everyKeyIsBack(_ count: Int) async throws {
        let home = try TestHome()
        try home.configure(
            """
            [accounts.renewals]
            provider = "temphone"
            base_url = "http://127.0.0.1:9"
            key_command = ["printf", "k"]
            environment = "sandbox"
            """)
        try await Self.play(Self.steps.prefix(count).map(\.line) + ["wait-idle 240s"], in: home, isKilled: true)
        let expected = Self.expected(after: count)
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
        let drafts = try await journal.drafts()
        journal.close()
        #expect(drafts.map(\.values) == (expected.isEmpty ? [] : [expected]))
        guard !expected.isEmpty else { return }
        let screen = try await Self.play(
            ["wait \"n opens it.\" 240s", "wait \"1 draft\" 240s", "key n", "wait-idle 240s"], in: home, isKilled: false
        )
        for path in ["contact_id", "campaign_id"] where expected.isFilled(path) {
            #expect(screen.contains(expected.text(path)))
        }
        let message = "\"initial_message\": \"\(expected.text("initial_message"))"
        #expect(screen.contains(message) == expected.isFilled("initial_message"))
    }

    /// Plays a script on a terminal of its own and gives the screen it came to.
    @discardableResult
    private static func play(_ lines: [String], in home: TestHome, isKilled: Bool) async throws -> String {
        let script = home.path + "/keys.script"
        let screen = home.path + "/screen-\(UUID()).txt"
        let end = isKilled ? ["wait \"it never comes\" 600s"] : ["quit"]
        let text = (["wait \"1 Calls\" 240s", "wait-idle 240s"] + lines + ["save-screen \(screen)"] + end).joined(
            separator: "\n")
        try text.write(toFile: script, atomically: true, encoding: .utf8)
        let environment = [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        try await TerminalProgram.onThread {
            let program = try TerminalProgram(["console", "--script", script], environment: environment)
            try program.wait(for: "the script's end") { _ in
                FileManager.default.fileExists(atPath: screen)
            }
            if isKilled { program.signal(SIGKILL) }
            #expect(try program.finish() == (isKilled ? 1000 + SIGKILL : 0))
        }
        return try String(contentsOfFile: screen, encoding: .utf8)
    }
}
