import CallCore
import WebhookReceiver

/// The receiver of deliveries beside an open console, where the configuration asks for one.
struct ConsoleHooks: Sendable {
    /// `127.0.0.1:8787`.
    let address: String
    private let receiver: WebhookReceiver
    private let tokens: [String: WebhookToken]
    private let publicURL: String?

    /// `nil` where the configuration has no `[webhooks]`. Throws `CommandFailure` where the address is taken.
    static func start(
        _ configuration: Configuration, journal: any CallJournal, in directory: String
    ) async throws -> ConsoleHooks? {
        guard let webhooks = configuration.webhooks else { return nil }
        let tokens = try HookTokens(for: configuration.accounts.map(\.name), in: directory).byAccount
        let receiver = WebhookReceiver(
            options: WebhookOptions(host: webhooks.host, port: webhooks.port), accounts: tokens, journal: journal)
        do {
            let bound = try await receiver.start()
            return ConsoleHooks(
                address: "\(bound.host):\(bound.port)", receiver: receiver, tokens: tokens,
                publicURL: webhooks.publicURL)
        } catch {
            throw CommandFailure(
                .badConfiguration,
                "Cannot listen on \(webhooks.host):\(webhooks.port) for deliveries: \(error). Another Trunkline may "
                    + "listen there; change `listen` under [webhooks], or take the section out.")
        }
    }

    /// The account with the address its provider can reach, unless the configuration names another.
    func addressing(_ account: Account) -> Account {
        guard account.webhookURL == nil, let publicURL, let token = tokens[account.name] else { return account }
        var account = account
        account.webhookURL = publicURL + WebhookAddress.path(account: account.name, token: token)
        return account
    }

    func stop() async { await receiver.stop() }
}
