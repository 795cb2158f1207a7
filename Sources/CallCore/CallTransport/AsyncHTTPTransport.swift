import AsyncHTTPClient
import CallDomain
import CallProviders
import Foundation
import NIOCore
import NIOHTTP1

/// Carries requests over the network, each one once: HTTP/1.1, no redirect followed, nothing sent again.
///
/// What changes something goes over a connection of its own: on one that was used before, a second answer to the former request
/// could lie, and be taken for the answer to this one.
///
/// `shutdown()` has to be called before the last reference goes.
public final class AsyncHTTPTransport: HTTPTransport {
    /// For reading.
    private let reader: HTTPClient
    /// For everything else; each of its connections is used once.
    private let changer: HTTPClient
    private let largestAnswer: Int

    /// `connectTimeout` is in seconds and covers the TLS handshake, `largestAnswer` in bytes of body.
    public init(connectTimeout: Double = 8, largestAnswer: Int = 8 << 20) {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.httpVersion = .http1Only
        configuration.timeout.connect = .milliseconds(Int64(Self.bounded(connectTimeout) * 1000))
        configuration.connectionPool.retryConnectionEstablishment = false
        // A connection that lies idle for long is one the provider may be closing at this moment.
        configuration.connectionPool.idleTimeout = .seconds(10)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 16
        configuration.http1_1ConnectionDebugInitializer = { StatusGuard.install(in: $0) }
        reader = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        configuration.maximumUsesPerConnection = 1
        changer = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        self.largestAnswer = largestAnswer
    }

    /// Closes every connection; requests under way fail, later ones too.
    public func shutdown() async {
        try? await reader.shutdown()
        try? await changer.shutdown()
    }

    public func exchange(_ request: HTTPRequest) async -> HTTPExchange {
        // The HTTP client ends the program on a port that is none.
        guard Self.hasPort(request.url) else { return .failed(sent: false, .badAddress) }
        let gate = SendGate()
        let hasBody = request.body?.isEmpty == false
        return await withTaskGroup(of: Attempt.self) { group in
            group.addTask { await self.attempt(request, gate) }
            group.addTask { await Self.lateness(after: request.deadline) }
            let attempt = await group.next() ?? .failed(.canceled, beforeSending: false)
            let wasAsked = gate.seal()
            group.cancelAll()
            return Self.verdict(attempt, hasBody: hasBody, wasAsked: wasAsked)
        }
    }

    private enum Attempt: Sendable {
        case answered(HTTPAnswer)
        /// `beforeSending` is what the error alone proves; a body's gate proves more.
        case failed(HTTPFailure, beforeSending: Bool)
        case late
    }

    private static func verdict(_ attempt: Attempt, hasBody: Bool, wasAsked: Bool) -> HTTPExchange {
        switch attempt {
        case .answered(let answer): .answered(answer)
        case .failed(let failure, let beforeSending): .failed(sent: hasBody ? wasAsked : !beforeSending, failure)
        case .late where hasBody && !wasAsked: .failed(sent: false, .connectTimedOut)
        case .late: .failed(sent: true, .answerTimedOut)
        }
    }

    /// The HTTP client's own deadline ends at the answer's head, so that a trickling body would never be late.
    private static func lateness(after seconds: Double) async -> Attempt {
        do {
            try await Task.sleep(for: .seconds(bounded(seconds)))
            return .late
        } catch {
            return .failed(.canceled, beforeSending: false)
        }
    }

    private func attempt(_ request: HTTPRequest, _ gate: SendGate) async -> Attempt {
        do {
            let client = request.purpose == .read ? reader : changer
            let response = try await client.execute(Self.clientRequest(request, gate), deadline: .distantFuture)
            let body = try await response.body.collect(upTo: largestAnswer)
            // A canceled reader may see an early end instead of an error: half a body is no answer.
            try Task.checkCancellation()
            return .answered(try answer(response, Array(body.readableBytesView)))
        } catch {
            let failure = HTTPFailure(error)
            return .failed(failure, beforeSending: failure.provesNothingSent)
        }
    }

    /// The body as UTF-8, out of its content codings, whatever the provider or something before it made of it.
    private func answer(_ response: HTTPClientResponse, _ body: [UInt8]) throws(ContentCoding.Problem) -> HTTPAnswer {
        let headers = response.headers.map { ($0.name.lowercased(), $0.value) }
        let decoded = try ContentCoding.decoded(
            body, codings: response.headers["content-encoding"], limit: largestAnswer)
        return HTTPAnswer(
            status: Int(response.status.code), headers: Dictionary(headers) { _, last in last },
            body: ReceivedText.utf8(decoded, contentType: response.headers.first(name: "content-type")))
    }

    private static func clientRequest(_ request: HTTPRequest, _ gate: SendGate) -> HTTPClientRequest {
        var result = HTTPClientRequest(url: request.url)
        result.method = HTTPMethod(rawValue: request.method)
        for header in request.headers { result.headers.add(name: header.name, value: header.value) }
        if let body = request.body, !body.isEmpty {
            result.body = .stream(OneShotBody(bytes: body, gate: gate), length: .known(Int64(body.count)))
        }
        return result
    }

    private static func hasPort(_ url: String) -> Bool {
        URL(string: url)?.port.map { (1...65_535).contains($0) } ?? true
    }

    private static func bounded(_ seconds: Double) -> Double {
        seconds.isFinite ? min(max(seconds, 0.001), 3600) : 3600
    }
}
