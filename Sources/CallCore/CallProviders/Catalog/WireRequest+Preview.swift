import CallDomain

extension WireRequest {
    /// The whole request as an account sends it, but for its key.
    public func preview(for account: Account) -> HTTPRequest {
        let auth = ProviderCatalog.profile(of: account.provider).auth
        return addressed(
            to: account, auth, key: HTTPRequest.redaction, deadline: RequestDeadlines.usual.create, purpose: .change)
    }
}
