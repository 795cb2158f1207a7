import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// The three providers as one HTTP server on this machine.
public actor Simulator {
    private let options: SimulatorOptions
    private let switchboard: Switchboard
    private let courier: WebhookCourier
    private var group: ServiceGroup?
    private var server: Task<Void, any Error>?

    public init(options: SimulatorOptions = SimulatorOptions()) {
        self.options = options
        switchboard = Switchboard(options: options)
        courier = WebhookCourier(switchboard: switchboard, options: options)
    }

    /// The simulated time, for whoever must agree with the providers on what is past and what is to come.
    public nonisolated var clock: @Sendable () -> Date {
        switchboard.now
    }

    /// Binds and serves. Installs no signal handlers.
    /// - Throws: `SimulatorError`, or what the system says when the address cannot be bound.
    public func start() async throws -> SimulatorAddress {
        guard server == nil else { throw SimulatorError.startedBefore }
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
        do {
            for try await port in bound {
                return SimulatorAddress(host: options.host, port: port)
            }
            throw SimulatorError.stoppedBeforeItListened
        } catch {
            await courier.stop()
            throw error
        }
    }

    /// Closes every connection and forgets the deliveries under way. The books can still be read.
    ///
    /// Cancelling the server instead would trap in NIO where a connection was accepted and not yet served.
    public func stop() async {
        await group?.triggerGracefulShutdown()
        _ = await server?.result
        await courier.stop()
    }

    /// Returns when the server has ended, by `stop` or by an error.
    public func waitUntilStopped() async {
        _ = await server?.result
    }

    /// Every create request received, oldest first.
    public func requests() async -> [SimulatorRequestRecord] {
        await switchboard.requests()
    }

    /// Every request to stop, cancel or reschedule a call, oldest first.
    public func acts() async -> [SimulatorActRecord] {
        await switchboard.acts()
    }

    /// Every call, those that were there from the start first, each provider in the order of creation.
    public func calls() async -> [SimulatorCallRecord] {
        await switchboard.calls()
    }

    /// Every webhook that was due and is through, delivered or not.
    public func webhooks() async -> [SimulatorWebhookRecord] {
        await switchboard.webhooks()
    }

    /// How many requests an endpoint had, refused ones included.
    public func requestCount(_ provider: SimulatorProvider, _ endpoint: SimulatorEndpoint) async -> Int {
        await switchboard.count(provider, endpoint)
    }

    /// Scripts, numbers, agents, contacts and keys, as `/_simulator/world` shows them.
    public func world() async -> JSONValue {
        await switchboard.world()
    }

    /// What an account at the provider has to name in its configuration.
    public func accountLists(of provider: SimulatorProvider) async -> [SimulatorAccountList] {
        await switchboard.accountLists(provider)
    }

    /// Adds a fault; its occurrences are counted from now on.
    public func add(_ fault: SimulatorFault) async {
        await switchboard.add(fault)
    }

    /// Lets go of every answer that a `hold` keeps back now.
    public nonisolated func release() {
        switchboard.gate.release()
    }

    public func removeFaults() async {
        await switchboard.removeFaults()
    }

    /// Sends the webhooks that are due and waits for them: needed after a test moved its own clock.
    public func deliverDueWebhooks() async {
        await courier.deliverDue()
    }

    private static var logger: Logger {
        var logger = Logger(label: "simulator")
        logger.logLevel = .error
        return logger
    }

    private func application(onBound: @escaping @Sendable (Int) -> Void) -> Application<SimulatorResponder> {
        let courier = courier
        return Application(
            responder: SimulatorResponder(switchboard: switchboard) { await courier.wake() },
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port), serverName: nil),
            onServerRunning: { onBound($0.localAddress?.port ?? 0) },
            logger: Self.logger)
    }
}
