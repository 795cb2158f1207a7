import CallDomain

extension WireRequest {
    func addressed(
        to account: Account, _ auth: AuthScheme, key: String, deadline: Double, purpose: HTTPRequest.Purpose
    ) -> HTTPRequest {
        var headers = [auth.header(carrying: key), ("Accept", "application/json"), ("User-Agent", "trunkline")]
        let bytes = body.map { Array($0.utf8) }
        if bytes != nil { headers.append(("Content-Type", "application/json")) }
        return HTTPRequest(
            method: method, url: account.baseURL + path, headers: headers, body: bytes, deadline: deadline,
            purpose: purpose)
    }
}
