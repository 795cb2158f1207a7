import ArgumentParser
import CallCore
import OrderedCollections

struct AccountsCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Prove each account's key by a harmless request.")

    @Argument(help: "The accounts to check; all when left out.")
    var accounts: [String] = []

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let chosen =
                accounts.isEmpty ? try session.configuration().accounts : try accounts.map { try session.account($0) }
            guard !chosen.isEmpty else {
                throw CommandFailure(.badConfiguration, AccountsListCommand.none(session.places))
            }
            var failures: [CommandFailure] = []
            for words in chosen.compactMap(\.openWords) { session.printer.note(words) }
            for account in chosen {
                do {
                    let words = try await WaitNote.during("Waiting for the answer of account \(account.name).") {
                        try await session.client(for: account).check()
                    }
                    try session.printer.event(Self.json(account, isFine: true, words)) {
                        "\(account.name) (\(account.provider.name)): fine: \(words)"
                    }
                } catch let broken as BrokenPipe {
                    throw broken
                } catch let canceled as CancellationError {
                    throw canceled
                } catch {
                    let failure = CommandFailure(error)
                    try session.printer.event(Self.json(account, isFine: false, failure.words)) {
                        "\(account.name) (\(account.provider.name)): \(failure.words)"
                    }
                    failures.append(failure)
                }
            }
            if let first = failures.first { throw CommandFailure(first.status, "") }
        }
    }

    private static func json(_ account: Account, isFine: Bool, _ words: String) -> JSON {
        [
            "account": .string(account.name), "provider": .string(account.provider.rawValue), "ok": .bool(isFine),
            "words": .string(words),
        ]
    }
}
