import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// Carries requests from the server to the switchboard, and its answers back.
struct SimulatorResponder: HTTPResponder {
    typealias Context = SimulatorContext

    private static let largestBody = 1024 * 1024
    let switchboard: Switchboard
    let afterRequest: @Sendable () async -> Void

    func respond(to request: Request, context: SimulatorContext) async throws -> Response {
        let path = request.uri.path
        guard let body = try? await request.body.collect(upTo: Self.largestBody) else {
            return Self.response(ErrorShape.reply(provider(path), 413))
        }
        let parsed = IncomingRequest(
            method: request.method.rawValue, path: path, query: request.uri.query, body: Array(body.readableBytesView))
        guard var incoming = parsed else { return Self.response(ErrorShape.reply(provider(path), 400)) }
        incoming.apiKey = HTTPField.Name("x-api-key").flatMap { request.headers[$0] }
        incoming.authorization = request.headers[.authorization]
        incoming.contentType = request.headers[.contentType]
        let delivery = await switchboard.answer(incoming)
        if request.method != .get { await afterRequest() }
        if let wire = delivery.wire {
            try await FaultyWire(context.channel, hold: delivery.hold).carry(delivery.reply, wire)
        }
        return Self.response(delivery.reply)
    }

    private func provider(_ path: String) -> SimulatorProvider? {
        path.split(separator: "/").first.flatMap { SimulatorProvider(rawValue: String($0)) }
    }

    private static func response(_ reply: Reply) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = reply.contentType
        for header in reply.headers {
            guard let name = HTTPField.Name(header.name) else { continue }
            headers[name] = header.value
        }
        return Response(
            status: HTTPResponse.Status(code: reply.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: reply.body)))
    }
}
