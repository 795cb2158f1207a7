import CallDomain
import CallProviders

/// Takes note of a refused key on its way back.
struct AuthorizationObserver: HTTPTransport {
    let transport: any HTTPTransport
    let keeper: KeyCache
    /// How a request carries a key.
    let scheme: AuthScheme

    func exchange(_ request: HTTPRequest) async -> HTTPExchange {
        let exchange = await transport.exchange(request)
        if case .answered(let answer) = exchange, [401, 403].contains(answer.status) {
            await keeper.forget { carries($0, request) }
        }
        return exchange
    }

    private func carries(_ key: Secret, _ request: HTTPRequest) -> Bool {
        let header = scheme.header(carrying: key.revealed())
        return request.headers.contains { $0 == header }
    }
}
