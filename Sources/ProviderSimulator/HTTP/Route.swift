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

    static let all = [
        Route(.contactship, "POST", "v1/calls/single-phone-call", .create),
        Route(.contactship, "POST", "v1/calls/single-contact-call", .create),
        Route(.contactship, "POST", "v1/calls/single-phone-call/*/stop", .stop),
        Route(.contactship, "GET", "v1/calls", .list),
        Route(.contactship, "GET", "v1/calls/*/status", .status),
        Route(.contactship, "GET", "v1/calls/*", .get),
        Route(.contactship, "GET", "v1/agents", .agents),
        Route(.contactship, "GET", "v1/agents/*", .agent),
        Route(.contactship, "GET", "v1/phone-numbers", .numbers),
        Route(.contactship, "GET", "v1/contacts", .contacts),
        Route(.contactship, "GET", "v1/contacts/*", .contact),
        Route(.contactship, "GET", "v1/credits", .credits),
        Route(.voxworks, "POST", "api/v1/create-phone-call", .create),
        Route(.voxworks, "GET", "api/v1/calls", .list),
        Route(.voxworks, "GET", "api/v1/get-call/*", .get),
        Route(.voxworks, "GET", "api/v1/get-call-result/*", .result),
        Route(.voxworks, "POST", "api/v1/cancel-call/*", .cancel),
        Route(.voxworks, "PATCH", "api/v1/reschedule-call/*", .reschedule),
        Route(.temphone, "POST", "v1/calls/scheduled", .create),
        Route(.temphone, "GET", "v1/contacts/*", .contact),
    ]
}
