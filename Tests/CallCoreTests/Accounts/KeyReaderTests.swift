import Foundation
import Testing

@testable import CallConfiguration
@testable import CallDomain

@Suite("A key")
struct KeyReaderTests {
    private static func account(_ key: KeySource) -> Account {
        Account(name: "sales", provider: .contactship, baseURL: "https://c", key: key)
    }

    private static func failure(_ key: KeySource) async throws -> String {
        try await #require(throws: KeyError.self) { try await KeyReader.read(account(key)) }.description
    }

    private static func withFile<Value>(
        _ text: String, mode: Int, _ work: (String) async throws -> Value
    ) async throws -> Value {
        let path = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: mode]))
        return try await work(path)
    }

    /// What one helper left open would be used up within a day of them.
    @Test("leaves nothing open behind, however often a helper tells it")
    func descriptors() async throws {
        let account = Self.account(.command(["printf", "%s", "sk"]))
        _ = try await KeyReader.read(account)
        let before = try Self.openPipes()
        for _ in 0..<40 { _ = try await KeyReader.read(account) }
        #expect(try Self.openPipes() <= before)
    }

    @Test("does not wait for what its helper left running")
    func helperLeavesSomething() async throws {
        let key = try await KeyReader.read(Self.account(.command(["sh", "-c", "sleep 600 & echo sk_1"])))
        #expect(key.revealed() == "sk_1")
    }

    private static func openPipes() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count { number in
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)"))?
                .hasPrefix("pipe:") == true
        }
    }

    @Test("is read from a file that only its owner may read", arguments: [0o600, 0o400])
    func file(mode: Int) async throws {
        let key = try await Self.withFile("sk_live_1234567890\nsecond line\n", mode: mode) { path in
            try await KeyReader.read(Self.account(.file(path)))
        }
        #expect(key.revealed() == "sk_live_1234567890")
    }

    @Test("is not read from a file that others may read", arguments: [0o644, 0o640, 0o604, 0o660])
    func openFile(mode: Int) async throws {
        try await Self.withFile("sk", mode: mode) { path in
            let words = try await Self.failure(.file(path))
            #expect(words.contains("Run: chmod 600 \(path)"))
        }
    }

    @Test("is read through a link to a file that only its owner may read")
    func link() async throws {
        try await Self.withFile("sk_live", mode: 0o600) { path in
            let link = path + "-link"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
            defer { try? FileManager.default.removeItem(atPath: link) }
            #expect(try await KeyReader.read(Self.account(.file(link))).revealed() == "sk_live")
        }
    }

    @Test("that is not there is missed with the path")
    func noFile() async throws {
        #expect(try await Self.failure(.file("/nonexistent/key")).contains("/nonexistent/key cannot be read"))
        #expect(try await Self.failure(.environment("TRUNKLINE_NO_SUCH")).contains("TRUNKLINE_NO_SUCH is not set"))
        #expect(try await Self.failure(.missing).contains("key_command, key_env or key_file"))
    }

    @Test("is refused where it is none", arguments: ["", "\n\n", "   \n", "two words", "tab\tkey", "ключ", "a\u{7}b"])
    func unusable(text: String) async throws {
        try await Self.withFile(text, mode: 0o600) { path in
            let words = try await Self.failure(.file(path))
            #expect(words.contains("account sales"))
            #expect(text.allSatisfy(\.isWhitespace) || !words.contains(text))
        }
    }

    @Test("is the first line a helper prints")
    func helper() async throws {
        let key = try await KeyReader.read(Self.account(.command(["printf", "%s\\n", "sk_1", "more"])))
        #expect(key.revealed() == "sk_1")
    }

    @Test("is told from a helper's failure")
    func helperFails() async throws {
        let failed = try await Self.failure(.command(["sh", "-c", "echo canary; echo canary >&2; exit 3"]))
        #expect(failed.contains("exit 3"))
        #expect(!failed.contains("canary"))
        #expect(try await Self.failure(.command(["trunkline-no-such-helper"])).contains("not found"))
        #expect(try await Self.failure(.command(["true"])).contains("is empty"))
        #expect(try await Self.failure(.command(["sh", "-c", "kill -9 $$"])).contains("signal 9"))
    }

    @Test(
        "is not waited for longer than five seconds",
        arguments: ["sleep 600", "trap '' TERM; sleep 600", "sleep 600 & sleep 600"])
    func helperHangs(script: String) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let words = try await Self.failure(.command(["sh", "-c", script]))
        #expect(words.contains("5 seconds"))
        #expect(clock.now - start < .seconds(500))
    }

    @Test("is not looked for in what never ends")
    func helperPrintsEndlessly() async throws {
        let words = try await Self.failure(.command(["sh", "-c", "yes | tr -d '\\n'"]))
        #expect(words.contains("too much"))
    }
}
