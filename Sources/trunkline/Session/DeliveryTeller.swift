import CallCore
import Dispatch
import Foundation

/// Prints a line for each delivery that was kept.
///
/// It prints on a thread of its own: where nobody reads what is printed, writing waits for ever, and deliveries are to
/// be taken and answered all the same.
struct DeliveryTeller: Sendable {
    /// So many lines wait to be printed; of more, the newest.
    private static let mostWaiting = 10_000

    /// What is told of a delivery: its body may be large, and is not held for the sake of a line.
    private struct Line: Sendable {
        let id: String
        let account: String
        let receivedAt: Date
        let bytes: Int
    }

    private let printer: Printer
    private let lines: AsyncStream<Line>
    private let sink: AsyncStream<Line>.Continuation
    private let queue = DispatchQueue(label: "trunkline.deliveries")

    init(_ printer: Printer) {
        self.printer = printer
        (lines, sink) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(Self.mostWaiting))
    }

    /// Never waits.
    func tell(_ delivery: InboxWebhook) {
        sink.yield(
            Line(
                id: delivery.id, account: delivery.account, receivedAt: delivery.receivedAt,
                bytes: delivery.body.count))
    }

    /// Prints until it is cancelled, or until nobody can read it any more.
    func run() async {
        for await line in lines {
            let isPrinted = await withCheckedContinuation { continuation in
                queue.async { continuation.resume(returning: (try? write(line)) != nil) }
            }
            guard isPrinted else { return }
        }
    }

    private func write(_ line: Line) throws(BrokenPipe) {
        try printer.event(Self.json(line)) {
            "\(TimeText.local(line.receivedAt))  \(line.account): delivery \(line.id.prefix(8)) kept"
        }
    }

    private static func json(_ line: Line) -> JSON {
        [
            "delivery": .string(line.id), "account": .string(line.account),
            "received_at": TimeText.json(line.receivedAt), "bytes": .integer(line.bytes),
        ]
    }
}
