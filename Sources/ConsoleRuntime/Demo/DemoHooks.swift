import CallCore
import WebhookReceiver

/// Where the demo's providers deliver to: a receiver on this machine, on any free port.
package struct DemoHooks: Sendable {
    let receiver: WebhookReceiver
    /// `127.0.0.1:41873`.
    let address: String
    private let tokens: [String: WebhookToken]

    package static func start(
        for accounts: [String], journal: any CallJournal, clock: WallClock
    ) async throws -> DemoHooks {
        let tokens = Dictionary(uniqueKeysWithValues: accounts.map { ($0, WebhookToken.make()) })
        let receiver = WebhookReceiver(
            accounts: tokens.mapValues { WebhookEndpoint(token: $0) }, journal: journal, clock: clock)
        let bound = try await receiver.start()
        return DemoHooks(receiver: receiver, address: "\(bound.host):\(bound.port)", tokens: tokens)
    }

    package func stop() async { await receiver.stop() }

    package func url(_ account: String) -> String? {
        tokens[account].map { "http://\(address)\(WebhookAddress.path(account: account, token: $0))" }
    }
}
