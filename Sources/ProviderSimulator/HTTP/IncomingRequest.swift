/// A request as the simulated providers see it, whole.
struct IncomingRequest: Sendable {
    let method: String
    /// As sent, with its query.
    let target: String
    /// Decoded pieces of the path.
    let segments: [String]
    private(set) var query: [JSONMember]
    var apiKey: String?
    var authorization: String?
    var contentType: String?
    let body: [UInt8]

    /// Nil when an escape in the path or query is broken.
    init?(method: String, path: String, query: String?, body: [UInt8]) {
        let pieces = path.split(separator: "/", omittingEmptySubsequences: true)
        let decoded = pieces.compactMap { PercentText.decode($0, plusIsSpace: false) }
        guard decoded.count == pieces.count, let pairs = PercentText.query(query ?? "") else { return nil }
        self.method = method
        self.target = query.map { path + "?" + $0 } ?? path
        segments = decoded
        self.query = pairs
        self.body = body
    }

    func replacingQuery(_ query: [JSONMember]) -> IncomingRequest {
        var request = self
        request.query = query
        return request
    }
}
