import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Sends webhooks when they are due: one sleeping task, woken when the next due time may have changed.
actor WebhookCourier {
    private static let timeout = TimeAmount.seconds(30)
    private let switchboard: Switchboard
    private let client: HTTPClient
    private let speed: Double
    private let retryDelays: [Double]
    private let goesElsewhere: Bool
    private var timer: Task<Void, Never>?
    private var deliveries: [Int: Task<Void, Never>] = [:]
    private var sent = 0

    init(switchboard: Switchboard, options: SimulatorOptions) {
        self.switchboard = switchboard
        speed = options.speed
        retryDelays = options.webhookRetryDelays
        goesElsewhere = options.deliversWebhooksElsewhere
        var configuration = HTTPClient.Configuration()
        // Each place a webhook is sent on to is looked at before it is asked.
        configuration.redirectConfiguration = .disallow
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Looks again at what is due, now and later.
    func wake() {
        timer?.cancel()
        timer = Task { await run() }
    }

    /// Sends what is due and waits until every delivery under way is through.
    func deliverDue() async {
        await start(await switchboard.takeWebhooks())
        for delivery in deliveries.values { await delivery.value }
    }

    func stop() async {
        timer?.cancel()
        for delivery in deliveries.values { delivery.cancel() }
        for delivery in deliveries.values { await delivery.value }
        try? await client.shutdown()
    }

    private func run() async {
        while !Task.isCancelled {
            await start(await switchboard.takeWebhooks())
            guard let seconds = await switchboard.secondsToNextWebhook() else { return }
            try? await Task.sleep(for: .seconds(max(seconds / speed, 0.01)))
        }
    }

    private func start(_ rows: [[WebhookMessage]]) async {
        for row in rows {
            sent += 1
            let number = sent
            deliveries[number] = Task {
                for message in row { await switchboard.log(await deliver(message)) }
                deliveries[number] = nil
            }
        }
    }

    private func deliver(_ message: WebhookMessage) async -> SimulatorWebhookRecord {
        var attempts = 0
        var status: Int?
        if mayGo(to: message.url) {
            for delay in [0] + retryDelays {
                if delay > 0 { try? await Task.sleep(for: .seconds(delay)) }
                guard !Task.isCancelled else { break }
                attempts += 1
                status = await post(message)
                if let status, (200..<300).contains(status) { break }
            }
        }
        return SimulatorWebhookRecord(message, attempts: attempts, status: status)
    }

    /// Contactship's page: up to three redirects are followed.
    private static let mostRedirects = 3

    private func post(_ message: WebhookMessage) async -> Int? {
        var request = HTTPClientRequest(url: message.url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(ByteBuffer(string: message.body.text))
        for redirects in 0... {
            guard let response = try? await client.execute(request, timeout: Self.timeout) else { return nil }
            let status = Int(response.status.code)
            guard redirects < Self.mostRedirects, [301, 302, 303, 307, 308].contains(status),
                let next = Self.next(response.headers.first(name: "Location"), from: request.url), mayGo(to: next)
            else { return status }
            request.url = next
            guard status < 307 else { continue }
            (request.method, request.body) = (.GET, nil)
        }
        return nil
    }

    private static func next(_ location: String?, from url: String) -> String? {
        location.flatMap { URL(string: $0, relativeTo: URL(string: url)) }?.absoluteString
    }

    private func mayGo(to url: String) -> Bool {
        // The HTTP client ends the program on a port that is none.
        guard let parts = URLComponents(string: url), (1...65_535).contains(parts.port ?? 80) else { return false }
        return goesElsewhere || Self.isLocal(parts)
    }

    private static func isLocal(_ parts: URLComponents) -> Bool {
        guard let host = parts.host?.lowercased() else { return false }
        return host == "localhost" || host == "::1" || host == "[::1]" || host.hasPrefix("127.")
    }
}
