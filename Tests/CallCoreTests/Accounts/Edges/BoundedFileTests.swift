import Foundation
import Testing
import Wording

@testable import CallConfiguration
@testable import CallDomain
@testable import CallFiles
@testable import CallProviders

/// No file is read further than anybody could mean.
struct BoundedFileTests {
    private static func refusal(_ key: KeySource) async throws -> String {
        let account = Account(name: "sales", provider: .contactship, baseURL: "https://c", key: key)
        return try await #require(throws: KeyError.self) { try await KeyReader.read(account) }.description
    }

    @Test func aFileIsReadUpToItsBoundAndNotBeyond() throws {
        let home = try ScratchFolder()
        let path = try home.write("file", String(repeating: "x", count: 100_000))
        #expect(try BoundedFile.plain(path, upTo: 100_000).count == 100_000)
        #expect(try BoundedFile.named(path, upTo: 100_000).count == 100_000)
        #expect(throws: BoundedFile.Problem.tooLarge(limit: 99_999)) { try BoundedFile.plain(path, upTo: 99_999) }
        #expect(throws: BoundedFile.Problem.tooLarge(limit: 4_096)) { try BoundedFile.named("/dev/zero", upTo: 4_096) }
        #expect(throws: BoundedFile.Problem.missing) { try BoundedFile.plain(home.path + "/none", upTo: 1) }
        #expect(throws: BoundedFile.Problem.notPlain) { try BoundedFile.named(home.path, upTo: 1) }
        #expect(BoundedFile.Problem.tooLarge(limit: 8 << 20).words.contains("8 MiB"))
    }

    @Test(arguments: [4_097, 65_536, 50_000_000])
    func aKeyFileOfThatSizeIsNoKeyFile(_ size: Int) async throws {
        let home = try ScratchFolder()
        let path = try home.write("key", String(repeating: "k", count: size))
        let words = try await Self.refusal(.file(path))
        #expect(words.contains("too large") || words.contains("too long"))
        #expect(words.count < 400)
    }

    @Test func aKeyOfTheGreatestLengthIsTakenFromEverywhere() async throws {
        let home = try ScratchFolder()
        let key = String(repeating: "k", count: 4_096)
        let path = try home.write("key", key + "\n")
        for source in [.file(path), .command(["cat", path])] as [KeySource] {
            let account = Account(name: "sales", provider: .contactship, baseURL: "https://c", key: source)
            #expect(try await KeyReader.read(account).revealed() == key)
        }
    }

    @Test func aLongerOneIsTakenFromNowhere() async throws {
        let home = try ScratchFolder()
        let path = try home.write("key", String(repeating: "k", count: 4_098))
        #expect(try await Self.refusal(.command(["cat", path])).contains("too long"))
        let name = "TRUNKLINE_TEST_LONG_KEY"
        setenv(name, String(repeating: "k", count: 60_000), 1)
        defer { unsetenv(name) }
        #expect(try await Self.refusal(.environment(name)).contains("too long"))
        let signing = WebhookSigning(secrets: [.file(path)])
        var account = Account(name: "sales", provider: .contactship, baseURL: "https://c", key: .missing)
        account.webhookSigning = signing
        await #expect(throws: KeyError.self) { try await SignatureVerifier.read(for: account) }
    }

    @Test func aConfigurationIsNotReadWithoutEnd() throws {
        let home = try ScratchFolder()
        let path = try home.write("config.toml", String(repeating: "# x\n", count: 300_000))
        let error = try #require(throws: ConfigurationError.self) { try Configuration.read(from: path) }
        #expect(error.words.contains("too large"))
        #expect(throws: ConfigurationError.self) { try TOMLDocument(contentsOf: path) }
        #expect(throws: ConfigurationWriteError.unreadable(error)) {
            try ConfigurationWriter(path: path).apply(.add(.plain))
        }
    }
}
