import CallDomain
import CallProviders

extension SignatureVerifier {
    /// Reads the secrets from where they are kept; `nil` for an account whose deliveries are not signed. Throws `KeyError`.
    public static func read(for account: Account) async throws -> SignatureVerifier? {
        guard let signing = account.webhookSigning else { return nil }
        var secrets: [Secret] = []
        for source in signing.secrets {
            secrets.append(try await KeyReader.read(source, of: "webhook secret of account \(account.name)"))
        }
        return SignatureVerifier(signing, secrets: secrets)
    }
}
