import CallDomain
import CallJournal
import CallProviders
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// Takes providers' deliveries over HTTP and keeps each durably before it says so.
///
/// It reads nothing of what they say: `WebhookProcessor` does, later.
public actor WebhookReceiver {
    private let options: WebhookOptions
    private let desk: WebhookIngest
    private var group: ServiceGroup?
    private var server: Task<Void, any Error>?
    private var telling: Task<Void, Never>?

    /// `accounts` are the doors by account name. `onDelivery` is called for each delivery that is new, after it is kept
    /// and answered; the next ones wait until it returns, so it must not block.
    public init(
        options: WebhookOptions = WebhookOptions(), accounts: [String: WebhookEndpoint], journal: any CallJournal,
        clock: WallClock = .system, onDelivery: @escaping @Sendable (InboxWebhook) -> Void = { _ in }
    ) {
        self.options = options
        desk = WebhookIngest(accounts: accounts, journal: journal, clock: clock, onDelivery: onDelivery)
    }

    public var counts: WebhookCounts {
        get async { await desk.counts }
    }

    /// Deliveries for these accounts are taken from now on.
    public nonisolated func use(_ accounts: [String: WebhookEndpoint]) { desk.use(accounts) }

    /// Binds and serves; installs no signal handlers. Throws `WebhookError`, or what the system says where the address
    /// cannot be bound.
    public func start() async throws -> WebhookAddress {
        guard server == nil else { throw WebhookError.startedBefore }
        let (bound, report) = AsyncThrowingStream<Int, any Error>.makeStream()
        let application = application { report.yield($0) }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: application)], gracefulShutdownSignals: [], logger: Self.logger))
        self.group = group
        server = Task {
            do {
                try await group.run()
                report.finish()
            } catch {
                report.finish(throwing: error)
                throw error
            }
        }
        for try await port in bound {
            telling = Task { [desk] in await Self.tell(desk) }
            return WebhookAddress(host: options.host, port: port)
        }
        throw WebhookError.stoppedBeforeItListened
    }

    /// Stops listening and returns when what is under way is answered, within `timeout` at the latest.
    ///
    /// Cancelling the server instead would trap in NIO where a connection was accepted and not yet served.
    public func stop() async {
        await group?.triggerGracefulShutdown()
        _ = await server?.result
        telling?.cancel()
        await desk.tellRefusals()
    }

    /// Now and then: who knocks a thousand times a second must not make the journal write as often.
    private static func tell(_ desk: WebhookIngest) async {
        while (try? await Task.sleep(for: .seconds(5))) != nil { await desk.tellRefusals() }
    }

    /// The address of a request holds its token, so only errors are logged.
    private static var logger: Logger {
        var logger = Logger(label: "trunkline.hooks")
        logger.logLevel = .error
        return logger
    }

    private func application(onBound: @escaping @Sendable (Int) -> Void) -> Application<WebhookResponder> {
        let most = min(options.maxConnections, max(16, OpenFiles.allow(options.maxConnections + 512) - 256))
        let webhooks = WebhookResponder(desk: desk, options: options, room: BodyBudget(bytes: options.bodyRoom))
        return Application(
            responder: webhooks, server: Self.server(for: webhooks, idleTimeout: options.timeout),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port), serverName: nil, backlog: most,
                availableConnectionsDelegate: MaximumAvailableConnections(most)),
            onServerRunning: { onBound($0.localAddress?.port ?? 0) },
            logger: Self.logger)
    }
}

extension WebhookReceiver {
    /// Some senders wait for `100 Continue` before they send a body, and for ever.
    private static func server(for webhooks: WebhookResponder, idleTimeout: Double) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            HTTP1Channel(
                responder: { request, writer, channel in
                    if webhooks.isToBeContinued(request) {
                        try await writer.writeInformationalHead(HTTPResponse(status: .continue))
                    }
                    try await responder(request, writer, channel)
                },
                configuration: .init(idleTimeout: .milliseconds(Int64(idleTimeout * 1000))))
        }
    }
}

/// Why the receiver does not listen.
public enum WebhookError: Error, Hashable, Sendable {
    case startedBefore
    case stoppedBeforeItListened
}
