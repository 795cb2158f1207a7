import CallConfiguration
import CallDomain
import CallJournal
import CallProviders

/// What the deliveries of one account have to show before they are taken.
public struct WebhookDoor: Sendable {
    public enum Seal: Sendable {
        /// Nothing: each is a hint.
        case none
        case signature(SignatureVerifier)
        /// A signature that nobody can tell from a wrong one, since the secret cannot be had: nothing is taken.
        case unreadable
    }

    public let token: WebhookToken
    public let seal: Seal

    public init(token: WebhookToken, seal: Seal = .none) {
        self.token = token
        self.seal = seal
    }

    /// The doors of the accounts that have a token, and in words which of them stay closed.
    public static func open(
        for accounts: [Account], tokens: [String: WebhookToken]
    ) async -> (doors: [String: WebhookDoor], problems: [String]) {
        var doors: [String: WebhookDoor] = [:]
        var problems: [String] = []
        for account in accounts {
            guard let token = tokens[account.name] else { continue }
            do {
                let verifier = try await SignatureVerifier.read(for: account)
                doors[account.name] = WebhookDoor(token: token, seal: verifier.map(Seal.signature) ?? .none)
            } catch {
                doors[account.name] = WebhookDoor(token: token, seal: .unreadable)
                problems.append("\(error) Until then its deliveries are refused.")
            }
        }
        return (doors, problems)
    }
}
