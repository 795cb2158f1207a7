import CallDomain

extension WireRequest {
    /// The whole request as an account sends it, but for its key.
    public func preview(for account: Account) -> HTTPRequest {
        let auth = ProviderCatalog.profile(of: account.provider).auth
        return addressed(to: account, auth, key: HTTPRequest.redaction, deadline: RequestDeadlines.usual.create)
    }

    func addressed(to account: Account, _ auth: AuthScheme, key: String, deadline: Double) -> HTTPRequest {
        var headers = [auth.header(carrying: key), ("Accept", "application/json"), ("User-Agent", "trunkline")]
        let bytes = body.map { Array($0.utf8) }
        if bytes != nil { headers.append(("Content-Type", "application/json")) }
        return HTTPRequest(
            method: method, url: account.baseURL + path, headers: headers, body: bytes, deadline: deadline)
    }
}
