import CallConfiguration
import CallDomain
import CallJournal
import CallProviders

/// What the deliveries of one account have to show before they are taken.
public struct WebhookEndpoint: Sendable {
    public enum WebhookSignature: Sendable {
        /// Nothing: each is a hint.
        case none
        case signature(SignatureVerifier)
        /// A signature that nobody can tell from a wrong one, since the secret cannot be had: nothing is taken.
        case unreadable
    }

    public let token: WebhookToken
    public let seal: WebhookSignature

    public init(token: WebhookToken, seal: WebhookSignature = .none) {
        self.token = token
        self.seal = seal
    }

    /// The doors of the accounts that have a token, and in words which of them stay closed.
    public static func open(
        for accounts: [Account], tokens: [String: WebhookToken]
    ) async -> (doors: [String: WebhookEndpoint], problems: [String]) {
        var doors: [String: WebhookEndpoint] = [:]
        var problems: [String] = []
        for account in accounts {
            guard let token = tokens[account.name] else { continue }
            do {
                let verifier = try await SignatureVerifier.read(for: account)
                doors[account.name] = WebhookEndpoint(
                    token: token, seal: verifier.map(WebhookSignature.signature) ?? .none)
            } catch {
                doors[account.name] = WebhookEndpoint(token: token, seal: .unreadable)
                problems.append("\(error) Until then its deliveries are refused.")
            }
        }
        return (doors, problems)
    }
}
