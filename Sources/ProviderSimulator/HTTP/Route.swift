/// One documented method and path; `*` in the pattern is an id.
struct Route: Sendable {
    let provider: SimulatorProvider
    let method: String
    let pattern: [String]
    let endpoint: SimulatorEndpoint

    init(_ provider: SimulatorProvider, _ method: String, _ pattern: String, _ endpoint: SimulatorEndpoint) {
        self.provider = provider
        self.method = method
        self.pattern = pattern.split(separator: "/").map(String.init)
        self.endpoint = endpoint
    }

    func matches(_ segments: ArraySlice<String>) -> Bool {
        pattern.count == segments.count && zip(pattern, segments).allSatisfy { $0 == "*" || $0 == $1 }
    }

    /// The id in the path.
    func argument(in segments: ArraySlice<String>) -> String? {
        pattern.firstIndex(of: "*").map { segments[segments.startIndex + $0] }
    }
}
