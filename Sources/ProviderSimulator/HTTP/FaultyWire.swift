import Foundation
import NIOCore
import ServiceLifecycle

/// Sends an answer's bytes past the server, straight to the socket, so that they can go wrong one by one.
struct FaultyWire {
    /// Thrown when no answer can follow on the connection.
    struct Over: Error {}

    private static let pieceSeconds = 0.1
    private let channel: any Channel
    private let hold: AsyncStream<Void>?

    init(_ channel: any Channel, hold: AsyncStream<Void>?) {
        (self.channel, self.hold) = (channel, hold)
    }

    /// Returns where the server is to send the answer after it; throws `Over` where the connection is closed.
    ///
    /// A simulator that stops meanwhile closes the connection.
    func carry(_ reply: Reply, _ fault: WireFault) async throws {
        do {
            try await cancelWhenGracefulShutdown {
                try await withTaskCancellationHandler {
                    try await misbehave(RawAnswer(reply), fault)
                } onCancel: {
                    // A write that nobody reads would never come back.
                    channel.close(promise: nil)
                }
            }
        } catch {
            try? await channel.close()
            throw Over()
        }
    }

    private func misbehave(_ answer: RawAnswer, _ fault: WireFault) async throws {
        switch fault {
        case .stall(.beforeHead, let seconds):
            return try await pause(seconds)
        case .hold:
            for await _ in hold ?? AsyncStream(unfolding: { nil }) {}
            return try Task.checkCancellation()
        case .twice:
            return try await write(answer.head() + answer.body)
        case .stall(.afterHead, let seconds):
            try await write(answer.closingHead)
            try await pause(seconds)
            try await write(answer.body)
        case .stall(.inBody, let seconds):
            let half = answer.body.count / 2
            try await write(answer.closingHead + answer.body[..<half])
            try await pause(seconds)
            try await write(Array(answer.body[half...]))
        case .cut(let bytes):
            try await write(Array(answer.whole.prefix(bytes)))
        case .reset(let bytes):
            try await write(Array(answer.whole.prefix(bytes)))
            try await resetOnClose()
        case .drip(let rate):
            try await drip(answer.whole, rate)
        case .endless:
            try await writeForever(answer)
        }
        throw Over()
    }

    private func drip(_ bytes: [UInt8], _ rate: Int) async throws {
        let piece = max(1, Int(Double(rate) * Self.pieceSeconds))
        var rest = bytes[...]
        while !rest.isEmpty {
            try await write(Array(rest.prefix(piece)))
            rest = rest.dropFirst(piece)
            try await pause(Double(piece) / Double(rate))
        }
    }

    private func writeForever(_ answer: RawAnswer) async throws {
        try await write(answer.chunkedHead + RawAnswer.chunk(answer.body))
        while true {
            try await pause(Self.pieceSeconds)
            try await write(RawAnswer.chunk(Array(repeating: UInt8(ascii: " "), count: 1024)))
        }
    }

    private func pause(_ seconds: Double) async throws {
        try await Task.sleep(for: .seconds(seconds))
    }

    private func resetOnClose() async throws {
        guard let options = channel as? any SocketOptionProvider else { return }
        try await options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    }

    private func write(_ bytes: [UInt8]) async throws {
        guard !bytes.isEmpty else { return }
        let channel = channel
        try await channel.eventLoop.flatSubmit {
            let written = channel.eventLoop.makePromise(of: Void.self)
            do {
                try RawOutlet.context(of: channel).writeAndFlush(NIOAny(ByteBuffer(bytes: bytes)), promise: written)
            } catch {
                written.fail(error)
            }
            return written.futureResult
        }.get()
    }
}
