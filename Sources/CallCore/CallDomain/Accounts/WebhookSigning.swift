/// How an account's provider signs its deliveries: HMAC-SHA256 over the raw body, in one header.
public struct WebhookSigning: Hashable, Sendable {
    public enum Encoding: String, Hashable, Sendable, CaseIterable {
        case hex
        case base64
    }

    /// Where the secrets are kept. Any of them counts: there are two while one takes the place of the other.
    public var secrets: [KeySource]
    public var header: String
    public var encoding: Encoding
    /// What stands before the signature in the header, such as `sha256=`.
    public var prefix: String

    public init(
        secrets: [KeySource], header: String = "X-Signature", encoding: Encoding = .hex, prefix: String = ""
    ) {
        self.secrets = secrets
        self.header = header
        self.encoding = encoding
        self.prefix = prefix
    }
}
