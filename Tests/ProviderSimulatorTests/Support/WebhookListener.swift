import HTTPTypes
import Hummingbird
import NIOConcurrencyHelpers
import NIOCore

@testable import ProviderSimulator

/// A server that keeps what is posted to it, answering each post with the next status of a list, then 200.
struct WebhookListener: HTTPResponder {
    typealias Context = ListenerContext

    struct ListenerContext: InitializableFromSource {
        init(source: ApplicationRequestContextSource) {}
    }

    // Both boxes lock around every read and write.
    private let statuses: NIOLockedValueBox<[Int]>
    private let bodies = NIOLockedValueBox<[(json: JSONValue, text: String)]>([])

    var received: [JSONValue] { bodies.withLockedValue { $0.map(\.json) } }
    /// As they came.
    var texts: [String] { bodies.withLockedValue { $0.map(\.text) } }

    /// Where it sends those on whom it answers with a redirect.
    private let location: String?

    init(answering statuses: [Int] = [], location: String? = nil) {
        self.location = location
        self.statuses = NIOLockedValueBox(statuses)
    }

    func respond(to request: Request, context: ListenerContext) async throws -> Response {
        let body = try await request.body.collect(upTo: 1 << 20)
        let json = try JSONReader.read(Array(body.readableBytesView))
        bodies.withLockedValue { $0.append((json, String(buffer: body))) }
        let status = statuses.withLockedValue { $0.isEmpty ? 200 : $0.removeFirst() }
        var response = Response(status: HTTPResponse.Status(code: status))
        if (300..<400).contains(status) { response.headers[.location] = location }
        return response
    }

    /// Serves while `body` runs, which is given the address to post to.
    func run(_ body: @escaping @Sendable (String) async throws -> Void) async throws {
        let (ports, report) = AsyncStream<Int>.makeStream()
        let application = Application(
            responder: self, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { report.yield($0.localAddress?.port ?? 0) })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try? await application.run() }
            for await port in ports {
                try await body("http://127.0.0.1:\(port)/hook")
                break
            }
            group.cancelAll()
        }
    }
}
