/// Takes note of a refused key on its way back.
struct KeyWatch: HTTPTransport {
    let transport: any HTTPTransport
    let keeper: KeyKeeper

    func exchange(_ request: HTTPRequest) async -> HTTPExchange {
        let exchange = await transport.exchange(request)
        if case .answered(let answer) = exchange, [401, 403].contains(answer.status) { await keeper.forget() }
        return exchange
    }
}
