/// What a path and method lead to.
enum RouteMatch {
    case found(Route, argument: String?)
    case wrongMethod(SimulatorProvider, allowed: [String])
    case unknownPath(SimulatorProvider?)

    init(_ request: IncomingRequest) {
        guard let provider = request.segments.first.flatMap({ SimulatorProvider(rawValue: $0) }) else {
            self = .unknownPath(nil)
            return
        }
        let rest = request.segments.dropFirst()
        let matching = provider.simulated.routes.filter { $0.matches(rest) }
        guard !matching.isEmpty else {
            self = .unknownPath(provider)
            return
        }
        // A path spelt out in a document is never the id of a call.
        let literal = matching.filter { !$0.pattern.contains("*") }
        let candidates = literal.isEmpty ? matching : literal
        guard let route = candidates.first(where: { $0.method == request.method }) else {
            self = .wrongMethod(provider, allowed: candidates.map(\.method))
            return
        }
        self = .found(route, argument: route.argument(in: rest))
    }
}
