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
        let room = try await ServiceRoom(accounts: before.accounts, journal: journal, isFollowing: false)
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
}
