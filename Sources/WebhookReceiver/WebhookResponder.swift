import CallDomain
import CallJournal
import CallProviders
import HTTPTypes
import Hummingbird
import NIOCore

/// One request: read it whole, decide, answer.
struct WebhookResponder: HTTPResponder {
    typealias Context = WebhookContext

    let desk: WebhookIngest
    let options: WebhookOptions
    let room: BodyBudget

    func respond(to request: Request, context: Context) async throws -> Response {
        let entry = entry(of: request)
        let isWanted = isWanted(request, entry)
        // Who asks before sending is told at once, and sends nothing.
        let arrival =
            isWanted || !request.expectsContinue
            ? await arrival(of: request, isWanted: isWanted) : Arrival(end: .endless)
        defer { room.giveBack(arrival.held) }
        switch (entry, arrival.end) {
        case (.refused(let refusal), let end):
            return await refuse(refusal, end, context)
        case (.known(let refusal), let end):
            return await refuse(refusal, end, context, as: .methodNotAllowed)
        case (.account, .tooSlow):
            return await refuse(.time, .tooSlow, context)
        case (.account, .tooLarge), (.account, .endless):
            return await refuse(.size, arrival.end, context, as: .contentTooLarge)
        case (.account, .noRoom):
            await desk.countNotKept()
            return Response(status: .serviceUnavailable)
        case (.account(let account, let seal), .whole(let body)):
            return await take(body, request, for: account, seal, context)
        }
    }

    /// Whether a sender that asks before it sends its body is to send it.
    func isToBeContinued(_ request: Request) -> Bool {
        request.expectsContinue && isWanted(request, entry(of: request))
    }

    private func entry(of request: Request) -> WebhookIngest.Entry {
        desk.entry(method: request.method.rawValue, path: request.uri.path)
    }

    private func isWanted(_ request: Request, _ entry: WebhookIngest.Entry) -> Bool {
        guard case .account = entry else { return false }
        return declaredLength(of: request).map { $0 <= options.maxBody } ?? true
    }

    private func take(
        _ body: [UInt8], _ request: Request, for account: String, _ seal: WebhookEndpoint.WebhookSignature,
        _ context: Context
    ) async -> Response {
        let isSigned: Bool
        switch seal {
        case .none: isSigned = false
        case .unreadable: return await refuse(.secret, .tooLarge, context)
        case .signature(let verifier):
            let values = HTTPField.Name(verifier.header).map { request.headers[values: $0] } ?? []
            guard verifier.accepts(values, body: body) else { return await refuse(.signature, .tooLarge, context) }
            isSigned = true
        }
        do {
            let body = try ContentCoding.decoded(
                body, codings: request.headers[values: .contentEncoding], limit: options.maxBody)
            let isKept = await desk.keep(body, isSigned: isSigned, for: account)
            return Response(status: isKept ? .ok : .serviceUnavailable)
        } catch .tooLarge {
            return await refuse(.size, .tooLarge, context, as: .contentTooLarge)
        } catch {
            return await refuse(.coding, .tooLarge, context, as: .unsupportedMediaType)
        }
    }

    private struct Arrival: Sendable {
        enum End: Sendable {
            case whole([UInt8])
            case tooLarge
            /// So large that nobody waits for its end.
            case endless
            case tooSlow
            /// Too much of others is in memory.
            case noRoom
        }

        let end: End
        /// Bytes of room to give back.
        var held = 0
    }

    private func declaredLength(of request: Request) -> Int? {
        request.headers[.contentLength].flatMap { Int($0) }
    }

    /// What is not wanted is read as well, up to a bound: an answer that comes before the end of a request is often lost.
    private func arrival(of request: Request, isWanted: Bool) async -> Arrival {
        let limit = options.maxBody
        let timeout = options.timeout
        return await withTaskGroup(of: Arrival?.self) { group in
            group.addTask { await read(request.body, keeping: isWanted ? limit : 0, upTo: 2 * limit) }
            group.addTask {
                try? await Task.sleep(for: .seconds(timeout))
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            if let first { return first }
            let late = await group.next() ?? nil
            return Arrival(end: .tooSlow, held: late?.held ?? 0)
        }
    }

    private func read(_ body: RequestBody, keeping limit: Int, upTo most: Int) async -> Arrival {
        var kept: [UInt8] = []
        var count = 0
        var hasRoom = true
        do {
            for try await part in body {
                count += part.readableBytes
                guard count <= most else { return Arrival(end: .endless, held: kept.count) }
                guard hasRoom, count <= limit else { continue }
                hasRoom = room.take(part.readableBytes)
                if hasRoom { kept.append(contentsOf: part.readableBytesView) }
            }
        } catch {
            return Arrival(end: .tooSlow, held: kept.count)
        }
        let end: Arrival.End = count > limit ? .tooLarge : hasRoom ? .whole(kept) : .noRoom
        return Arrival(end: end, held: kept.count)
    }

    /// All refusals of those who do not know the token are the same answer. Who has not sent the whole request loses the connection.
    private func refuse(
        _ refusal: WebhookRefusal, _ end: Arrival.End, _ context: Context, as status: HTTPResponse.Status = .notFound
    ) async -> Response {
        await desk.count(refusal)
        let headers: HTTPFields = status == .methodNotAllowed ? [.allow: "POST"] : [:]
        let isOver =
            switch end {
            case .whole, .tooLarge, .noRoom: true
            case .endless, .tooSlow: false
            }
        guard !isOver else { return Response(status: status, headers: headers) }
        let channel = context.channel
        let body = ResponseBody(contentLength: 0) { writer in
            try await writer.finish(nil)
            channel.close(promise: nil)
        }
        return Response(status: status, headers: headers, body: body)
    }
}

extension Request {
    /// RFC 9110, 10.1.1: the sender waits for a word before it sends the body.
    fileprivate var expectsContinue: Bool { headers[.expect]?.lowercased() == "100-continue" }
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
