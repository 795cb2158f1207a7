import CallCore
import Foundation
import Testing

/// The built program on a pseudo-terminal tells of a call that another process learned of: once, and safely.
@Suite(.serialized) struct TerminalNoticeStoryTests {
    private static let evil = "Eve\u{1B}]0;pwned\u{07}\u{1B}\\\u{9C};4;1"

    private static func failed(_ id: String, _ name: String, _ number: String) -> CallReport {
        var report = CallReport(providerCallID: id, raw: .null)
        report.state = .ended(.failed)
        report.toName = name
        report.toNumber = number
        return report
    }

    private static let account = Account(
        name: "sales", provider: .contactship, baseURL: "http://127.0.0.1:1", environment: .sandbox,
        key: .environment("SALES_KEY"))

    private static func home(_ notify: String) throws -> TestHome {
        let home = try TestHome()
        try home.configure(
            """
            [accounts.sales]
            provider = "contactship"
            base_url = "http://127.0.0.1:1"
            environment = "sandbox"
            key_env = "SALES_KEY"

            [notify]
            \(notify)
            """)
        return home
    }

    private static func environment(_ home: TestHome) -> [String: String] {
        [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC",
            "SALES_KEY": "sk_secret_1",
        ]
    }

    /// The bytes without the sequences that end in a bell.
    private static func withoutSequences(_ text: String) -> String {
        text.replacing(/\u{1B}\][^\u{07}\u{1B}]*\u{07}/, with: "")
    }

    @Test func bellTitleNotificationAndHelperOnceEach() async throws {
        let scratch = try TestHome()
        let heard = scratch.path + "/heard"
        let home = try Self.home(
            """
            bell = ["failed"]
            title = ["failed"]
            desktop = ["failed"]
            on_event = ["sh", "-c", "cat >> \(heard); env >> \(heard).env"]
            """)
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
        try await journal.adopt([Self.failed("old", "Old One", "+14155550100")], account: Self.account, at: Date())
        let environment = Self.environment(home)
        let bytes = try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment)
            try program.wait(for: "Old One")
            // What was known is drawn; only then something new is learned.
            let learned = Task {
                try await journal.adopt(
                    [Self.failed("new", Self.evil, "+14155550101")], account: Self.account, at: Date())
            }
            try program.wait(for: "the notification") { _ in program.received.contains("\u{1B}]9;") }
            program.send("j")
            try program.wait(for: "the plain title") { _ in
                program.received.components(separatedBy: "\u{1B}]2;Trunkline\u{07}").count == 3
            }
            _ = learned
            try program.wait(for: "the helper") { _ in
                (try? String(contentsOfFile: heard + ".env", encoding: .utf8))?.contains("TERM=") == true
            }
            program.send("q")
            try program.expectEnd(0)
            #expect(program.isWhole)
            return program.received
        }
        journal.close()
        #expect(bytes.components(separatedBy: "\u{1B}]9;Trunkline: Eve").count == 2)
        #expect(bytes.components(separatedBy: "\u{1B}]9;").count == 2)
        #expect(bytes.components(separatedBy: "\u{1B}]2;Eve").count == 2)
        #expect(!bytes.contains("\u{1B}]0;") && !bytes.contains("\u{9C}"))
        #expect(Self.withoutSequences(bytes).count { $0 == "\u{07}" } == 1)
        #expect(bytes.contains("\u{1B}[22;2t\u{1B}]2;Trunkline\u{07}"))
        #expect(bytes.contains("\u{1B}]2;\u{07}\u{1B}[23;2t"), "the title is given back")
        let lines = try String(contentsOfFile: heard, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 1)
        let told = try JSON(parsing: String(lines.first ?? ""))
        #expect(told["event"]?.string == "failed" && told["provider_call_id"]?.string == "new")
        #expect(told["state"]?.string == "ended" && told["outcome"]?.string == "failed")
        #expect(!String(lines.first ?? "").contains("sk_secret") && told["name"]?.string == Self.evil)
        let variables = try String(contentsOfFile: heard + ".env", encoding: .utf8)
        #expect(variables.contains("TERM=") && !variables.contains("SALES_KEY") && !variables.contains("sk_secret"))
    }

    /// Whoever is called is not to be read in a title that a crash left behind.
    @Test func aCrashLeavesNoNameInTheTitle() async throws {
        let home = try Self.home("bell = []\ntitle = [\"failed\"]")
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
        let environment = Self.environment(home)
        let bytes = try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment)
            try program.wait(for: "1 Calls 0")
            let learned = Task {
                try await journal.adopt(
                    [Self.failed("new", "Jane Smith", "+14155550101")], account: Self.account, at: Date())
            }
            try program.wait(for: "the title") { _ in program.received.contains("\u{1B}]2;Jane Smith") }
            _ = learned
            program.signal(SIGSEGV)
            try program.expectEnd(1000 + SIGSEGV)
            #expect(program.isWhole)
            return program.received
        }
        journal.close()
        #expect(bytes.components(separatedBy: "\u{1B}]2;").last?.hasPrefix("\u{07}\u{1B}[23;2t") == true)
    }

    @Test func nothingIsWrittenWhereNothingIsAskedFor() async throws {
        let home = try Self.home("bell = []\ntitle = []")
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
        let environment = Self.environment(home)
        let bytes = try await TerminalProgram.onThread {
            let program = try TerminalProgram([], environment: environment)
            try program.wait(for: "1 Calls 0")
            let learned = Task {
                try await journal.adopt(
                    [Self.failed("new", Self.evil, "+14155550101")], account: Self.account, at: Date())
            }
            try program.wait(for: "1 failed")
            _ = learned
            program.send("q")
            try program.expectEnd(0)
            return program.received
        }
        journal.close()
        #expect(!bytes.contains("\u{1B}]") && !bytes.contains("\u{07}") && !bytes.contains("\u{1B}[22;2t"))
    }
}
