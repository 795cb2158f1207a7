import HTTPTypes
import Hummingbird
import NIOCore

/// One request: read it whole, decide, answer.
struct WebhookResponder: HTTPResponder {
    typealias Context = WebhookContext

    let desk: WebhookDesk
    let options: WebhookOptions

    func respond(to request: Request, context: Context) async throws -> Response {
        let entry = desk.entry(method: request.method.rawValue, path: request.uri.path)
        let isWanted = if case .account = entry { true } else { false }
        let arrival = await arrival(of: request, isWanted: isWanted)
        switch (entry, arrival) {
        case (.refused(let refusal), let arrival):
            return await refuse(refusal, arrival, context)
        case (.account, .tooSlow):
            return await refuse(.time, arrival, context)
        case (.account, .tooLarge), (.account, .endless):
            return await refuse(.size, arrival, context)
        case (.account(let account), .whole(let body)):
            return await desk.keep(body, for: account) ? Response(status: .ok) : Response(status: .serviceUnavailable)
        }
    }

    private enum Arrival: Sendable {
        case whole([UInt8])
        case tooLarge
        /// So large that nobody waits for its end.
        case endless
        case tooSlow
    }

    /// What is not wanted is read as well, up to a bound: an answer that comes before the end of a request is often lost.
    private func arrival(of request: Request, isWanted: Bool) async -> Arrival {
        let limit = options.maxBody
        let timeout = options.timeout
        return await withTaskGroup(of: Arrival.self) { group in
            group.addTask { await Self.read(request.body, keeping: isWanted ? limit : 0, upTo: 8 * limit) }
            group.addTask {
                try? await Task.sleep(for: .seconds(timeout))
                return .tooSlow
            }
            defer { group.cancelAll() }
            return await group.next() ?? .tooSlow
        }
    }

    private static func read(_ body: RequestBody, keeping limit: Int, upTo most: Int) async -> Arrival {
        var kept: [UInt8] = []
        var count = 0
        do {
            for try await part in body {
                count += part.readableBytes
                guard count <= most else { return .endless }
                if count <= limit { kept.append(contentsOf: part.readableBytesView) } else { kept = [] }
            }
        } catch {
            return .tooSlow
        }
        return count <= limit ? .whole(kept) : .tooLarge
    }

    /// All refusals are the same answer. Who has not sent the whole request loses the connection.
    private func refuse(_ refusal: WebhookDesk.Refusal, _ arrival: Arrival, _ context: Context) async -> Response {
        await desk.count(refusal)
        let isOver =
            switch arrival {
            case .whole, .tooLarge: true
            case .endless, .tooSlow: false
            }
        guard !isOver else { return Response(status: .notFound) }
        let channel = context.channel
        let body = ResponseBody(contentLength: 0) { writer in
            try await writer.finish(nil)
            channel.close(promise: nil)
        }
        return Response(status: .notFound, body: body)
    }
}

/// Gives the connection to the responder, so that it can be closed.
struct WebhookContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}
