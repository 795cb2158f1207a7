/// A request to a provider, before an account adds its address and key: what is shown is what is sent.
public struct WireRequest: Hashable, Sendable {
    /// Upper case, such as `POST`.
    public let method: String
    /// Below the account's base address, beginning with `/`; percent-encoded, with the query.
    public let path: String
    /// JSON, exactly as it goes on the wire; `nil` for none.
    public let body: String?

    public init(method: String, path: String, body: String? = nil) {
        self.method = method
        self.path = path
        self.body = body
    }
}
