import Foundation
import Testing

@testable import CallConfiguration
@testable import CallDomain
@testable import CallProviders

@Suite("The key of an account")
struct KeyCacheTests {
    /// A helper that tells a different key each time it is asked.
    private static let counting = ["sh", "-c", "echo x >> \"$0\"; echo key-$(wc -l < \"$0\")"]

    private static func withAccount<Value>(_ work: (Account) async throws -> Value) async throws -> Value {
        let path = FileManager.default.temporaryDirectory.appending(path: "asked-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await work(
            Account(name: "sales", provider: .voxworks, baseURL: "https://v", key: .command(counting + [path])))
    }

    @Test("is asked of its helper once, however many requests want it at once")
    func once() async throws {
        try await Self.withAccount { account in
            let keeper = KeyCache(account)
            let keys = try await withThrowingTaskGroup(of: Secret.self) { group in
                for _ in 0..<20 { group.addTask { try await keeper.key() } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1.revealed()) }
            }
            #expect(keys == ["key-1"])
            #expect(try await keeper.key().revealed() == "key-1")
        }
    }

    @Test("is asked for again once the provider refused it", arguments: [401, 403])
    func refused(status: Int) async throws {
        try await Self.withAccount { account in
            let transport = ScriptedTransport { request in
                let isOld = request.header("Authorization") == "Bearer key-1"
                let body = Array(#"{"success": true, "calls": []}"#.utf8)
                return .answered(HTTPAnswer(status: isOld ? status : 200, body: body))
            }
            let client = ProviderCatalog.client(for: account, transport: transport, ledger: RateLedger())
            await #expect(throws: ProviderError.self) { try await client.check() }
            _ = try await client.check()
            _ = try await client.check()
        }
    }

    @Test("is kept where an older one is refused late")
    func refusedLate() async throws {
        try await Self.withAccount { account in
            let (gate, log) = (Gate(), AskLog())
            let transport = ScriptedTransport { request in
                let key = request.header("Authorization") ?? ""
                await log.note(key)
                if request.url.contains("late") { await gate.pass() }
                let body = Array(#"{"success": true, "calls": []}"#.utf8)
                return .answered(HTTPAnswer(status: key == "Bearer key-1" ? 401 : 200, body: body))
            }
            let client = ProviderCatalog.client(for: account, transport: transport, ledger: RateLedger())
            let late = Task { try await client.call("late") }
            await log.wait(for: "Bearer key-1")
            await #expect(throws: ProviderError.self) { try await client.check() }
            _ = try await client.check()
            await gate.open()
            await #expect(throws: ProviderError.self) { try await late.value }
            _ = try await client.check()
            #expect(await log.asked == ["Bearer key-1", "Bearer key-1", "Bearer key-2", "Bearer key-2"])
        }
    }

    @Test("is waited for no longer once nobody needs it, and asked for anew")
    func abandoned() async throws {
        let keeper = KeyCache(
            Account(name: "sales", provider: .voxworks, baseURL: "https://v", key: .command(["sleep", "3600"])))
        let waiting = Task { try await keeper.key() }
        try await Task.sleep(for: .milliseconds(300))
        await keeper.abandon()
        await #expect(throws: KeyError.self) { try await waiting.value }
    }

    @Test("is asked for again after its helper failed")
    func failed() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "later-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let keeper = KeyCache(
            Account(name: "sales", provider: .voxworks, baseURL: "https://v", key: .command(["cat", path])))
        await #expect(throws: KeyError.self) { try await keeper.key() }
        try "later\n".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try await keeper.key().revealed() == "later")
    }

    @Test("counts at once where a file is written anew")
    func file() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let keeper = KeyCache(Account(name: "sales", provider: .voxworks, baseURL: "https://v", key: .file(path)))
        for key in ["one", "two"] {
            let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
            #expect(FileManager.default.createFile(atPath: path, contents: Data(key.utf8), attributes: mode))
            #expect(try await keeper.key().revealed() == key)
        }
    }
}
