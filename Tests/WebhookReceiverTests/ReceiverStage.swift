import CallCore
import Foundation

@testable import WebhookReceiver

/// A receiver on a free port with a journal of its own.
struct ReceiverStage {
    let journal: SQLiteJournal
    let receiver: WebhookReceiver
    let port: Int
    let path: String
    let handedOn: AsyncStream<InboxWebhook>

    static func run(
        _ options: WebhookOptions = WebhookOptions(), seal: WebhookEndpoint.WebhookSignature = .none,
        _ work: (ReceiverStage) async throws -> Void
    ) async throws {
        let journal = try SQLiteJournal.temporary()
        let token = WebhookToken.make()
        let (handedOn, sink) = AsyncStream<InboxWebhook>.makeStream()
        let receiver = WebhookReceiver(
            options: options,
            accounts: ["sales": WebhookEndpoint(token: token, seal: seal), "other": WebhookEndpoint(token: .make())],
            journal: journal,
            onDelivery: { sink.yield($0) })
        let address = try await receiver.start()
        let stage = ReceiverStage(
            journal: journal, receiver: receiver, port: address.port,
            path: WebhookAddress.path(account: "sales", token: token), handedOn: handedOn)
        do {
            try await work(stage)
        } catch {
            await receiver.stop()
            throw error
        }
        await receiver.stop()
        journal.close()
    }

    func post(_ body: String, to path: String? = nil) async throws -> String {
        try await RawSocket.ask(port, "POST", path ?? self.path, body: Array(body.utf8)).first
    }

    func bodies() async throws -> [String] {
        try await journal.unreadDeliveries(limit: 1000).map { String(decoding: $0.body, as: UTF8.self) }
    }
}
