import CallDomain

/// Carries one request over HTTP, once: no redirect is followed and nothing is ever sent again.
public protocol HTTPTransport: Sendable {
    /// Never throws: what happened, and whether anything may have left this machine, is the answer.
    func exchange(_ request: HTTPRequest) async -> HTTPExchange
}

/// A request with everything that goes on the wire.
public struct HTTPRequest: Sendable {
    public enum Purpose: Hashable, Sendable {
        /// It changes nothing, whatever its method: it may wait for its turn.
        case read
        /// It may place something or act on it: nothing holds it back, and its connection is its own.
        case change
    }

    public let method: String
    public let url: String
    /// In the order they are sent; values may hold a secret and are never logged.
    public let headers: [(name: String, value: String)]
    public let body: [UInt8]?
    /// Seconds for the whole exchange, body included.
    public let deadline: Double
    public let purpose: Purpose

    public init(
        method: String, url: String, headers: [(name: String, value: String)], body: [UInt8]?, deadline: Double = 30,
        purpose: Purpose = .change
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.deadline = deadline
        self.purpose = purpose
    }
}

/// What became of a request.
public enum HTTPExchange: Hashable, Sendable {
    case answered(HTTPAnswer)
    /// No whole answer came. `sent` is false only where it is certain that the request did not leave: no byte of its
    /// body, or, for one without a body, no byte at all.
    case failed(sent: Bool, HTTPFailure)
}

/// A whole answer, its body out of its content codings.
public struct HTTPAnswer: Hashable, Sendable {
    public let status: Int
    /// Names in lower case; the last of several equal names counts.
    public let headers: [String: String]
    public let body: [UInt8]

    public init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Why no whole answer came.
public enum HTTPFailure: Hashable, Sendable {
    case badAddress
    case unresolved
    case refused
    case connectTimedOut
    case tlsFailed
    case answerTimedOut
    case connectionLost
    case answerTooLarge
    case notHTTP
    /// The answer came in a content coding that is not read here; its name.
    case unknownCoding(String)
    /// The answer's content coding is damaged, so that it cannot be read.
    case damagedCoding
    case canceled
    /// The account's allowance is used up: nothing was sent, and it may be asked again then.
    case heldBack(seconds: Double)
    case other(String)
}
