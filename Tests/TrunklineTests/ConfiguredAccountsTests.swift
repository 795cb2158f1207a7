import CallCore
import ConsoleRuntime
import Foundation
import Testing

/// The desk of the real console: what is written is what the person saw.
struct ConfiguredAccountsTests {
    @Test func aChangeOfWhatNobodySawIsRefused() async throws {
        let home = try TestHome()
        try home.configure("[accounts.perth]\nprovider = \"voxworks\"\nkey_env = \"NONE\"\n")
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
        defer { journal.close() }
        let before = try Configuration.read(from: home.configuration)
        let room = try await Services(accounts: before.accounts, journal: journal, isFollowing: false)
        let desk = ConfiguredAccounts(before, at: home.configuration, room: room) { accounts in
            accounts.map { account in
                var account = account
                account.webhookURL = "https://hooks.example/\(account.name)"
                return account
            }
        }
        let first = try #require(before.account("perth"))
        var second = first
        second.environment = .sandbox
        let saved = try await desk.save(.change(from: first, to: second), key: nil)
        await #expect(throws: ConfigurationWriteError.accountChanged("perth")) {
            try await desk.save(.change(from: first, to: first), key: nil)
        }
        await #expect(throws: ConfigurationWriteError.accountChanged("perth")) {
            try await desk.save(.remove(first), key: nil)
        }
        let seen = try #require(saved.first)
        var third = seen
        third.environment = .production
        #expect(try await desk.save(.change(from: seen, to: third), key: nil).first?.environment == .production)
        #expect(room.services.clients["perth"]?.account.environment == .production)
        #expect(try Configuration.read(from: home.configuration).account("perth")?.webhookURL == nil)
        await room.close()
    }

    @Test func whatIsSavedAsksNoHelperOfAnotherAccount() async throws {
        let home = try TestHome()
        let asked = home.path + "/asked"
        let helper = ["sh", "-c", "echo x >> \"$0\"; echo key", asked]
        let perth = Account(name: "perth", provider: .voxworks, baseURL: "http://127.0.0.1:9", key: .command(helper))
        var sydney = Account(name: "sydney", provider: .voxworks, baseURL: "http://127.0.0.1:9", key: .missing)
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: home.data))
        defer { journal.close() }
        let room = try await Services(accounts: [perth, sydney], journal: journal, isFollowing: false)
        await #expect(throws: ProviderError.self) { try await room.services.clients.client("perth").check() }
        sydney.environment = .sandbox
        await room.use([perth, sydney])
        await #expect(throws: ProviderError.self) { try await room.services.clients.client("perth").check() }
        #expect(try String(contentsOfFile: asked, encoding: .utf8) == "x\n")
        #expect(room.services.clients["sydney"]?.account.environment == .sandbox)
        await room.close()
    }
}
