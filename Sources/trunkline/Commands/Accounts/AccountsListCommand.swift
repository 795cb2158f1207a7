import ArgumentParser
import CallCore
import Foundation
import OrderedCollections
import Wording

struct AccountsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the configured accounts.")

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let path = session.places.configuration
            guard global.config == nil || FileManager.default.fileExists(atPath: path) else {
                throw CommandFailure(.badConfiguration, "\(path) is not there. --config names another.")
            }
            let accounts = try session.configuration().accounts
            try session.printer.document(["accounts": .array(accounts.map(\.outputJSON))]) {
                guard !accounts.isEmpty else { return "" }
                var table = TextTable(["ACCOUNT", "PROVIDER", "ENVIRONMENT", "ADDRESS", "KEY FROM"])
                for account in accounts {
                    table.add([
                        account.name, account.provider.name, account.environment.rawValue, account.shownURL,
                        account.key.words,
                    ])
                }
                return table.text
            }
            for words in accounts.compactMap(\.openWords) { session.printer.note(words) }
            if accounts.isEmpty { session.printer.note(Self.none(session.places)) }
        }
    }

    static func none(_ places: Places) -> String {
        "\(places.configuration) names no account. `trunkline simulate` prints accounts to try, "
            + "`trunkline doctor` says what one needs."
    }
}
