import CallCore
import WebhookReceiver

/// The receiver of deliveries beside an open console, where the configuration asks for one.
struct ConsoleHooks: Sendable {
    /// `127.0.0.1:8787`; `nil` where another program listens there.
    let address: String?
    /// Why this one does not listen.
    let notice: String?
    private let receiver: WebhookReceiver?
    /// Where the tokens are kept.
    private let directory: String
    private let publicURL: String?

    /// `nil` where the configuration has no `[webhooks]`.
    ///
    /// Where the address is taken, another process probably takes the deliveries: they reach this one by the journal.
    static func start(
        _ configuration: Configuration, journal: any CallJournal, in directory: String
    ) async throws -> ConsoleHooks? {
        guard let webhooks = configuration.webhooks else { return nil }
        let tokens = try HookTokens(for: configuration.accounts.map(\.name), in: directory).byAccount
        let (doors, problems) = await WebhookEndpoint.open(for: configuration.accounts, tokens: tokens)
        let receiver = WebhookReceiver(
            options: WebhookOptions(host: webhooks.host, port: webhooks.port), accounts: doors, journal: journal)
        do {
            let bound = try await receiver.start()
            return ConsoleHooks(
                address: "\(bound.host):\(bound.port)",
                notice: problems.isEmpty ? nil : problems.joined(separator: " "),
                receiver: receiver, directory: directory,
                publicURL: webhooks.publicURL)
        } catch {
            let notice =
                "Deliveries are not taken here: \(webhooks.host):\(webhooks.port) cannot be listened on (\(error)). "
                + "Another Trunkline may take them; else change `listen` under [webhooks]."
            return ConsoleHooks(
                address: nil, notice: notice, receiver: nil, directory: directory, publicURL: webhooks.publicURL)
        }
    }

    /// The accounts with the addresses their providers can reach, unless the configuration names others; deliveries for
    /// all of them are taken from now on. Where no token can be kept, an account stays without an address.
    func completing(_ accounts: [Account]) async -> [Account] {
        guard let tokens = try? HookTokens(for: accounts.map(\.name), in: directory).byAccount else { return accounts }
        receiver?.use(await WebhookEndpoint.open(for: accounts, tokens: tokens).doors)
        return accounts.map { account in
            guard account.webhookURL == nil, let publicURL, let token = tokens[account.name] else { return account }
            var account = account
            account.webhookURL = publicURL + WebhookAddress.path(account: account.name, token: token)
            return account
        }
    }

    func stop() async { await receiver?.stop() }
}
